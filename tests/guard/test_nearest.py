"""The facts that are offered for a number are those that a reader of its sentence would choose."""

from pathlib import Path

import pytest
import yaml

from macros import records
from macros.guard import offers
from macros.guard.nearest import MOST, Index, stem, units_behind

CASES = yaml.safe_load(
    Path(__file__).with_name("typed-measurements.yml").read_text(encoding="utf-8")
)
WITH_FACTS = [case for case in CASES if case["right"]]


@pytest.fixture(scope="module")
def index():
    return offers.of_records()


def offered(index, case):
    at = case["says"].index(case["number"]) + len(case["number"])
    percent = case["number"].endswith("%")
    units = ["percent"] if percent else units_behind(case["says"][at:])
    return [entry.id for entry in index.nearest(case["says"], units)]


def test_the_right_fact_is_among_the_three_for_most_sentences(index):
    found = [case["says"] for case in WITH_FACTS if {*offered(index, case)} & {*case["right"]}]
    assert len(WITH_FACTS) == 30
    assert len(found) >= 28


def test_few_sentences_of_what_we_have_no_fact_on_are_offered_one(index):
    assert sum(bool(offered(index, case)) for case in CASES if not case["right"]) <= 1


def test_the_sentences_name_facts_that_there_are():
    assert {each for case in CASES for each in case["right"]} <= records.facts().keys()
    for case in CASES:
        assert case["number"] in case["says"]


def test_offers_what_may_be_pasted_with_what_it_prints(index):
    first, *others = index.nearest("A pound of muscle burns so much at rest", ["kcal/day"])
    assert (first.call, first.prints.replace("\xa0", " ")) == (
        '{{ fact("muscle-at-rest-rate") }}',
        "13 calories per kg a day",
    )
    assert len(others) < MOST


def test_a_fact_in_another_kind_of_unit_is_no_answer(index):
    said = "Soreness is worst so long after the exercise"
    assert index.nearest(said, ["hour"])[0].id == "soreness-peak"
    assert "soreness-peak" not in [each.id for each in index.nearest(said, ["percent"])]


def test_what_people_only_say_is_not_offered(index):
    assert "told-muscle-rate-least" in records.facts()
    assert not {"told-muscle-rate-least", "trainers-rule-rate"} & {
        each.id for each in index.entries
    }


def test_of_a_program_only_its_own_numbers_are_offered(index):
    found = index.nearest("rest between sets", ["minute"], of_program=True)
    assert {each.id for each in found} >= {"rest-between-sets-longest"}
    assert all(each.of_program for each in found)


def test_nothing_is_near_to_no_words(index):
    assert index.nearest("") == index.nearest("the of and") == []
    assert Index([]).nearest("muscle at rest") == []


@pytest.mark.parametrize(
    ("words", "units"),
    [
        (" calories a day", ["kcal/day"]),
        (" kcal per pound at rest", ["kcal/lb/day", "kcal/lb", "kcal/kg/day", "kcal/lb/day"]),
        ("% of women", ["percent"]),
        (" to 65 percent", ["percent"]),
        ("-week plan", ["week"]),
        (" more pounds", ["lb"]),
        (" people", ["person"]),
        (" of women", ["person"]),
        (" friends", []),
        (". Percent", []),
        ("", []),
    ],
)
def test_reads_the_unit_behind_a_number(words, units):
    assert units_behind(words) == units


@pytest.mark.parametrize(
    "words",
    [("lift", "lifts", "lifted", "lifting", "lifters"), ("run", "running", "runs", "runner")],
)
def test_forms_of_a_word_are_one(words):
    assert len({*map(stem, words)}) == 1

"""The floor under the calculators: forty people, and anything that a form could send."""

import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.oracles.floor import Closed, closed
from tests.oracles.gate import limits, says
from tests.vectors import examples

PEOPLE = examples("people-calculators")["people"]


def test_the_table_holds_forty_people_of_all_ages_and_sizes():
    assert len(PEOPLE) == 40
    assert len({each["who"] for each in PEOPLE}) == 40
    assert {15, 95} <= {each["age"] for each in PEOPLE}
    assert {12, 40} <= {each["bmi"] for each in PEOPLE}
    assert {each["gets"] for each in PEOPLE} == {
        "number", "adult", "underweight-now", "eating-disorder",
    }  # fmt: skip
    for rule in ("number", "adult", "underweight-now", "eating-disorder"):
        assert {each["sex"] for each in PEOPLE if each["gets"] == rule} == {"female", "male"}


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person["who"])
def test_the_written_rule_gives_what_the_table_says(person):
    bmi = person["weight"] / (person["height"] / 100) ** 2
    assert bmi == pytest.approx(person["bmi"], abs=0.06)
    if person.get("answers"):
        rule = "eating-disorder"
    elif person["age"] < 18:
        rule = "adult"
    else:
        rule = "underweight-now" if bmi < 18.5 else "number"
    assert person["gets"] == rule


@pytest.mark.parametrize(
    "person",
    [each for each in PEOPLE if not each.get("answers")],
    ids=lambda person: person["who"],
)
def test_decides_as_the_table_says(person):
    told = closed(person)
    if person["gets"] == "number":
        assert told is None
    else:
        assert told == Closed(person["gets"], says(person["gets"]))


def test_young_people_are_told_to_whom_to_go():
    said = says("adult")
    for whom in ("a parent", "another adult you trust", "a school nurse", "your doctor"):
        assert whom in said


def test_no_kind_word_holds_a_number():
    for rule in ("adult", "underweight-now", "eating-disorder"):
        assert not re.search(r"\d|[{}]", says(rule))


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"age": 40},
        {"age": 40, "weight": 30},
        {"age": 40, "height": 170},
        {"age": 40, "height": 1700, "weight": 70},
        {"age": 40, "height": 17, "weight": 0.4},
        {"age": 40, "height": 170, "weight": 0},
        {"age": 40, "height": 170, "weight": -70},
        {"age": -1, "height": 170, "weight": 70},
        {"age": math.nan, "height": math.inf, "weight": 10**400},
        {"age": "15", "height": None, "weight": True},
    ],
)
def test_what_is_unknown_or_a_slip_of_the_finger_is_left_to_the_form(body):
    assert closed(body) is None


ANYTHING = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5))


@given(st.dictionaries(st.sampled_from(["age", "height", "weight"]), ANYTHING))
def test_never_raises(body):
    assert closed(body) is None or closed(body).says


@given(st.floats(0, 110), st.floats(120, 230), st.floats(1, 300))
def test_nobody_below_the_floor_gets_a_number(age, height, weight):
    if closed({"age": age, "height": height, "weight": weight}) is None:
        assert age >= 18
        assert weight / (height / 100) ** 2 >= limits()["bmi"]

"""Tables of computed and of measured values."""

import re
from html import unescape

import pytest

from macros import records
from macros.parts.table.table import (
    MOST_ROWS,
    choices_of_table,
    comparison,
    comparison_context,
    quantities,
    table,
)
from macros.problem import Problem

TABLES = records.tables()


def context(**inputs):
    return comparison_context("table", comparison("muscle-at-rest"), inputs)[1]


def test_refuses_an_input_that_no_column_asks_for():
    with pytest.raises(Problem, match="this table asks for no `weight`; it asks for muscle"):
        context(muscle="1 lb, 2 lb", weight="60 kg")
    with pytest.raises(Problem, match="did you mean `muscle`"):
        context(mucsle="1 lb, 2 lb")


def test_a_quantity_without_measure_is_a_sentence():
    with pytest.raises(Problem, match="it is too long"):
        context(muscle=f"1 lb, {'9' * 400} lb")


@pytest.mark.parametrize(
    ("heading", "fact_id"),
    [
        ("Lifting", "met-lifting"),
        ("Brisk walking", "met-walking-brisk"),
        ("Jogging", "met-jogging"),
    ],
)
def test_the_table_of_activities_has_the_intensities_that_the_compendium_lists(heading, fact_id):
    compared = comparison("activity-energy")
    at = [each.heading for each in compared.columns].index(heading)
    _, shown = comparison_context("table", compared, compared.inputs)
    inputs = shown["rows"][0]["cells"][at]["figure"].inputs
    assert inputs["met"] == f"{records.fact(fact_id).value} MET"


def caption_of(printed):
    return printed.partition("<caption>")[2].partition("</caption>")[0]


def test_a_caption_tells_the_inputs_of_its_own_rows():
    usual = table("resting-energy", weight="60 kg, 70 kg", height="170 cm", age="40 years")
    tall = table("resting-energy", weight="60 kg, 70 kg", height="190 cm", age="30 years")
    assert "by body weight, at 170 cm and 40 years" in caption_of(usual)
    assert "by body weight, at 190 cm and 30 years" in caption_of(tall)


def test_a_unit_that_all_columns_share_is_said_once():
    shared = table("resting-energy", weight="60 kg, 70 kg", height="170 cm", age="40 years")
    assert shared.count("calories a\xa0day") == caption_of(shared).count("calories a\xa0day") == 1


@pytest.mark.parametrize("name", TABLES)
def test_a_table_of_facts_has_one_row_for_each_of_its_facts(name):
    printed = unescape(table(name))
    assert f"<caption>{TABLES[name].caption}</caption>" in printed
    ids = TABLES[name].facts
    rows = printed[printed.index("<tbody>") : printed.index("</table>")]
    assert re.findall(r'href="#how-fact-([a-z0-9-]+)"', rows) == ids


def test_a_group_of_people_is_told_once_for_the_rows_after_one_another_that_it_has():
    printed = unescape(table("expect-twelve-months"))
    assert len(TABLES["expect-twelve-months"].facts) == 4
    assert printed.count("14,690 members of a gym company") == 1
    assert '<th scope="rowgroup" colspan="2">14,690 members' in printed


def test_a_group_of_people_in_one_row_is_told_in_that_row():
    printed = table("arm-fat")
    assert '<span class="beside">31 healthy women; <a' in printed


@pytest.mark.parametrize("name", [each for each in TABLES if each.startswith("expect")])
def test_what_to_expect_speaks_of_eating_less_only_in_the_text(name):
    assert not [each for each in TABLES[name].facts if "diet" in each]


def test_every_table_has_its_place_in_the_manual():
    calls = "".join(choices_of_table()["Calls to copy"])
    assert all(f'table("{each}"' in calls for each in {**TABLES, **records.comparisons()})


def test_an_unknown_table_is_answered_with_the_nearest_of_both_kinds():
    with pytest.raises(Problem, match="no table `sorenes`; did you mean `soreness`"):
        table("sorenes")
    with pytest.raises(Problem, match="did you mean `peak-force`"):
        table("peak-forces", duration="1 s, 2 s")


def test_reads_a_range_and_a_list():
    assert quantities("1 lb to 3 lb") == ["1 lb", "2 lb", "3 lb"]
    assert quantities("1 to 3 lb") == ["1 lb", "2 lb", "3 lb"]
    assert quantities("1 lb, 5 lb") == ["1 lb", "5 lb"]
    assert quantities("1 lb,5 lb") == ["1 lb", "5 lb"]


def test_a_decimal_comma_does_not_part_a_number():
    assert quantities("1,5 kg, 2 kg") == ["1,5 kg", "2 kg"]
    assert quantities("1,000, 3") == ["1,000", "3"]  # refused where it is read


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("1 lb to 999999999999 lb", "makes more than 60 rows; write fewer"),
        (", ".join(["1 lb"] * (MOST_ROWS + 1)), "makes more than 60 rows; write fewer"),
        ("9 lb to 1 lb", 'is no range in one unit; write "1 lb to 20 lb"'),
        ("1 kg to 9 lb", "is no range in one unit"),
    ],
)
def test_a_table_has_a_stated_number_of_rows(text, says):
    with pytest.raises(Problem, match=says):
        quantities(text)


def test_the_most_rows_are_allowed():
    assert len(quantities(f"1 lb to {MOST_ROWS} lb")) == MOST_ROWS

import pytest

from macros import records
from macros.parts.table.comparison import comparison
from macros.parts.table.table import table_context
from macros.problem import Problem


def context(**inputs):
    return table_context("table", comparison("muscle-at-rest"), inputs)


def test_refuses_an_input_that_no_column_asks_for():
    with pytest.raises(Problem, match="this table asks for no `weight`; it asks for muscle"):
        context(muscle="1 lb, 2 lb", weight="60 kg")
    with pytest.raises(Problem, match="did you mean `muscle`"):
        context(mucsle="1 lb, 2 lb")


def test_a_quantity_without_measure_is_a_sentence():
    with pytest.raises(Problem, match="its number is too large"):
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
    columns = {each.heading: each for each in comparison("activity-energy").columns}
    assert columns[heading].fixed["met"] == f"{records.fact(fact_id).value} MET"

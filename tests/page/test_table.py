import pytest

from macros.page.comparison import comparison
from macros.page.table import MOST_ROWS, quantities, table_context
from macros.problem import Problem


def context(**inputs):
    return table_context("table", comparison("muscle-at-rest"), inputs)


def test_reads_a_range_and_a_list():
    assert quantities("1 lb to 3 lb") == ["1 lb", "2 lb", "3 lb"]
    assert quantities("1 to 3 lb") == ["1 lb", "2 lb", "3 lb"]
    assert quantities("1 lb, 5 lb") == ["1 lb", "5 lb"]


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


def test_refuses_an_input_that_no_column_asks_for():
    with pytest.raises(Problem, match="this table asks for no `weight`; it asks for muscle"):
        context(muscle="1 lb, 2 lb", weight="60 kg")
    with pytest.raises(Problem, match="did you mean `muscle`"):
        context(mucsle="1 lb, 2 lb")


def test_a_quantity_without_measure_is_a_sentence():
    with pytest.raises(Problem, match="is outside 0 to 45 kg"):
        context(muscle=f"1 lb, {'9' * 400} lb")

import pytest

from macros.parts.table.rows import MOST_ROWS, quantities
from macros.problem import Problem


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

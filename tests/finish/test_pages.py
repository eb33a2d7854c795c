"""What the finishing steps share."""

import os

import pytest

from macros.finish.pages import FEWEST, in_processes


@pytest.mark.parametrize("count", [0, 1, FEWEST - 1, FEWEST, 3 * FEWEST])
def test_work_in_processes_comes_back_in_order(count):
    items = [f"page {number}" for number in range(count)]
    assert [*in_processes(str.upper, items)] == [item.upper() for item in items]


def test_few_items_are_worked_on_here():
    assert [*in_processes(_process, range(2))] == [os.getpid()] * 2


def test_many_items_are_worked_on_elsewhere():
    assert os.getpid() not in set(in_processes(_process, range(FEWEST)))


def test_what_goes_wrong_in_a_process_is_said():
    with pytest.raises(ValueError, match="invalid literal"):
        [*in_processes(int, ["x"] * FEWEST)]


def _process(_):
    return os.getpid()

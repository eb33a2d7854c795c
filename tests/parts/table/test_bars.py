"""The bars of a table of facts: one scale, one unit."""

import re

import pytest

from macros import records
from macros.parts.table import bars as module
from macros.parts.table.bars import WIDTH, bars
from macros.problem import Problem


def ends(path):
    """Return where a bar begins and ends."""
    return tuple(int(each) for each in re.fullmatch(r"M(\d+) 6H(\d+)", path).groups())


@pytest.fixture
def facts(monkeypatch):
    """Return a function that puts facts of these values, ends and units in place of ours."""
    fact = records.fact("knee-pain-eased")

    def put(**given):
        known = {}
        for name, (value, unit, *interval) in given.items():
            low, high = interval or (None, None)
            new = {"value": value, "unit": unit, "low": low, "high": high}
            known[name] = fact.model_copy(update=new)
        monkeypatch.setattr(module.records, "fact", known.__getitem__)
        return bars([*known])

    return put


def test_a_bar_is_as_long_as_its_value(facts):
    half, whole = facts(half=(2, "kg"), whole=(4, "kg"))
    assert ends(half["bar"]) == (0, WIDTH / 2)
    assert ends(whole["bar"]) == (0, WIDTH)


def test_a_bar_below_zero_goes_the_other_way(facts):
    below, above = facts(below=(-1, "kg"), above=(2, "kg"))
    assert ends(below["bar"]) == (WIDTH / 3, 0)
    assert ends(above["bar"]) == (WIDTH / 3, WIDTH)
    assert below["zero"] == above["zero"] == f"M{WIDTH // 3} 0v12"


def test_the_scale_holds_every_interval(facts):
    (only,) = facts(only=(1, "kg", -1, 2))
    assert only["interval"] == f"M0 2v8M{WIDTH} 2v8M0 6H{WIDTH}"
    assert ends(only["bar"]) == (WIDTH / 3, WIDTH * 2 / 3)


def test_units_of_one_kind_stand_on_one_scale(facts):
    short, long = facts(short=(30, "minute"), long=(1, "hour"))
    assert ends(short["bar"])[1] == WIDTH / 2
    assert ends(long["bar"])[1] == WIDTH


def test_a_table_of_nothing_but_zeros_has_bars_of_no_length(facts):
    assert ends(facts(none=(0, "kg"))[0]["bar"]) == (0, 0)


@pytest.mark.parametrize(
    ("one", "other"), [("kg", "hour"), ("percent", "dimensionless"), ("person", "study")]
)
def test_refuses_facts_without_a_unit_in_common(facts, one, other):
    with pytest.raises(Problem, match=f"`b` is in {other} and `a` in {one}; a table has one unit"):
        facts(a=(1, one), b=(2, other))

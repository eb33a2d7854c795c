import contextlib
import math

import pint
import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.problem import Problem
from macros.science import quantity
from tests.vectors import examples

SAYS = {
    "nothing": "is not a quantity; ",
    "word": "is not a unit we know; ",
    "other": "or a unit of that kind; ",
    "which": "can mean .*; write the one that you mean",
}


@pytest.mark.parametrize(
    "row", examples("texts"), ids=lambda row: f"{row['text']} in {row['unit']}"
)
def test_reads_what_people_type_or_says_what_is_wrong(row):
    if "value" in row:
        number = quantity.parse(row["text"], row["unit"], bare=True)
        assert number == pytest.approx(row["value"], rel=1e-12)
        return
    with pytest.raises(Problem, match=SAYS[row["is"]]) as raised:
        quantity.parse(row["text"], row["unit"], bare=True)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("typed", "asks"),
    [
        ("1,000 kg", '"1,000 kg" can mean 1000 or 1.000; write the one that you mean'),
        ("1,000,000 kg", '"1,000,000 kg" can mean 1000000; write the one'),
    ],
)
def test_asks_which_number_was_meant(typed, asks):
    with pytest.raises(Problem, match=asks):
        quantity.parse(typed, "kg")


@pytest.mark.parametrize("typed", ["5.11", "5,11"])
def test_asks_which_height_was_meant(typed):
    with pytest.raises(Problem, match=r"can mean 5 ft 11 in or 5\.11 ft"):
        quantity.parse(typed, "ft", bare=True)


def test_a_number_alone_has_no_unit_where_none_is_said_by_the_name():
    with pytest.raises(Problem, match="has no unit; write it after the number"):
        quantity.parse("9", "kg")


def test_a_sentence_repeats_no_long_text_and_no_line_break():
    with pytest.raises(Problem) as raised:
        quantity.parse("9 x\ny\x07" + "z" * 1000, "kg")
    said = str(raised.value)
    assert said.isprintable()
    assert len(said) < 150


def test_a_number_without_end_is_refused():
    with pytest.raises(Problem, match="its number is too large"):
        quantity.parse("9" * 400 + " kg", "kg")


def test_nothing_that_a_writer_types_is_read_by_pint(monkeypatch):
    asked = []
    monkeypatch.setattr(quantity, "factor", lambda *units: asked.append(units) or 1.0)
    for row in examples("texts"):
        with contextlib.suppress(Problem):
            quantity.parse(row["text"], row["unit"], bare=True)
    assert len(asked) > 20
    assert {unit for units in asked for unit in units} <= {*quantity.WORDS.values()}


@pytest.mark.parametrize("error", [pint.UndefinedUnitError("x"), TypeError(), ValueError()])
def test_whatever_pint_raises_is_our_sentence(error, monkeypatch):
    class Broken:
        def Quantity(self, *_):  # noqa: N802  as pint names it
            raise error

    monkeypatch.setattr(quantity, "registry", Broken)
    quantity.factor.cache_clear()
    with pytest.raises(Problem, match="lb and g measure different things"):
        quantity.factor("lb", "g")


@given(st.text(max_size=40))
def test_any_text_is_a_number_or_a_problem(typed):
    try:
        number = quantity.parse(typed, "kg")
    except Problem:
        return
    assert math.isfinite(number)


@given(st.floats(0.01, 1e4), st.sampled_from(["lb", "kg", "g"]))
def test_a_quantity_survives_its_own_unit(number, unit):
    assert quantity.parse(f"{number:.6f} {unit}", unit) == pytest.approx(number, abs=1e-6)


def test_every_unit_of_the_list_is_one_that_pint_knows():
    for unit in {*quantity.UNITS, *quantity.WORDS.values()}:
        assert quantity.registry().Unit(unit)


def test_no_word_means_two_units():
    said = [
        quantity._spelled(word)
        for name in {*quantity.UNITS, *quantity._ALSO}
        for word in {name, quantity.UNITS.get(name), *quantity._ALSO.get(name, "").split()}
        if word
    ]
    meant = {word: quantity.WORDS[word] for word in said}
    for name in {*quantity.UNITS, *quantity._ALSO}:
        assert meant[quantity._spelled(name)] == name

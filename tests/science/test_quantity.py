import itertools
import math

import pint
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.problem import Problem
from macros.science import INPUTS, Choice, quantity
from tests.limits import limited, tries
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


@pytest.mark.parametrize("typed", ["9" * 400 + " kg", "9 " + "k" * 60, "1" * 5000])
def test_a_text_without_end_is_refused(typed):
    for unit in ("kg", "ft"):
        with pytest.raises(Problem, match="is not a quantity; it is too long") as raised:
            quantity.parse(typed, unit, bare=True)
        assert len(str(raised.value)) < 150


BOMBS = ["1 second^9^9^9", "1 second*9**9**9", "9 lb*9^9^9^9", "1 s/0", "1 s//", "1 second^0"]
BOMBS += ["1 2**999999999", "1 pi^pi", "3 mdB", "1e999 s", "inf s", "nan s", "0x10 s", "1_000 s"]
BOMBS += ["1 s" + "^9" * 20, "1 kg/day/day", "1 (s)", "1 s s", "__import__('os')", "1 kg\x00"]


@pytest.mark.parametrize("typed", BOMBS)
@pytest.mark.parametrize("unit", ["second", "kg", "dimensionless"])
def test_no_expression_is_ever_worked_out(typed, unit):
    with limited(0.1), pytest.raises(Problem, match=r"is not a (unit we know|quantity)"):
        quantity.parse(typed, unit)


def test_every_factor_is_that_of_pint():
    units = pint.UnitRegistry()
    units.define("MET = kilocalorie / kilogram / hour")
    units.define("@alias year = y = yr")
    for name in quantity._COUNTED:
        units.define(f"{name} = [{name}]")
    names = {*quantity.UNITS, *quantity.WORDS.values()}
    for one, other in itertools.product(names, names):
        if units.Unit(one).is_compatible_with(other):
            expected = units.Quantity(1.0, one).to(other).magnitude
            assert quantity.factor(one, other) == pytest.approx(expected, rel=1e-12)
        else:
            with pytest.raises(Problem, match="measure different things"):
                quantity.factor(one, other)


NUMBERS = st.one_of(
    st.sampled_from(
        ["", "9", "1,5", ".5", "1.", "1,000", "-0", "+3", "1e9", "0x1", "5'6", "14 st 3"]
    ),
    st.floats(allow_nan=True, allow_infinity=True).map(str),
    st.integers().map(str),
    st.from_regex(r"[0-9.,+-]{1,12}", fullmatch=True),
)
SIGNS = ["", " ", "/", "^", "^2", "**", "*", "²", ".", "'", '"', "(", ")", "e9", "\u00a0", "\u2032"]
WORDS = st.sampled_from([*quantity.WORDS, *SIGNS, "pi", "mdB", "degC", "kg" * 40, "__class__"])
TYPED = st.one_of(
    st.text(max_size=40),
    st.builds("{}{}{}".format, NUMBERS, st.sampled_from(SIGNS), WORDS),
    st.lists(st.one_of(NUMBERS, WORDS, st.sampled_from(SIGNS)), max_size=8).map("".join),
)


@settings(max_examples=tries(300), derandomize=True, database=None)
@given(TYPED, st.sampled_from(sorted({*quantity.WORDS.values()})), st.booleans())
def test_any_text_is_a_number_or_a_problem(typed, unit, bare):
    said = ""
    with limited(0.5):
        try:
            assert math.isfinite(quantity.parse(typed, unit, bare=bare))
        except Problem as problem:
            said = str(problem)
    assert said == "" or (said.isprintable() and len(said) < 300)


@settings(max_examples=tries(300), derandomize=True, database=None)
@given(TYPED, st.sampled_from(sorted(INPUTS)))
def test_any_text_is_an_input_in_its_range_or_a_problem(typed, name):
    item = INPUTS[name]
    try:
        read = item.read(typed)
    except Problem:
        return
    assert read in item.words if isinstance(item, Choice) else item.low <= read <= item.high


@given(st.floats(0.01, 1e4), st.sampled_from(["lb", "kg", "g"]))
def test_a_quantity_survives_its_own_unit(number, unit):
    assert quantity.parse(f"{number:.6f} {unit}", unit) == pytest.approx(number, abs=1e-6)


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

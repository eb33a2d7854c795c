import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros import quantity
from macros.problem import Problem


@pytest.mark.parametrize(
    ("typed", "unit", "number"),
    [
        ("9 lb", "kg", 4.08233133),
        ("9lb", "kg", 4.08233133),
        ("65 kg", "kg", 65),
        ("5 ft 6 in", "cm", 167.64),
        ("30 years", "year", 30),
        ("30 y", "year", 30),
        ("1,500 kcal", "kcal", 1500),
        ("30 minutes", "second", 1800),
        ("7.5 MET", "MET", 7.5),
        ("-0.5 kg", "kg", -0.5),
    ],
)
def test_reads_a_quantity_as_a_writer_types_it(typed, unit, number):
    assert quantity.parse(typed, unit) == pytest.approx(number, rel=1e-12)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", "is not a quantity"),
        ("heavy", "is not a quantity"),
        ("9", "has no unit"),
        ("9 stones of lead", "is not a quantity"),
        ("9 cm", "is not in kg"),
        ("9 blorbs", "is not a unit we know"),
        ("1e999 kg", "is not a quantity"),
        ("nan kg", "is not a quantity"),
        ("9**9**9 kg", "is not a quantity"),
    ],
)
def test_says_what_is_wrong_with_a_quantity(typed, says):
    with pytest.raises(Problem, match=says):
        quantity.parse(typed, "kg")


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
    for unit in quantity.UNITS:
        assert quantity.registry().Unit(unit)

import pytest

from macros.parts.number.rounding import fact_unit, measured, published, rounded, step_of, unit
from macros.records import fact


@pytest.mark.parametrize(
    ("value", "low", "high", "step"),
    [
        (1650, 1485, 1815, 10),
        (96.17, 45.17, 147.16, 1),
        (1.53, 1.30, 1.76, 0.01),
        (53.07, None, None, 1),
        (5.897, None, None, 0.1),
        (0.0123, None, None, 0.001),
        (118, None, None, 1),
        (0, None, None, 1),
    ],
)
def test_rounds_to_what_the_interval_supports(value, low, high, step):
    assert step_of(value, low, high) == pytest.approx(step)


@pytest.mark.parametrize(
    ("value", "step", "text"),
    [
        (1370.25, 10, "1,370"),
        (337.5, 0.5, "337.5"),
        (75, 0.5, "75"),
        (5.897, 0.1, "5.9"),
        (-57.81, 1, "\N{MINUS SIGN}58"),
        (-0.2, 1, "0"),
        (0, 0.01, "0"),
        (2.5, 1, "3"),
        (1234567, 1, "1,234,567"),
    ],
)
def test_prints_commas_halves_up_and_a_true_minus(value, step, text):
    assert rounded(value, step) == text


def test_a_fact_is_printed_as_published_but_not_beyond_its_interval():
    assert measured(fact("lifting-resting-energy")) == ("96", "45 to 147")
    assert measured(fact("lean-gain-men")) == ("1.53", "1.30 to 1.76")
    assert measured(fact("trainers-rule-rate")) == ("37.5", "")


def test_a_count_of_people_is_printed_with_its_noun():
    assert fact_unit(fact("people-nindl-2000")) == "\xa0women"
    assert fact_unit(fact("people-burfield-2023")) == "\xa0people"
    assert fact_unit(fact("muscle-at-rest-rate")) == unit("kcal/kg/day")


def test_units_read_as_words_and_stay_with_their_number():
    assert unit("kcal/day") == "\xa0kcal a\xa0day"
    assert unit("percent") == "%"
    assert unit("person", 24) == "\xa0people"
    assert unit("person", 1) == "\xa0person"
    assert unit("hour", 1) == "\xa0hour"
    assert unit("dimensionless") == ""


@pytest.mark.parametrize(
    ("value", "ends", "printed"),
    [
        (0.00005, (), ("0.00005", "")),
        (0.00005, (0.00001, 0.00009), ("0.00005", "0.00001 to 0.00009")),
        (0.0000123, (), ("0.0000123", "")),
        (1200.0, (), ("1,200", "")),
        (0.5, (), ("0.5", "")),
    ],
)
def test_a_fact_is_printed_with_its_decimals_however_small(value, ends, printed):
    low, high = ends or (None, None)
    interval = "confidence interval" if ends else None
    small = fact("muscle-at-rest-rate").model_copy(
        update={"value": value, "low": low, "high": high, "interval": interval}
    )
    assert measured(small) == printed


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.00005, "0.00005"),
        (-0.0000123, "\N{MINUS SIGN}0.0000123"),
        (1234.5, "1,234.5"),
        (500.0, "500"),
        (86.010, "86.01"),
        (0.1 + 0.2, "0.3"),
    ],
)
def test_a_coefficient_is_printed_without_an_exponent(value, text):
    assert published(value) == text

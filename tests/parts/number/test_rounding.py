import pytest

from macros.figure import compute
from macros.parts.number.rounding import (
    fact_unit,
    measured,
    printed,
    published,
    rounded,
    step_of,
    unit,
)
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
        (37.5, 0.5, "37.5"),
        (337.5, 0.5, "338"),
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


@pytest.mark.parametrize(
    ("fact_id", "says", "in_brackets"),
    [
        ("fat-lost-lifting", "1.2 pounds", "0.7 to 1.7; 0.55 kg"),
        ("fat-before-lifting-men", "52 pounds", "23.8 kg"),
        ("trunk-fat-lost-abdominal", "2.6 pounds", "0.2 to 5.0; 1.2 kg"),
        ("weight-loss-pace-most", "2.2 pounds a week", "1 kg a week"),
        ("daily-energy-rise-lifting-kirk", "126 calories a day", "73 to 179; 527 kJ a day"),
        ("muscle-at-rest-rate", "13 calories per kg a day", ""),
        ("protein-allowance", "0.36 g per pound a day", "0.8 g per kg a day"),
        ("fat-used-fasted-beyond-fed", "3.1 g", "0.8 to 5.4"),
    ],
)
def test_a_fact_reads_in_pounds_and_calories_with_its_own_unit_beside(fact_id, says, in_brackets):
    shown = printed(fact(fact_id))
    assert (shown.number + shown.unit).replace("\xa0", " ") == says
    assert shown.in_brackets.replace("\xa0", " ") == in_brackets


def test_an_end_that_is_not_zero_is_not_printed_as_zero():
    assert measured(fact("planner-bias")) == ("0.47", "0.02 to 0.92")
    assert printed(fact("planner-bias")).interval == "0.03 to 2.03"


def test_a_figure_of_weight_reads_in_pounds():
    given = {"weight": "100 kg", "intake_change": "-500 kcal/day", "days": "365 days"}
    shown = printed(compute("wishnofsky-1958", **given))
    assert (shown.number, shown.in_brackets) == ("168", "76.3\xa0kg")


@pytest.mark.parametrize(
    ("name", "one"),
    [
        ("kcal/day", "calorie a\xa0day"),
        ("injury/kilohour", "injury per 1,000 hours"),
        ("hour/week", "hour a\xa0week"),
        ("lb", "pound"),
    ],
)
def test_one_of_a_unit_is_not_many(name, one):
    assert unit(name, 1) == f"\xa0{one}"


def test_units_read_as_words_and_stay_with_their_number():
    assert unit("kcal/day") == "\xa0calories a\xa0day"
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

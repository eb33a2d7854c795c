"""A whole day: its level by hours, and the word that the equation of 2023 has for a level."""

import pytest

from macros import records
from macros.figure import compute
from macros.problem import Problem
from macros.science.energy import KINDS, TRAINING, activity_of

FACTS = records.facts()
WOMAN = {"sex": "female", "age": "30 years", "height": "165 cm", "weight": "65 kg"}
MAN = {"sex": "male", "age": "60 years", "height": "185 cm", "weight": "110 kg"}
DAY = dict.fromkeys(KINDS, "1 hour/day") | dict.fromkeys(TRAINING, "0 hours/week")


def level(person, **hours):
    return compute("level-by-hours", **person, **(DAY | hours)).value


@pytest.mark.parametrize(
    ("border", "word", "below"),
    [
        (1.53, "low-active", "inactive"),
        (1.68, "active", "low-active"),
        (1.85, "very-active", "active"),
    ],
)
def test_a_word_begins_at_the_border_that_the_report_prints(border, word, below):
    assert activity_of(border, FACTS) == word
    assert activity_of(border - 0.001, FACTS) == below


def test_a_border_that_is_missing_is_named():
    with pytest.raises(Problem, match="level-low-active-least"):
        activity_of(1.6, {})


def test_hours_of_daily_life_come_to_the_same_level_in_every_body():
    assert level(WOMAN) == pytest.approx(level(MAN), rel=1e-12)


@pytest.mark.parametrize("kind", [each for each in KINDS if each != "sleep_time"])
def test_an_hour_more_of_a_kind_takes_more_than_an_hour_of_light_leisure(kind):
    assert level(WOMAN, **{kind: "2 hours/day"}) > level(WOMAN)


def test_an_hour_more_of_sleep_takes_less_than_an_hour_of_light_leisure():
    assert level(WOMAN, sleep_time="2 hours/day") < level(WOMAN)


@pytest.mark.parametrize("kind", TRAINING)
def test_an_hour_of_training_takes_as_much_a_week_as_in_a_week_of_training(kind):
    trained = {**dict.fromkeys(TRAINING, "0 hours/week"), kind: "1 hour/week"}
    a_day = compute("training-of-a-day", **WOMAN, **trained).value
    gross = 7 * a_day + compute("mifflin-st-jeor", **WOMAN).value / 24
    net = compute("week-during", weight=WOMAN["weight"], **trained).value
    assert gross - 65 == pytest.approx(net)  # 1 MET of 65 kg for an hour


def test_more_hours_than_a_day_has_are_refused():
    with pytest.raises(Problem, match="which no body"):
        compute("hours-left", **(DAY | {"sitting_time": "20 hours/day"}))

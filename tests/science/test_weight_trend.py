"""The trend of a diary of weights, and what it says of energy: in bodies whose truth is known."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros import records
from macros.problem import Problem
from macros.science.weight_change import WEIGHT_CHANGE
from macros.science.weight_trend import (
    LEAD,
    SAYS,
    WINDOW,
    Reading,
    gap,
    tissue_energy,
    trend,
    used,
)
from tests.limits import tries
from tests.science.diaries import diaries
from tests.trend import held

FACTS = records.facts()
WOMAN = {"sex": "female", "age": 40, "height": 165, "weight": 84.0, "pal": 1.6}
MAN = {"sex": "male", "age": 30, "height": 180, "weight": 80.0, "pal": 1.7}
PEOPLE = tries(40, most=1_000)


def series(person, change, days, seed=4):
    """Readings of somebody who changes what they eat on day 14, and the model's body below them."""
    random = np.random.default_rng(seed)
    course = WEIGHT_CHANGE.trajectory(FACTS, **person, intake_change=change, days=days - 15)
    weight = np.array([person["weight"]] * 14 + course.weight.tolist())
    stored = 9440.727 * course.fat + 1816.444 * course.lean
    swing = np.zeros(days)
    for day in range(1, days):
        swing[day] = 0.58 * swing[day - 1] + random.normal(0, 0.45 * math.sqrt(1 - 0.58**2))
    scale = weight + swing + random.normal(0, 0.15, days)
    return [Reading(day, scale[day]) for day in range(days)], weight, stored


def steady(days, every=1, weight=80.0):
    return [Reading(day, weight + 0.3 * (-1) ** day) for day in range(0, days, every)]


def written():
    """Readings as somebody may have written them down, right and wrong."""
    day = st.one_of(st.integers(0, 60), st.integers(-(10**15), 10**15))
    weight = st.one_of(
        st.floats(70, 90), st.floats(20, 320), st.floats(allow_nan=False, allow_infinity=False)
    )
    return st.lists(st.builds(Reading, day, weight), max_size=40)


@pytest.fixture(scope="module")
def found():
    return {days: held(diaries(PEOPLE, days, seed=days)) for days in (42, 120)}


@pytest.mark.parametrize("number", ["level", "last level", "rate a week", "gap"])
def test_nineteen_in_twenty_bands_hold_what_is_true_of_simulated_people(found, number):
    for each in found.values():
        assert each[number].share > (0.94 if PEOPLE > 500 else 0.9)


def test_misses_the_gap_of_simulated_people_by_about_a_hundred_calories_and_to_neither_side(found):
    for each in found.values():
        assert np.sqrt(np.mean(np.square(each["gap"].missed))) < 130
        assert abs(np.mean(each["gap"].missed)) < 45


@pytest.mark.parametrize(
    ("person", "change", "days"),
    [(WOMAN, -500, 120), (MAN, 300, 120), (MAN, 0, 90)],
    ids=["eats less", "eats more", "keeps on"],
)
def test_finds_the_weight_the_pace_and_the_gap_of_a_known_course(person, change, days):
    readings, weight, stored = series(person, change, days)
    of = trend(FACTS, readings)
    assert np.abs(of.level - weight).max() < 1
    assert np.sqrt(np.mean((of.level - weight) ** 2)) < 0.35
    rate, low, high = of.rate
    true = (weight[-1] - weight[-1 - WINDOW]) / WINDOW
    assert low < true < high
    assert rate == pytest.approx(true, abs=0.02)
    energy = gap(FACTS, of, **person)
    true = (stored[-1] - stored[-1 - WINDOW]) / WINDOW
    assert energy.low < true < energy.high
    assert energy.value == pytest.approx(true, abs=100)


def test_takes_part_of_the_weight_of_the_first_weeks_for_water():
    fat = WEIGHT_CHANGE.trajectory(FACTS, **WOMAN, intake_change=0, days=0).fat[0]
    missed, missed_by_weight_alone = [], []
    for seed in range(8):
        readings, _, stored = series(WOMAN, -700, 15 + WINDOW, seed)
        of = trend(FACTS, readings)
        true = (stored[-1] - stored[0]) / WINDOW
        energy = gap(FACTS, of, **WOMAN)
        assert energy.low < true < energy.high
        missed.append(true - energy.value)
        missed_by_weight_alone.append(true - tissue_energy(FACTS, fat) * of.rate[0])
    assert 0 < np.mean(missed) < np.mean(missed_by_weight_alone) - 10


@pytest.mark.parametrize(("days", "known"), [(28, "four"), (42, "six")])
def test_the_weight_lost_first_holds_the_energy_that_scans_of_people_found(days, known):
    fact = FACTS[f"energy-of-weight-lost-week-{known}"]
    for person in ({**WOMAN, "weight": 76.0}, {**MAN, "weight": 90.0}):
        body = WEIGHT_CHANGE.trajectory(FACTS, **person, intake_change=0, days=0)
        assert fact.low < tissue_energy(FACTS, body.fat[0]) * days / (days + LEAD) < fact.high


def test_the_water_that_goes_first_is_near_what_the_model_has_of_it():
    ahead = []
    for diary in diaries(60, 2, seed=1):
        course = WEIGHT_CHANGE.trajectory(FACTS, **diary.person, intake_change=-300, days=28)
        tissue = course.fat + course.lean
        water = course.weight - tissue
        ahead.append((water[-1] - water[0]) / (tissue[-1] - tissue[0]) * 28)
    assert np.mean(ahead) == pytest.approx(LEAD, abs=2)


def test_a_reading_in_the_other_unit_and_a_far_one_are_named_and_move_nothing():
    right = steady(60)
    wrong = [Reading(20, 80 * 2.2046), Reading(30, 80 / 2.2046), Reading(40, 87.0)]
    of = trend(FACTS, [*right, *wrong])
    assert of.apart == list(zip(wrong, ["pounds", "kilograms", "far"], strict=True))
    assert of.level.tolist() == trend(FACTS, right).level.tolist()
    assert of.count == 60


@pytest.mark.parametrize("wrong", [[0], [59], [0, 1, 2], list(range(25, 45))])
def test_wrong_readings_are_named_at_the_ends_and_in_a_row(wrong):
    readings = [
        Reading(each.day, each.weight * (2.2046 if each.day in wrong else 1)) for each in steady(60)
    ]
    apart = trend(FACTS, readings).apart
    assert [(each.day, why) for each, why in apart] == [(day, "pounds") for day in wrong]


def test_a_weight_that_really_changed_while_nobody_weighed_is_no_wrong_reading():
    of = trend(FACTS, [*steady(40), *(Reading(day, 68.0) for day in range(130, 170))])
    assert not of.apart
    assert of.level[-1] == pytest.approx(68, abs=0.3)
    assert (of.high - of.low)[85] > 3 * (of.high - of.low)[20]


@pytest.mark.parametrize(
    ("reading", "why"),
    [(Reading(5, math.nan), "unreadable"), (Reading(5, 0.0), "unreadable"),
     (Reading(5, math.inf), "unreadable"), (Reading(-5_000, 80.0), "old")],
)  # fmt: skip
def test_what_is_no_weight_and_what_is_too_old_is_named(reading, why):
    of = trend(FACTS, [reading, *steady(30)])
    assert [each for _, each in of.apart] == [why]
    assert len(of.days) == 30


def test_readings_may_come_in_any_order_and_from_any_day():
    readings = diaries(1, 90, seed=3)[0].readings
    of = trend(FACTS, readings)
    moved = [Reading(each.day + 700_000, each.weight) for each in reversed(readings)]
    other = trend(FACTS, moved)
    assert other.level == pytest.approx(of.level, abs=1e-6)
    assert (other.days - of.days == 700_000).all()


def test_more_readings_a_day_and_more_days_narrow_the_band():
    once, twice = steady(30), steady(30) + steady(30)
    wide, narrow = trend(FACTS, once), trend(FACTS, twice)
    assert (narrow.high - narrow.low < wide.high - wide.low).all()
    assert narrow.level == pytest.approx(wide.level, abs=0.1)
    readings, *_ = series(MAN, 0, 91)
    every, other = trend(FACTS, readings), trend(FACTS, readings[::2])
    assert np.diff(every.rate[1:]) < np.diff(other.rate[1:])


@pytest.mark.parametrize(
    ("readings", "more"),
    [
        ([Reading(3, 80.0)], 20), (steady(20), 1), (steady(9), 12), (steady(60, every=7), 6),
        ([Reading(0, 80.0), Reading(400, 80.0)], 20),
    ],
)  # fmt: skip
def test_says_how_many_days_are_missing_and_as_many_more_are_enough(readings, more):
    of = trend(FACTS, readings)
    assert of.rate is None
    time = "1 more day" if more == 1 else f"{more} more days"
    assert of.says == SAYS["more"].format(time=time)
    with pytest.raises(Problem, match="too little"):
        gap(FACTS, of, **WOMAN)
    last = readings[-1].day
    after = [Reading(last + day, 80.0) for day in range(1, more + 1)]
    assert trend(FACTS, [*readings, *after[:-1]]).rate is None
    assert trend(FACTS, [*readings, *after]).rate is not None


def test_without_a_reading_there_is_no_trend_and_it_says_so():
    of = trend(FACTS, [])
    assert of.says == SAYS["none"]
    assert of.days.tolist() == of.level.tolist() == []


def test_a_weight_that_stays_has_no_gap_that_one_could_tell_from_none():
    energy = gap(FACTS, trend(FACTS, steady(60)), **MAN)
    assert energy.low < 0 < energy.high
    assert abs(energy.value) < 20


def test_what_was_used_is_what_was_eaten_less_the_gap():
    of = trend(FACTS, series(WOMAN, -500, 90)[0])
    energy, found = gap(FACTS, of, **WOMAN), used(FACTS, of, 1_700, **WOMAN)
    assert found.value == pytest.approx(1_700 - energy.value)
    assert (found.low, found.high) == pytest.approx((1_700 - energy.high, 1_700 - energy.low))
    assert found.says == ""


def test_doubts_what_was_eaten_where_a_body_would_have_used_less_than_at_rest():
    assert used(FACTS, trend(FACTS, steady(60)), 1_000, **MAN).says == SAYS["little"]


@pytest.mark.parametrize("eaten", [-1, 20_001, math.nan])
def test_asks_for_what_was_eaten_where_it_is_no_such_energy(eaten):
    with pytest.raises(Problem, match="calories a day"):
        used(FACTS, trend(FACTS, steady(60)), eaten, **MAN)


def test_says_nothing_of_a_body_of_which_the_model_says_nothing():
    with pytest.raises(Problem, match="nothing about a body of this height"):
        gap(FACTS, trend(FACTS, steady(60)), **{**MAN, "height": 230})


def test_rests_on_the_facts_that_it_is_given():
    swing = FACTS["weight-swing-daily"].model_copy(update={"value": 2.0, "low": 1.9, "high": 2.1})
    wide = trend({**FACTS, "weight-swing-daily": swing}, steady(40))
    usual = trend(FACTS, steady(40))
    assert (wide.high - wide.low > usual.high - usual.low).all()
    fat = FACTS["hall-energy-of-fat"].model_copy(update={"value": 4_000.0})
    of = trend(FACTS, series(WOMAN, -500, 90)[0])
    less = gap({**FACTS, "hall-energy-of-fat": fat}, of, **WOMAN)
    assert abs(less.value) < abs(gap(FACTS, of, **WOMAN).value)


@settings(max_examples=tries(60, most=2_000), deadline=None)
@given(written())
def test_whatever_is_written_down_each_number_is_finite_and_each_reading_used_or_named(readings):
    of = trend(FACTS, readings)
    for each in (of.level, of.low, of.high):
        assert np.isfinite(each).all()
    assert (of.low <= of.high).all()
    assert of.count + len(of.apart) == len(readings)
    assert (of.rate is None) == bool(of.says)
    if of.rate is not None:
        energy = gap(FACTS, of, **MAN)
        assert all(map(math.isfinite, (*of.rate, energy.value, energy.low, energy.high)))

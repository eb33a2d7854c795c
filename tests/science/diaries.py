"""Simulated people who weigh themselves: what their scales say, and what is true of them.

Each body follows the model of Hall and others 2011.  Its fat, its share of lean tissue and what it
uses differ from what equations foretell; its food and its movement wander from day to day and from
week to week, and some people set out to eat less or more.  The scale adds water that comes and goes
over days, the water of a period, and clothes; some days have no reading, and some have two.
"""

from dataclasses import dataclass

import numpy as np
from sympy import Symbol

from macros import records
from macros.science.code import Steps
from macros.science.symbols import fact, intake_change
from macros.science.weight_change import (
    BODY_WEIGHT,
    KEPT,
    RATES,
    START,
    STATE,
    WEIGHT_CHANGE,
    activity_change,
)
from macros.science.weight_trend import Reading

FACTS = records.facts()
NUMBERS = {each: each.known(FACTS).value for each in WEIGHT_CHANGE.facts}
FAT, LEAN, USED, OTHER = 0, 1, 1, 3  # in the state, and in what the model keeps
STEPS = 4  # a day


@dataclass(frozen=True)
class Diary:
    """What a person writes down, and what is true: ``level`` in kg and ``gap`` in kcal each day.

    ``level`` is the body's weight without what comes and goes from day to day; ``gap`` is what was
    eaten less what was used, the energy that the body stored; ``eaten`` is in kcal each day.
    """

    person: dict[str, float | str]
    readings: list[Reading]
    level: np.ndarray
    gap: np.ndarray
    eaten: np.ndarray


def diaries(count, days, seed):
    """Return the diaries of so many random people over so many days."""
    random = np.random.default_rng(seed)
    people = [_person(random) for _ in range(count)]
    kept, state = _bodies(people, random)
    slow, daily, moved = _energies(random, kept[USED], days)
    forbes = NUMBERS[_FORBES] * np.exp(random.normal(0, 0.3, count))
    calm = _followed(state, kept, forbes, slow, moved)
    real = _followed(state, kept, forbes, daily, moved)
    level = calm.weight - calm.tissue + real.tissue
    scale = real.weight + _water(random, people, level)
    return [
        Diary(
            people[i],
            _readings(random, scale[:, i]),
            level[:, i],
            np.diff(real.stored[:, i]),
            kept[USED][i] + daily[:, i],
        )
        for i in range(count)
    ]


def _person(random):
    sex = str(random.choice(["female", "male"]))
    height = random.normal(164 if sex == "female" else 177, 7)
    return {
        "sex": sex,
        "age": random.uniform(19, 70),
        "height": height,
        "weight": random.uniform(21, 40) * (height / 100) ** 2,
        "pal": random.choice([1.4, 1.5, 1.6, 1.7, 1.8, 2.0]),
    }


def _bodies(people, random):
    """What the model keeps of each body, and its state: (parts, people)."""
    start = START.python(NUMBERS)
    kept, state = zip(*(start(**person) for person in people), strict=True)
    kept, state = np.array(kept).T, np.array(state, dtype=float).T
    weight = np.array([person["weight"] for person in people])
    fatter = random.normal(0, 0.045, len(people)) * weight
    fatter = np.clip(fatter, -state[FAT] / 2, state[LEAN] / 2)
    state[FAT] += fatter
    state[LEAN] -= fatter
    upkeep = {part: FACTS[f"hall-upkeep-of-{part}"].value for part in ("fat", "lean")}
    kept[OTHER] += (upkeep["lean"] - upkeep["fat"]) * fatter
    more = random.normal(0, 0.1, len(people)) * kept[USED]
    kept[OTHER] += more
    kept[USED] += more
    return kept, state


def _energies(random, used, days):
    """Change of what is eaten, without days' differences and with them, and of movement.

    In kcal a day: (days, people).  Two thirds of the people set out to eat less or more.
    """
    count, day = len(used), np.arange(days)[:, None]
    plan = random.choice([0, 1, 2], count, p=[0.35, 0.5, 0.15])
    fewer, more = -random.uniform(0.08, 0.28, count), random.uniform(0.05, 0.15, count)
    begins = random.integers(-60, days * 2 // 3, count)
    planned = np.choose(plan, [np.zeros(count), fewer, more]) * (day >= begins)
    slow = used * (planned + _wandering(random, days, count, time=25, spread=0.08))
    weekend = 0.08 * ((day % 7 >= 5) - 2 / 7)
    daily = slow + used * (random.normal(0, 0.22, (days, count)) + weekend)
    return slow, daily, used * _wandering(random, days, count, time=25, spread=0.04)


def _wandering(random, days, count, time, spread):
    """Numbers about 0 that forget where they were within such a time: (days, people)."""
    kept = np.exp(-1 / np.asarray(time))
    found = [random.normal(0, 1, count)]
    for _ in range(days - 1):
        found.append(kept * found[-1] + random.normal(0, 1, count) * np.sqrt(1 - kept**2))
    return np.array(found) * spread


def _water(random, people, weight):
    days, count = weight.shape
    swing = np.clip(random.normal(0.0035, 0.002, count), 0.0005, 0.01)
    water = weight * _wandering(random, days, count, random.uniform(1, 3.5, count), swing)
    bleeds = np.array([person["sex"] == "female" and person["age"] < 50 for person in people])
    phase = np.arange(days)[:, None] + random.integers(0, 28, count)
    period = FACTS["weight-rise-period"].value * bleeds * (phase % 28 < 6)
    clothes = random.normal(0, random.uniform(0.05, 0.35, count), (days, count))
    return water + period + clothes


def _readings(random, scale):
    days = len(scale)
    there = random.random(days) < random.uniform(0.4, 1)
    if random.random() < 0.4:
        away = random.integers(0, days)
        there[away : away + random.integers(4, 16)] = False
    there[[0, -1]] = True
    found = []
    for day in np.flatnonzero(there).tolist():
        found.append(Reading(day, round(scale[day], 1)))
        if random.random() < 0.07:
            found.append(Reading(day, round(scale[day] + random.normal(0.3, 0.5), 1)))
    return found


@dataclass(frozen=True)
class _Course:
    """Weight and tissue, kg, and stored energy, kcal, each morning: (days, people)."""

    weight: np.ndarray
    tissue: np.ndarray
    stored: np.ndarray


_FORBES = fact("hall-forbes-constant", "kg")


def _followed(state, kept, forbes, change, moved):
    """Return the course of bodies whose food and movement change so, from the model's rates."""
    rates = _rates_by_forbes()
    weight_of = BODY_WEIGHT.python(NUMBERS)
    holds = [FACTS[f"hall-energy-of-{part}"].value for part in ("fat", "lean", "glycogen")]
    states = [state]
    for eaten, more in zip(change, moved, strict=True):
        today = np.array(kept)
        today[OTHER] += more
        for _ in range(STEPS):
            middle = state + np.array(rates(state, today, eaten, 0, forbes)) / (2 * STEPS)
            state = state + np.array(rates(middle, today, eaten, 0, forbes)) / STEPS
        states.append(state)
    stored = [sum(a * part for a, part in zip(holds, each, strict=False)) for each in states]
    weight = [weight_of(each) for each in states[:-1]]
    tissue = [each[FAT] + each[LEAN] for each in states[:-1]]
    return _Course(*map(np.array, (weight, tissue, stored)))


def _rates_by_forbes():
    """The model's rates for people whose share of lean tissue differs."""
    theirs = Symbol("forbes")
    steps = {name: each.xreplace({_FORBES: theirs}) for name, each in RATES.steps.items()}
    gives = [each.xreplace({_FORBES: theirs}) for each in RATES.gives]
    takes = (STATE, KEPT, intake_change, activity_change, theirs)
    return Steps(RATES.says, takes=takes, steps=steps, gives=gives).python(NUMBERS)

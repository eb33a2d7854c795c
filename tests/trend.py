"""How well the trend of a diary does: its error, and how often its bands hold what is true.

    python -m tests.trend                     1,000 simulated people, over 6 weeks to half a year
    python -m tests.trend weight.csv food.csv a real diary: what was used, four weeks by four weeks

The columns of the files are a day and a weight in pounds, and a day and calories.
"""

import csv
import sys
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import numpy as np

from macros import records
from macros.science.quantity import factor
from macros.science.weight_trend import Reading, gap, trend
from tests.science.diaries import diaries

FACTS = records.facts()
LENGTHS = (42, 90, 180)


@dataclass
class Held:
    """Of one number of many diaries: how far it missed, how wide its band was, and if that held."""

    missed: list[float] = field(default_factory=list)
    half: list[float] = field(default_factory=list)

    def add(self, true, value, low, high):
        """Add a number, or several, with its band."""
        self.missed += np.atleast_1d(true - value).tolist()
        self.half += np.atleast_1d((high - low) / 2).tolist()

    @property
    def share(self):
        """The share of bands that hold what is true."""
        return float(np.mean(np.abs(self.missed) <= np.array(self.half)))

    def __str__(self):
        error, wide = np.sqrt(np.mean(np.square(self.missed))), np.median(self.half)
        off = np.mean(self.missed)
        return f"held {self.share:6.1%}  error {error:7.3f}  mean {off:+8.3f}  band ± {wide:7.3f}"


def held(many):
    """Return how well the level, the rate a week and the gap of diaries are told, and for whom."""
    found = {name: Held() for name in ("level", "last level", "rate a week", "gap")}
    for diary in many:
        of = trend(FACTS, diary.readings)
        if of.rate is None:
            continue
        level = diary.level[of.days]
        found["level"].add(level, of.level, of.low, of.high)
        found["last level"].add(level[-1], of.level[-1], of.low[-1], of.high[-1])
        rate = (level[-1] - level[-1 - of.window]) / of.window
        found["rate a week"].add(rate * 7, *(each * 7 for each in of.rate))
        energy = gap(FACTS, of, **diary.person)
        true = diary.gap[of.days[-1] - of.window : of.days[-1]].mean()
        found["gap"].add(true, energy.value, energy.low, energy.high)
    return found


def _simulated(count=1_000):
    for seed, days in enumerate(LENGTHS, 1):
        found = held(diaries(count, days, seed))
        print(f"{days} days: {len(found['gap'].missed)} of {count} have enough")
        for name, each in found.items():
            print(f"  {name:12}{each}")


def _real(weights, foods):
    """Print what a trend makes of every four weeks of a diary that somebody kept."""
    readings = [
        Reading(day, float(pounds) * factor("lb", "kg")) for day, pounds, *_ in _rows(weights)
    ]
    eaten = {day: float(calories) for day, calories, *_ in _rows(foods)}
    used = []
    for end in range(readings[0].day + 180, readings[-1].day + 1, 28):
        recent = [each for each in readings if end - 180 < each.day <= end]
        if not recent:
            continue
        of = trend(FACTS, recent)
        days = range(int(of.days[-1]) - of.window, int(of.days[-1]))
        if of.rate is None or any(day not in eaten for day in days):
            continue
        energy = gap(FACTS, of, sex="male", age=42, height=183, pal=1.4)
        mean = np.mean([eaten[day] for day in days])
        used.append(mean - energy.value)
        half = (energy.high - energy.low) / 2
        print(
            f"{date.fromordinal(days[-1] + 1)}  eaten {mean:5.0f}  gap {energy.value:+5.0f} ± "
            f"{half:3.0f}  used {used[-1]:5.0f}  apart {len(of.apart)}"
        )
    print(f"used {np.mean(used):.0f}, which differs by {np.std(used):.0f} from window to window")


def _rows(path):
    with Path(path).open(encoding="utf-8") as lines:
        rows = csv.reader(lines)
        next(rows)
        return [(date.fromisoformat(day).toordinal(), *rest) for day, *rest in rows]


if __name__ == "__main__":
    if sys.argv[1:]:
        _real(*sys.argv[1:])
    else:
        _simulated()

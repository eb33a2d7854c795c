"""The trend of a diary of weights, and what it says of the energy eaten and used.

The trend is the local linear trend of Harvey 1989 and of Durbin and Koopman: a weight, and a rate
at which it moves, that both wander a little from day to day.  What comes and goes over days (water,
salt, what is in the gut) is told apart from it, and so is what the scale adds to one reading.  Its
parts are normally distributed, so that the trend and its band are the mean and the spread of the
days given the readings.  Here that is one system of linear equations; the browser goes through
the days with Kalman's filter and its smoother, and comes to the same.

The energy follows Hall and Chow 2011 and Sanghvi and others 2015, who read it off the rate of the
weight: a kilogram of the body's tissue holds what Forbes's curve says for a body of this fat.  The
water that comes and goes with food, which they leave out, is told apart from it.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import hypot, log, sqrt
from typing import TYPE_CHECKING

from macros.problem import Problem
from macros.science import weight_change
from macros.science.code import Steps
from macros.science.facts import Facts, measured, number
from macros.science.inputs import INPUTS
from macros.science.quantity import factor
from macros.science.symbols import Known, fact
from macros.science.weight_change import ROOM, START, WEIGHT_CHANGE, fat

if TYPE_CHECKING:
    import numpy as np

_forbes = fact("hall-forbes-constant", "kg")

TISSUE_ENERGY = Steps(
    "The energy of a kilogram by which the body's tissue changes, kcal.",
    takes=(fat,),
    steps={},
    gives=(
        fact("hall-energy-of-fat", "kcal/kg") * fat
        + fact("hall-energy-of-lean", "kcal/kg") * _forbes
    )
    / (fat + _forbes),
)
"""Fat and lean tissue change together along Forbes's curve, at the ``fat`` it has, kg."""

BAND = 1.96
"""Standard deviations either side: nineteen in twenty of what is normally distributed."""

WINDOW = 28
"""Days over which a rate is the mean: four weekends, and one period."""

LEAST_READINGS, LEAST_APART = 10, 20
"""Days with a reading that a rate needs within its window, and days between their first and last.
Ours: with fewer, its band says nothing that a reader could act on."""

MOST_DAYS = 3652
"""Days before the last that are looked at: ten years."""

OWN_SHARE = 0.2
"""Share of the variance of readings about the trend that is each reading's own, such as clothes;
the rest is water, of which a part is still there the next day.  Ours."""

LEAD = 11.0
"""Days of the rate by which the weight stands ahead of the body's tissue, in water.

A change of food moves fluid outside the cells, by its sodium, and glycogen with its water, in the
model of Hall and others 2011 as in people: with so many days, the weight that is lost in four and
in six weeks holds the energy that Heymsfield and others 2012 found by scans.
"""

WALK, WANDER = 0.065, 0.007
"""How much the weight wanders from one day to the next, kg, and how much its rate does, kg a day.

The first is a quarter of a day's food, as days differ.  The second is ours: with it the bands hold
for people who keep to what they plan by more and by less, and for a real diary.
"""

AT_FIRST = (5.0, 0.08)
"""How unsure the weight is before its first reading, kg, and its rate, kg a day."""

TIMES, FITTED = (0.5, 0.7, 1.0, 1.4, 2.0), 180
"""Multiples of the usual spread of readings that are tried, and days before the last they fit."""

ENERGY_SHARE = 0.15
"""How unsure the energy of a kilogram of tissue is in one person, a share of it.  Ours: twice what
Forbes's constant and the body's fat leave open, half of what scans of people who lose weight show.
"""

REACH, JUMP, NEAR = 30, (0.05, 0.004, 0.5), 0.1
"""One reading can follow another, up to so many before it, where the logarithm of the weight moved
by no more than the first number and the second each day, and never by the third.  One that cannot
may be in the other unit, where it is near to it, by its logarithm."""

POUNDS = 1 / factor("lb", "kg")
"""In a kilogram."""

MOST_EATEN = 20_000
"""Calories a day that can be written down as eaten."""

SAYS = {
    "none": "No weight is written down yet.",
    "more": "This is too little to say how fast your weight moves. "
    f"That takes weights on {LEAST_READINGS} days out of {WINDOW}, "
    f"the first and the last of them {LEAST_APART} days apart: {{time}} at least.",
    "eaten": "Write what you ate as calories a day, from 0 to 20,000.",
    "little": "A body of this size uses more than that at rest, so that more was likely eaten than "
    "was written down.",
}
"""Why there is no answer, and what is said of an unlikely one."""


def numbers(facts: Facts) -> dict[str, object]:
    """Return the numbers of the trend, for the browser: masses kg, times days."""
    weight, (least, day, most) = INPUTS["weight"], JUMP
    swing, spread, kept = _swing(facts)
    return {
        "band": BAND,
        "window": WINDOW,
        "readings": LEAST_READINGS,
        "apart": LEAST_APART,
        "days": MOST_DAYS,
        "swing": swing,
        "swingSpread": spread,
        "kept": kept,
        "own": OWN_SHARE,
        "lead": LEAD,
        "walk": WALK,
        "wander": WANDER,
        "level": AT_FIRST[0],
        "rate": AT_FIRST[1],
        "times": TIMES,
        "fitted": FITTED,
        "share": ENERGY_SHARE,
        "reach": REACH,
        "jump": {"least": least, "day": day, "most": most},
        "near": NEAR,
        "pounds": POUNDS,
        "weight": {"least": weight.low, "most": weight.high},
        "eaten": MOST_EATEN,
    }


def _swing(facts: Facts) -> tuple[float, float, float]:
    """Return the usual spread of readings, how people differ in it, and what is kept of a day's."""
    swing = measured(facts, "weight-swing-daily")
    kept = number(facts, "weight-swing-kept", "dimensionless")
    spread = (swing.high - swing.low) / 2 / swing.value
    return swing.value * factor(swing.unit, "dimensionless"), spread, kept


@dataclass(frozen=True)
class Reading:
    """A weight in kg on a day, which is a whole number counted from any day."""

    day: int
    weight: float


@dataclass(frozen=True)
class Trend:
    """The trend of a diary: ``level`` in kg on each of ``days``, in its band.

    ``rate`` is the mean change in kg/day over the last ``window`` days, with the ends of its band,
    and ``tissue`` that without the water that goes with food, with its standard deviation; None
    where readings are too few, and ``says`` tells what is missing.  ``count`` readings were used,
    and those that were not are ``apart``, each with why.
    """

    days: "np.ndarray"
    level: "np.ndarray"
    low: "np.ndarray"
    high: "np.ndarray"
    window: int
    count: int
    apart: list[tuple[Reading, str]]
    says: str = ""
    rate: tuple[float, float, float] | None = None
    tissue: tuple[float, float] | None = None


@dataclass(frozen=True)
class Energy:
    """Energy in kcal/day with the ends of its band.  ``says`` doubts an unlikely one."""

    value: float
    low: float
    high: float
    says: str = ""


def trend(facts: Facts, readings: Iterable[Reading]) -> Trend:
    """Return the trend of readings in any order, with gaps, and with several on a day."""
    import numpy as np  # noqa: PLC0415  nothing but this needs it, nor SciPy

    used, apart = _sorted(readings)
    if not used:
        none = np.array([])
        return Trend(none, none, none, none, 0, 0, apart, SAYS["none"])
    first, last = used[0].day, used[-1].day
    window = min(WINDOW, last - first)
    given = _Given(facts, used, _noise(facts, used))
    days = np.arange(last - first + 1)
    level, unsure = given.level(days)
    band = BAND * unsure
    found = Trend(days + first, level, level - band, level + band, window, len(used), apart)
    if more := _missing(used):
        time = "1 more day" if more == 1 else f"{more} more days"
        return replace(found, says=SAYS["more"].format(time=time))
    span = (last - first - window, last - first)
    (rate, unsure), tissue = (given.mean_change(*span, ahead) for ahead in (0, LEAD))
    half = BAND * unsure
    return replace(found, rate=(rate, rate - half, rate + half), tissue=tissue)


def gap(facts: Facts, of: Trend, **person: float | str) -> Energy:
    """Return what a person ate less what they used, as the mean over the window of a trend.

    ``person`` is sex, age, height in cm and activity level; the weight is the trend's.  Raises
    :class:`Problem` where readings are too few, and where the body is one that the model says
    nothing about.
    """
    if of.tissue is None:
        raise Problem(of.says)
    start, room, _ = _functions(facts)
    kept, state = start(**{**person, "weight": float(of.level[-1])})
    if not room(state, kept) >= 0:
        raise Problem(weight_change.SAYS["body"])
    energy = tissue_energy(facts, state[0])
    rate, unsure = of.tissue
    value = energy * rate
    half = BAND * hypot(energy * unsure, ENERGY_SHARE * value)
    return Energy(value, value - half, value + half)


def tissue_energy(facts: Facts, fat: float) -> float:
    """Return what a kilogram of changing tissue holds, kcal/kg, in a body with so much fat, kg."""
    *_, energy = _functions(facts)
    return energy(fat)


def used(facts: Facts, of: Trend, eaten: float, **person: float | str) -> Energy:
    """Return what a person used who ate ``eaten`` kcal/day on average over the window of a trend.

    Raises :class:`Problem` as :func:`gap` does, and where ``eaten`` is no such energy.
    """
    found = gap(facts, of, **person)
    if not 0 <= eaten <= MOST_EATEN:
        raise Problem(SAYS["eaten"])
    at_rest = {**person, "weight": float(of.level[-1]), "pal": 1}
    value = eaten - found.value
    says = SAYS["little"] if value < WEIGHT_CHANGE.maintenance(facts, **at_rest) else ""
    return Energy(value, eaten - found.high, eaten - found.low, says)


def _functions(facts: Facts) -> tuple[Callable[..., object], ...]:
    return _compiled(tuple(each.known(facts) for each in WEIGHT_CHANGE.facts))


@lru_cache(maxsize=16)
def _compiled(known: tuple[Known, ...]) -> tuple[Callable[..., object], ...]:
    """Return the start and the room of the model, and the energy of tissue, by such facts."""
    values = {symbol: each.value for symbol, each in zip(WEIGHT_CHANGE.facts, known, strict=True)}
    return tuple(each.python(values) for each in (START, ROOM, TISSUE_ENERGY))


class _Given:
    """The trend given readings whose spread about it is ``noise``, in kg; days since the first."""

    def __init__(self, facts: Facts, used: Sequence[Reading], noise: float) -> None:
        import numpy as np  # noqa: PLC0415
        from scipy.linalg import cho_factor, cho_solve  # noqa: PLC0415

        days = np.array([each.day - used[0].day for each in used], dtype=float)
        missed = np.array([each.weight - used[0].weight for each in used])
        *_, kept = _swing(facts)
        water = kept ** np.abs(days[:, None] - days) * (1 - OWN_SHARE)
        own = np.eye(len(days)) * OWN_SHARE
        known = cho_factor(_together(days[:, None], 0, days, 0) + noise**2 * (water + own))
        self._days, self._first = days, used[0].weight
        self._solved = lambda of: cho_solve(known, of)
        self._pull = self._solved(missed)
        self.fit = -float(np.log(np.diag(known[0])).sum() + missed @ self._pull / 2)

    def level(self, days: "np.ndarray") -> tuple["np.ndarray", "np.ndarray"]:
        """Return the level of each day in kg, and its standard deviation."""
        import numpy as np  # noqa: PLC0415

        shared = _together(days[:, None], 0, self._days, 0)
        known = (shared * self._solved(shared.T).T).sum(axis=1)
        unsure = np.sqrt(np.maximum(_together(days, 0, days, 0) - known, 0))
        return self._first + shared @ self._pull, unsure

    def mean_change(self, then: int, now: int, ahead: float) -> tuple[float, float]:
        """Return the mean change a day from one day to another, in kg, and how unsure it is.

        It is that of the level, less so many days of its rate.
        """
        shared = _together(now, ahead, self._days, 0) - _together(then, ahead, self._days, 0)
        alone = (
            _together(now, ahead, now, ahead)
            - 2 * _together(now, ahead, then, ahead)
            + _together(then, ahead, then, ahead)
        )
        unsure = sqrt(max(0.0, alone - float(shared @ self._solved(shared))))
        return float(shared @ self._pull) / (now - then), unsure / (now - then)


def _together(day: "np.ndarray", ahead: float, other: "np.ndarray", also: float) -> "np.ndarray":
    """Return the covariance of the levels of two days, in kg², before there are readings.

    Each is less so many days of its rate, ``ahead`` and ``also``.
    """
    import numpy as np  # noqa: PLC0415

    both = np.minimum(day, other)
    one, two = day + LEAD - ahead, other + LEAD - also
    steps = both * one * two - (one + two) * both * (both + 1) / 2
    steps = steps + both * (both + 1) * (2 * both + 1) / 6
    level, rate = AT_FIRST
    begun = level**2 + rate**2 * (day - ahead) * (other - also)
    return begun + WALK**2 * both + WANDER**2 * steps


def _noise(facts: Facts, used: Sequence[Reading]) -> float:
    """Return the likely spread of readings about the trend, in kg, by how well each fits."""
    import numpy as np  # noqa: PLC0415

    swing, spread, _ = _swing(facts)
    usual = swing * sorted(each.weight for each in used)[len(used) // 2]
    recent = [each for each in used if each.day > used[-1].day - FITTED]
    times = np.log(TIMES)
    fits = [_Given(facts, recent, usual * each).fit for each in TIMES] - (times / spread) ** 2 / 2
    return usual * float(np.exp(np.average(times, weights=np.exp(fits - fits.max()))))


def _missing(used: Sequence[Reading]) -> int:
    """Return how many more days with a reading a rate needs."""
    last = used[-1].day
    recent = {each.day for each in used if each.day > last - WINDOW}
    return max(0, LEAST_READINGS - len(recent), LEAST_APART - (last - min(recent)))


def _sorted(readings: Iterable[Reading]) -> tuple[list[Reading], list[tuple[Reading, str]]]:
    """Return the readings that the trend uses, in order, and the others, each with why."""
    read, apart = [], []
    for each in readings:
        sound = (
            isinstance(each.day, int)
            and INPUTS["weight"].low <= each.weight <= INPUTS["weight"].high
        )
        if sound:
            read.append(each)
        else:
            apart.append((each, "unreadable"))
    read.sort(key=lambda each: each.day)
    chain = _chain(read)
    used = []
    for index, each in enumerate(read):
        near = read[min((one for one in chain if one >= index), default=chain[-1])]
        if each.day <= read[chain[-1]].day - MOST_DAYS:
            apart.append((each, "old"))
        elif near is each:
            used.append(each)
        else:
            apart.append((each, _why_far(each, near)))
    return used, apart


def _chain(read: Sequence[Reading]) -> list[int]:
    """Return the longest chain of readings, by index, each of which can follow the one before."""
    length: list[int] = []
    before: list[int | None] = []
    for index, each in enumerate(read):
        found, at = 1, None
        for one in range(index - 1, max(-1, index - REACH - 1), -1):
            if length[one] >= found and _follows(read[one], each):
                found, at = length[one] + 1, one
        length.append(found)
        before.append(at)
    end = max(range(len(read)), key=lambda index: (length[index], index), default=None)
    chain = []
    while end is not None:
        chain.append(end)
        end = before[end]
    return chain[::-1]


def _follows(one: Reading, after: Reading) -> bool:
    """Return whether a body can have come from one reading to the next."""
    least, day, most = JUMP
    return abs(log(after.weight / one.weight)) <= min(most, least + day * (after.day - one.day))


def _why_far(each: Reading, near: Reading) -> str:
    moved = log(each.weight / near.weight)
    if abs(abs(moved) - log(POUNDS)) > NEAR:
        return "far"
    return "pounds" if moved > 0 else "kilograms"

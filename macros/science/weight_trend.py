"""The trend of a diary of weights, and what it says of the energy eaten and used.

The trend is the local linear trend of Harvey 1989 and of Durbin and Koopman: a weight, and a rate
at which it moves, that both wander a little from day to day.  What comes and goes over days (water,
salt, what is in the gut) is told apart from it, and so is what the scale adds to one reading.  Its
parts are normally distributed, so that the trend and its band are the mean and the spread of the
days given the readings.  Here that is one system of linear equations; the browser goes through
the days with Kalman's filter and its smoother, and comes to the same.

The energy follows Hall and others 2011, and Sanghvi and others 2015: a kilogram of the body's
tissue holds what Forbes's curve says for a body of this fat, and the water that comes and goes with
food is no tissue.
"""

from macros.science.code import Steps
from macros.science.facts import Facts, measured, number
from macros.science.inputs import INPUTS
from macros.science.quantity import factor
from macros.science.symbols import fact
from macros.science.weight_change import fat

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

By the model of Hall and others 2011: to each share by which food changes belong so many kilograms
of fluid outside the cells, by its sodium, and of glycogen with its water.  Times the energy of a
kilogram of tissue, by the energy eaten, these are the days; 11 suits bodies of all sizes.
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

REACH, JUMP, NEAR = 30, (0.04, 0.002, 0.5), 0.1
"""One reading can follow another, up to so many before it, where the logarithm of the weight moved
by no more than the first number and the second each day, and never by the third.  One that cannot
may be in the other unit, where it is near to it, by its logarithm."""

MOST_EATEN = 20_000
"""Calories a day that can be written down as eaten."""

SAYS = {
    "none": "no weight is written down yet",
    "more": "a rate needs weights from ten days or more that lie within four weeks, the first and "
    "the last of them three weeks apart: {time} at least",
    "eaten": "write down what was eaten as calories a day, from 0 to 20,000",
    "little": "that is less than a body of this size uses at rest; more was likely eaten than was "
    "written down",
}
"""Why there is no answer, and what is said of an unlikely one."""


def numbers(facts: Facts) -> dict[str, object]:
    """Return the numbers of the trend, for the browser: masses kg, times days."""
    swing = measured(facts, "weight-swing-daily")
    weight, (least, day, most) = INPUTS["weight"], JUMP
    return {
        "band": BAND,
        "window": WINDOW,
        "readings": LEAST_READINGS,
        "apart": LEAST_APART,
        "days": MOST_DAYS,
        "swing": number(facts, "weight-swing-daily", "dimensionless"),
        "swingSpread": (swing.high - swing.low) / 2 / swing.value,
        "kept": number(facts, "weight-swing-kept", "dimensionless"),
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
        "pounds": 1 / factor("lb", "kg"),
        "weight": {"least": weight.low, "most": weight.high},
        "eaten": MOST_EATEN,
    }

"""A week of training: its time, and the energy used during it, after it, and because of it."""

from sympy import Expr, Piecewise, Rational, expand

from macros.science.activity import AFTER_HALF, AFTER_SAYS, AFTER_SHARE
from macros.science.equation import Equation
from macros.science.fact import fact
from macros.science.inputs import (
    age,
    jogging_time,
    running_time,
    strength_time,
    walking_time,
    weight,
)

_MINUTES = 60  # of an hour
HOURS_OF_THE_TRIALS = Rational(9, 4)
"""Hours of lifting a week from which the whole rise at rest is counted: our assumption, three
sessions of three quarters of an hour.  The abstract of the review does not tell the hours."""

OLDEST = 64
"""Years of the oldest people whom the review of the trials let in."""

WEEK_TIME = Equation(
    "week-time",
    "time of training in a week",
    unit="hour/week",
    formula=lambda: strength_time + walking_time + jogging_time + running_time,
    step=0.1,
    valid="adults",
    cites=["bull-2020"],
)
"""All the hours of a week, added up.  Hours a week."""

WEEK_AEROBIC = Equation(
    "week-aerobic",
    "aerobic time in a week, as minutes of moderate exercise",
    unit="minute/week",
    formula=lambda: (
        _MINUTES
        * (
            walking_time
            + fact("aerobic-time-advised-least", "minute")
            / fact("vigorous-time-advised-least", "minute")
            * (jogging_time + running_time)
        )
    ),
    step=5,
    valid="adults; jogging and running count as vigorous, and walking as moderate",
    cites=["bull-2020"],
)
"""By the WHO's guideline, half as much will do where it is vigorous.  Hours to minutes a week."""

WEEK_DURING = Equation(
    "week-during",
    "energy used during a week’s training, over and above rest",
    formula=lambda: (
        (fact("met-lifting", "MET") - 1) * weight * strength_time
        + (fact("met-walking-moderate", "MET") - 1) * weight * walking_time
        + (fact("met-jogging", "MET") - 1) * weight * jogging_time
        + (fact("met-running-six-mph", "MET") - 1) * weight * running_time
    ),
    unit="kcal/week",
    step=10,
    valid="adults; its list of activities was made from adults of 19 to 59 years",
    cites=["herrmann-2024"],
)
"""Net energy by the 2024 Compendium.  Weight kg, hours a week, to kcal/week."""


def _hard() -> Expr:
    """Return the net energy of the sessions that are hard enough for a long after-effect."""
    jogged = (fact("met-jogging", "MET") - 1) * weight * jogging_time
    return jogged + (fact("met-running-six-mph", "MET") - 1) * weight * running_time


def _share_of_the_rise() -> Expr:
    """Return how much of the trials' rise is counted: by the hours, none from 65 years on."""
    by_hours = (strength_time / HOURS_OF_THE_TRIALS, strength_time < HOURS_OF_THE_TRIALS)
    return Piecewise((0, age > OLDEST), by_hours, (1, True))


WEEK_AFTER = Equation(
    "week-after",
    "energy used after a week’s hard aerobic sessions because of them",
    unit="kcal/week",
    formula=lambda: AFTER_SHARE * _hard(),
    spread=lambda _: expand(AFTER_HALF * _hard()),
    spread_says=AFTER_SAYS,
    valid="adults whose jogging and running is long or hard; walking and lifting were not measured",
    cites=["laforgia-2006"],
)
"""The after-effect of jogging and running, LaForgia and others 2006.  kcal/week."""

WEEK_AT_REST = Equation(
    "week-at-rest",
    "energy used at rest in a week because of months of lifting",
    unit="kcal/week",
    formula=lambda: 7 * fact("lifting-resting-energy", "kcal/day") * _share_of_the_rise(),
    limits={"age": (18, OLDEST, "40 years")},
    beyond="not known: the trials left out people of 65 years and over",
    valid="adults under 65 years, not past menopause; the trials had a high risk of bias",
    cites=["mackenzie-shalders-2020"],
)
"""The pooled trial effect, seven days a week, from nothing up to the trials' hours.  kcal/week.

That it rises straight with the hours, and no further than theirs, is our assumption.
"""

WEEK_TOTAL = Equation(
    "week-total",
    "energy used in a week because of training",
    unit="kcal/week",
    formula=lambda: WEEK_DURING.formula + WEEK_AFTER.formula + WEEK_AT_REST.formula,
    spread=lambda _: WEEK_AFTER.spread,
    spread_says="the range of the studies of the after-effect and the 95% confidence interval of "
    "the rise at rest; the energy during the training has no published error",
    step=10,
    valid="adults not past menopause; without a rise at rest from 65 years on, where none was "
    "measured",
    cites=["herrmann-2024", "laforgia-2006", "mackenzie-shalders-2020"],
)
"""During, after and at rest, added up.  Age years, weight kg, hours a week, to kcal/week."""

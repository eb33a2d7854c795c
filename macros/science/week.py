"""A week of training: its time, and the energy used during it, after it, and because of it."""

from sympy import Gt, Piecewise

from macros.science.equation import Equation
from macros.science.fact import fact
from macros.science.inputs import jogging_time, running_time, strength_time, walking_time, weight

_MINUTES = 60  # of an hour
_WEEK = {
    "unit": "kcal/week",
    "valid": "adults; after easy sessions less is used than after the hard ones that were studied",
}

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
    step=10,
    cites=["herrmann-2024"],
    **_WEEK,
)
"""Net energy by the 2024 Compendium.  Weight kg, hours a week, to kcal/week."""

WEEK_AFTER = Equation(
    "week-after",
    "energy used after a week’s sessions because of them",
    formula=lambda: fact("after-effect-share", "dimensionless") * WEEK_DURING.formula,
    cites=["laforgia-2006"],
    **_WEEK,
)
"""The after-effect as a share of the net energy, LaForgia and others 2006.  kcal/week."""

WEEK_AT_REST = Equation(
    "week-at-rest",
    "energy used at rest in a week because of months of lifting",
    formula=lambda: Piecewise(
        (7 * fact("lifting-resting-energy", "kcal/day"), Gt(strength_time, 0)), (0, True)
    ),
    cites=["mackenzie-shalders-2020"],
    **_WEEK,
)
"""The pooled trial effect, seven days a week, for those who lift at all.  kcal/week."""

WEEK_TOTAL = Equation(
    "week-total",
    "energy used in a week because of training",
    formula=lambda: WEEK_DURING.formula + WEEK_AFTER.formula + WEEK_AT_REST.formula,
    step=10,
    cites=["herrmann-2024", "laforgia-2006", "mackenzie-shalders-2020"],
    **_WEEK,
)
"""During, after and at rest, added up.  Weight kg, hours a week, to kcal/week."""

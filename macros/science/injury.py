"""Injuries in a year, from hours a week and the rate per 1,000 hours."""

from macros.science.equation import Equation
from macros.science.fact import fact
from macros.science.inputs import jogging_time, running_time, strength_time

_WEEKS = 52
_YEAR = {"unit": "injury/year", "step": 0.01}


RUNNING_INJURIES_NOVICE = Equation(
    "running-injuries-novice",
    "running injuries in a year of somebody new to it",
    formula=lambda: (
        fact("running-injury-rate-novice", "injury/hour") * (jogging_time + running_time) * _WEEKS
    ),
    valid="people new to running",
    cites=["videbaek-2015"],
    **_YEAR,
)
"""Videbæk and others 2015, novices.  Hours a week, to injuries a year."""

RUNNING_INJURIES_RECREATIONAL = Equation(
    "running-injuries-recreational",
    "running injuries in a year of somebody who runs for pleasure",
    formula=lambda: (
        fact("running-injury-rate-recreational", "injury/hour")
        * (jogging_time + running_time)
        * _WEEKS
    ),
    valid="recreational runners",
    cites=["videbaek-2015"],
    **_YEAR,
)
"""Videbæk and others 2015, recreational runners.  Hours a week, to injuries a year."""

LIFTING_INJURIES = Equation(
    "lifting-injuries",
    "lifting injuries in a year",
    formula=lambda: (
        fact("lifting-injury-rate-bodybuilding", "injury/hour") * strength_time * _WEEKS
    ),
    valid="bodybuilders, mostly experienced and asked to look back; beginners were not counted",
    cites=["keogh-2017"],
    **_YEAR,
)
"""Keogh and Winwood 2017, bodybuilding.  Hours a week, to injuries a year."""

PLAN_INJURIES = Equation(
    "plan-injuries",
    "injuries in a year of a weekly plan",
    formula=lambda: LIFTING_INJURIES.formula + RUNNING_INJURIES_NOVICE.formula,
    valid="people new to running who lift like bodybuilders do; walking is not counted",
    cites=["videbaek-2015", "keogh-2017"],
    **_YEAR,
)
"""Running as a novice and lifting, added up.  Hours a week, to injuries a year."""

"""The energy of training: of muscle at rest, of an activity and after it, and of a week.

1 MET, the metabolic equivalent, is taken as 1 kcal/kg/hour, the Compendium's convention; the
other one in use, 3.5 ml of oxygen per kg and minute, gives 5% more.
"""

from sympy import Expr, Piecewise, Rational, expand

from macros.science.equation_class import Equation
from macros.science.symbols import (
    age,
    fact,
    fat_mass,
    hours,
    jogging_time,
    met,
    muscle,
    running_time,
    steps,
    strength_time,
    walking_time,
    weight,
)

_MINUTES = 60  # of an hour

TRAINERS_RULE = Equation(
    "trainers-rule",
    "rise of resting energy by the trainer’s rule",
    unit="kcal/day",
    formula=lambda: fact("trainers-rule-rate", "kcal/kg/day") * muscle,
    valid="nobody, for it was not measured",
    step=0.5,
    cites=["trainers-article"],
)
"""The trainer's article: 37.5 kcal a day for each pound.  Muscle kg, to kcal/day."""

MUSCLE_AT_REST = Equation(
    "muscle-at-rest",
    "energy that muscle tissue uses at rest",
    unit="kcal/day",
    formula=lambda: fact("muscle-at-rest-rate", "kcal/kg/day") * muscle,
    valid="adults",
    cites=["wang-2010", "elia-1992"],
)
"""Elia 1992, tested by Wang and others 2010, n = 131.  Muscle kg, to kcal/day."""

MUSCLE_AT_REST_OVER_FIFTY = Equation(
    "muscle-at-rest-over-fifty",
    "energy that muscle tissue uses at rest after the age of fifty",
    unit="kcal/day",
    formula=lambda: fact("muscle-at-rest-rate-over-fifty", "kcal/kg/day") * muscle,
    valid="adults over 50 years",
    cites=["wang-2010"],
)
"""Wang and others 2010, the rate fitted to 37 adults over 50.  Muscle kg, to kcal/day."""

FAT_AT_REST = Equation(
    "fat-at-rest",
    "energy that fat tissue uses at rest",
    unit="kcal/day",
    formula=lambda: fact("fat-at-rest-rate", "kcal/kg/day") * fat_mass,
    valid="adults",
    cites=["wang-2010", "elia-1992"],
)
"""Elia 1992, tested by Wang and others 2010.  Fat mass kg, to kcal/day."""

LIFTING_TRIALS = Equation(
    "lifting-trials",
    "rise of resting energy after a program of lifting, in trials",
    unit="kcal/day",
    formula=lambda: fact("lifting-resting-energy", "kcal/day"),
    valid="adults in controlled trials",
    cites=["mackenzie-shalders-2020"],
)
"""MacKenzie-Shalders and others 2020, pooled; it does not depend on the muscle gained."""

MUSCLE_AT_REST_WESTCOTT = Equation(
    "muscle-at-rest-westcott",
    "energy that muscle tissue uses at rest, by Westcott’s rate",
    unit="kcal/day",
    formula=lambda: fact("tissue-rate-westcott", "kcal/kg/day") * muscle,
    valid="adults",
    cites=["westcott-fitcommerce"],
)
"""Westcott, who has about 5.7 kcal a day for each pound.  Muscle kg, to kcal/day."""

RISE_PER_LEAN_MASS_GAINED = Equation(
    "rise-per-lean-mass-gained",
    "rise of resting energy divided by the lean mass gained",
    unit="kcal/lb/day",
    formula=lambda: (
        fact("resting-energy-rise-pratley-kilojoules", "kcal/day") / fact("lean-gain-pratley", "lb")
    ),
    valid="13 men of 50 to 65 years",
    cites=["pratley-1994"],
)
"""How "35 to 50 kcal a pound" comes about: the division, worked with Pratley and others 1994.

It credits the whole rise to the gain, which the study does not show.  To kcal/lb/day.
"""


_ENDS = ("least", "most")

ACTIVITY_ENERGY_GROSS = Equation(
    "activity-energy-gross",
    "energy of an activity, rest included",
    unit="kcal",
    formula=lambda: met * weight * hours,
    valid="adults of 19 to 59 years; older people are measured apart",
    step=10,
    cites=["herrmann-2024"],
)
"""MET times weight times time.  MET, kg, seconds, to kcal."""

ACTIVITY_ENERGY_NET = Equation(
    "activity-energy-net",
    "energy of an activity, over and above rest",
    unit="kcal",
    formula=lambda: (met - 1) * weight * hours,
    valid="adults of 19 to 59 years; older people are measured apart",
    step=10,
    cites=["herrmann-2024"],
)
"""Gross energy less 1 MET for rest.  MET, kg, seconds, to kcal."""

ACTIVITY_OF_STEPS = Equation(
    "activity-of-steps",
    "energy of steps for each kilogram of the body, over and above rest",
    unit="kcal/kg/day",
    formula=lambda: (
        (fact("met-walking-hundred-steps", "MET") - 1)
        * steps
        / fact("steps-a-minute-brisk", "dimensionless")
        / _MINUTES
    ),
    valid="adults who walk steadily on level ground; people of the same pace differ",
    step=0.1,
    cites=["tudor-locke-2019", "herrmann-2024"],
)
"""Steps a day at a hundred a minute, which is 3 MET, less 1 MET for rest.  To kcal/kg/day.

Tudor-Locke and others 2019 take 1 MET as 3.5 ml of oxygen per kg and minute, we as 1 kcal/kg/hour.
"""

_HARD = 6
"""MET from which the Compendium, and the guideline of the WHO, call an activity vigorous."""


def _added(share: Expr) -> Expr:
    """Return what a share of a total that holds it adds to the rest of that total."""
    return share / (1 - share)


_LEAST, _MOST = (_added(fact(f"after-effect-share-{end}", "dimensionless")) for end in _ENDS)
_AFTER_SHARE: Expr = (_LEAST + _MOST) / 2
"""What comes after long or hard exercise, to what the exercise itself used: the middle is ours."""

_AFTER_HALF: Expr = (_MOST - _LEAST) / 2
"""How far the range of the studies reaches from there, either side."""

_AFTER_SAYS = "the range of the studies, which were of long or hard aerobic exercise"

AFTER_EFFECT = Equation(
    "after-effect",
    "energy used after an activity because of it",
    unit="kcal",
    formula=lambda: _AFTER_SHARE * (met - 1) * weight * hours,
    limits={"met": (_HARD, 25, "7.5 MET")},
    spread=lambda _: expand(_AFTER_HALF * ACTIVITY_ENERGY_NET.expression),
    spread_says=_AFTER_SAYS,
    valid="adults after long or hard aerobic exercise; nobody has a share for lifting, and after "
    "walking it is less",
    cites=["laforgia-2006", "herrmann-2024"],
)
"""Excess post-exercise oxygen consumption (EPOC), LaForgia 2006, to kcal.

The review has it as a share of a total that includes it, so that ``s`` adds ``s / (1 - s)``; that
the total includes it is our reading.
"""


_HOURS_OF_THE_TRIALS = Rational(9, 4)
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
    by_hours = (strength_time / _HOURS_OF_THE_TRIALS, strength_time < _HOURS_OF_THE_TRIALS)
    return Piecewise((0, age > OLDEST), by_hours, (1, True))


WEEK_AFTER = Equation(
    "week-after",
    "energy used after a week’s hard aerobic sessions because of them",
    unit="kcal/week",
    formula=lambda: _AFTER_SHARE * _hard(),
    spread=lambda _: expand(_AFTER_HALF * _hard()),
    spread_says=_AFTER_SAYS,
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
    formula=lambda: WEEK_DURING.written + WEEK_AFTER.written + WEEK_AT_REST.written,
    spread=lambda _: WEEK_AFTER.error,
    spread_says="the range of the studies of the after-effect and the 95% confidence interval of "
    "the rise at rest; the energy during the training has no published error",
    step=10,
    valid="adults not past menopause; without a rise at rest from 65 years on, where none was "
    "measured",
    cites=["herrmann-2024", "laforgia-2006", "mackenzie-shalders-2020"],
)
"""During, after and at rest, added up.  Age years, weight kg, hours a week, to kcal/week."""

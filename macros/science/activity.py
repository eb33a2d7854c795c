"""Energy of an activity from its metabolic equivalent (MET), during it and after it.

1 MET is taken as 1 kcal/kg/hour, the Compendium's convention; the other one in use,
3.5 ml of oxygen per kg and minute, gives 5% more.
"""

from sympy import Expr, expand

from macros.science.equation import Equation
from macros.science.fact import fact
from macros.science.inputs import met, weight
from macros.science.named import hours

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

_HARD = 6
"""MET from which the Compendium, and the guideline of the WHO, call an activity vigorous."""


def _added(share: Expr) -> Expr:
    """Return what a share of a total that holds it adds to the rest of that total."""
    return share / (1 - share)


_LEAST, _MOST = (_added(fact(f"after-effect-share-{end}", "dimensionless")) for end in _ENDS)
AFTER_SHARE: Expr = (_LEAST + _MOST) / 2
"""What comes after long or hard exercise, to what the exercise itself used: the middle is ours."""

AFTER_HALF: Expr = (_MOST - _LEAST) / 2
"""How far the range of the studies reaches from there, either side."""

AFTER_SAYS = "the range of the studies, which were of long or hard aerobic exercise"

AFTER_EFFECT = Equation(
    "after-effect",
    "energy used after an activity because of it",
    unit="kcal",
    formula=lambda: AFTER_SHARE * (met - 1) * weight * hours,
    limits={"met": (_HARD, 25, "7.5 MET")},
    spread=lambda _: expand(AFTER_HALF * ACTIVITY_ENERGY_NET.expression),
    spread_says=AFTER_SAYS,
    valid="adults after long or hard aerobic exercise; nobody has a share for lifting, and after "
    "walking it is less",
    cites=["laforgia-2006", "herrmann-2024"],
)
"""Excess post-exercise oxygen consumption (EPOC), LaForgia 2006, to kcal.

The review has it as a share of a total that includes it, so that ``s`` adds ``s / (1 - s)``; that
the total includes it is our reading.
"""

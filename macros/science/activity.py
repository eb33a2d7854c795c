"""Energy of an activity from its metabolic equivalent (MET), during it and after it.

1 MET is taken as 1 kcal/kg/hour, the Compendium's convention; the other one in use,
3.5 ml of oxygen per kg and minute, gives 5% more.
"""

from macros.science.equation import Equation
from macros.science.fact import fact
from macros.science.inputs import met, weight
from macros.science.named import hours

ACTIVITY_ENERGY_GROSS = Equation(
    "activity-energy-gross",
    "energy of an activity, rest included",
    unit="kcal",
    formula=lambda: met * weight * hours,
    valid="adults",
    step=10,
    cites=["herrmann-2024"],
)
"""MET times weight times time.  MET, kg, seconds, to kcal."""

ACTIVITY_ENERGY_NET = Equation(
    "activity-energy-net",
    "energy of an activity, over and above rest",
    unit="kcal",
    formula=lambda: (met - 1) * weight * hours,
    valid="adults",
    step=10,
    cites=["herrmann-2024"],
)
"""Gross energy less 1 MET for rest.  MET, kg, seconds, to kcal."""

AFTER_EFFECT = Equation(
    "after-effect",
    "energy used after an activity because of it",
    unit="kcal",
    formula=lambda: fact("after-effect-share", "dimensionless") * (met - 1) * weight * hours,
    valid="long or very hard exercise; after easy exercise it is less",
    cites=["laforgia-2006", "herrmann-2024"],
)
"""Excess post-exercise oxygen consumption (EPOC) as a share of the net energy, LaForgia 2006."""

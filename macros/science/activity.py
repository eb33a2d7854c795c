"""Energy of an activity from its metabolic equivalent (MET)."""

from sympy import Symbol

from macros.science.equation import Equation
from macros.science.inputs import duration, met, weight

_hours = Symbol("hours")

ACTIVITY_ENERGY_GROSS = Equation(
    "activity-energy-gross",
    "energy of an activity, rest included",
    unit="kcal",
    formula=lambda: met * weight * _hours,
    where={_hours: duration / 3600},
    valid="adults",
    step=10,
    sources=["herrmann-2024"],
)
"""1 MET = 1 kcal/kg/hour, the Compendium's convention.  MET, kg, seconds, to kcal."""

ACTIVITY_ENERGY_NET = Equation(
    "activity-energy-net",
    "energy of an activity, over and above rest",
    unit="kcal",
    formula=lambda: (met - 1) * weight * _hours,
    where={_hours: duration / 3600},
    valid="adults",
    step=10,
    sources=["herrmann-2024"],
)
"""Gross energy less 1 MET for rest.  MET, kg, seconds, to kcal."""

"""A body before its eating changes, as the weight-change model begins: Hall and others 2011."""

from sympy import Expr, S, Symbol, log

from macros.science.cases import by_sex
from macros.science.fact import fact
from macros.science.inputs import age, height, pal, sex, weight
from macros.science.named import NAMED, bmi, meters
from macros.science.resting import MIFFLIN_ST_JEOR_UNROUNDED
from macros.science.steps import Steps

resting, maintenance = Symbol("resting"), Symbol("maintenance")
fat_at_start, fluid_at_start = Symbol("fat_at_start"), Symbol("fluid_at_start")
glycogen_at_start, lean_at_start = Symbol("glycogen_at_start"), Symbol("lean_at_start")
activity_rate, other_energy = Symbol("activity_rate"), Symbol("other_energy")

_STEPS: dict[Symbol, Expr] = {
    meters: NAMED[meters],
    bmi: NAMED[bmi],
    resting: MIFFLIN_ST_JEOR_UNROUNDED.expression,
    maintenance: pal * resting,
    fat_at_start: weight
    * by_sex(
        male=0.14 * age + 37.31 * log(bmi) - 103.94,
        female=0.14 * age + 39.96 * log(bmi) - 102.01,
    )
    / 100,
    fluid_at_start: by_sex(
        male=0.025 * age + 9.57 * meters + 0.191 * weight - 12.4,
        female=5.98 * meters + 0.167 * weight - 4.0,
    ),
    glycogen_at_start: fact("hall-glycogen-at-start", "kg"),
    lean_at_start: weight
    - fat_at_start
    - fluid_at_start
    - (1 + fact("hall-water-with-glycogen", "dimensionless")) * glycogen_at_start,
    activity_rate: ((1 - fact("hall-digestion-share", "dimensionless")) * pal - 1)
    * resting
    / weight,
    other_energy: maintenance
    - fact("hall-upkeep-of-lean", "kcal/kg/day") * lean_at_start
    - fact("hall-upkeep-of-fat", "kcal/kg/day") * fat_at_start
    - activity_rate * weight,
}

PERSON = (sex, age, height, weight, pal)
"""What the model asks of a person."""

KEPT = (weight, maintenance, activity_rate, other_energy, fluid_at_start)
"""What the model remembers of the start."""

START = Steps(
    "What the model remembers of the start, and its state there.",
    takes=PERSON,
    steps=_STEPS,
    gives=(KEPT, (fat_at_start, lean_at_start, glycogen_at_start, fluid_at_start, S.Zero)),
)
"""Energies kcal/day, masses kg, fluid liters, of which one counts as a kilogram.

Resting energy by Mifflin and others 1990, fat by Jackson and others 2002, the fluid outside the
cells by Silva and others 2007.  Lean tissue is what is left: neither fat nor that fluid nor
glycogen with its water.  Activity takes ``activity_rate`` for each kilogram of the body;
``other_energy`` is what the model does not tell apart.
"""

"""How a body changes with its eating: the equations of Hall and others 2011, per day."""

from sympy import Expr, Min, Rational, Symbol

from macros.science.body_at_start import (
    KEPT,
    activity_rate,
    fluid_at_start,
    maintenance,
    other_energy,
)
from macros.science.fact import fact
from macros.science.inputs import intake_change, weight
from macros.science.steps import Steps

fat, lean, glycogen = Symbol("fat"), Symbol("lean"), Symbol("glycogen")
fluid, adaptation = Symbol("fluid"), Symbol("adaptation")

STATE = (fat, lean, glycogen, fluid, adaptation)
"""What changes: masses kg, the fluid outside the cells liters, the adaptation kcal/day."""

_body_weight = Symbol("body_weight")
_eaten_share, _carbohydrate = Symbol("eaten_share"), Symbol("carbohydrate")
_glycogen_energy, _spent = Symbol("glycogen_energy"), Symbol("spent")
_lean_part, _cost, _stored = Symbol("lean_part"), Symbol("cost"), Symbol("stored")

_energy_of_fat = fact("hall-energy-of-fat", "kcal/kg")
_energy_of_lean = fact("hall-energy-of-lean", "kcal/kg")
_forbes = fact("hall-forbes-constant", "kg") * _energy_of_lean / _energy_of_fat
_weighed = {
    _body_weight: fat
    + lean
    + fluid
    + (1 + fact("hall-water-with-glycogen", "dimensionless")) * glycogen
}

_STEPS: dict[Symbol, Expr] = {
    **_weighed,
    _eaten_share: 1 + intake_change / maintenance,
    _carbohydrate: fact("hall-carbohydrate-share", "dimensionless") * maintenance,
    _glycogen_energy: _carbohydrate
    * (_eaten_share - (glycogen / fact("hall-glycogen-at-start", "kg")) ** 2),
    _spent: other_energy
    + fact("hall-upkeep-of-fat", "kcal/kg/day") * fat
    + fact("hall-upkeep-of-lean", "kcal/kg/day") * lean
    + activity_rate * _body_weight
    + fact("hall-digestion-share", "dimensionless") * intake_change
    + adaptation,
    _lean_part: _forbes / (_forbes + fat),
    _cost: _lean_part * fact("hall-cost-of-building-lean", "kcal/kg") / _energy_of_lean
    + (1 - _lean_part) * fact("hall-cost-of-building-fat", "kcal/kg") / _energy_of_fat,
    _stored: (maintenance + intake_change - _glycogen_energy - _spent) / (1 + _cost),
}

RATES = Steps(
    "How fast each part of the state changes, a day.",
    takes=(STATE, KEPT, intake_change),
    steps=_STEPS,
    gives=(
        (1 - _lean_part) * _stored / _energy_of_fat,
        _lean_part * _stored / _energy_of_lean,
        _glycogen_energy / fact("hall-energy-of-glycogen", "kcal/kg"),
        (
            (fact("hall-sodium-eaten", "mg/day") + fact("hall-sodium-by-carbohydrate", "mg/day"))
            * (_eaten_share - 1)
            - fact("hall-sodium-by-fluid", "mg/liter/day") * (fluid - fluid_at_start)
        )
        / fact("hall-sodium-in-fluid", "mg/liter"),
        (fact("hall-adaptation-share", "dimensionless") * intake_change - adaptation)
        / fact("hall-adaptation-time", "day"),
    ),
)
"""Energy that is neither spent nor stored as glycogen builds fat and lean tissue, by Forbes's
curve; building them costs ``cost`` for each unit stored, so that it is divided by 1 + cost.
The share of carbohydrate stays as it was, and the sodium eaten falls and rises with the food, as
in the planner of the NIH."""

BODY_WEIGHT = Steps("Body weight, kg.", takes=(STATE,), steps=_weighed, gives=_body_weight)
"""Fat, lean tissue, fluid and glycogen with its water."""

KEEPING = Steps(
    "The change of energy eaten on which the body stays as it is, once it has adapted; kcal a day.",
    takes=(STATE, KEPT),
    steps=_weighed,
    gives=(
        other_energy
        + fact("hall-upkeep-of-fat", "kcal/kg/day") * fat
        + fact("hall-upkeep-of-lean", "kcal/kg/day") * lean
        + activity_rate * _body_weight
        - maintenance
    )
    / (
        1
        - fact("hall-digestion-share", "dimensionless")
        - fact("hall-adaptation-share", "dimensionless")
    ),
)
"""Where nothing is stored, what is eaten is spent: ``spent`` of the rates, solved for the change,
its adaptation complete."""

_LEAST_PART, _LEAST_WEIGHT, _MOST_WEIGHT = Rational(1, 20), Rational(1, 2), 2

ROOM = Steps(
    "How far the state is from where the model says nothing; below 0 it is beyond.",
    takes=(STATE, KEPT),
    steps=_weighed,
    gives=Min(
        fat / _body_weight - _LEAST_PART,
        lean / _body_weight - _LEAST_PART,
        _body_weight / weight - _LEAST_WEIGHT,
        _MOST_WEIGHT - _body_weight / weight,
    ),
)
"""Our bounds, not the paper's: fat and lean tissue each at least a twentieth of the weight, and
the weight between half of what it was and double."""

"""How much protein a day goes with a body weight, by three rates that people have published."""

from macros.science.equation_class import Equation
from macros.science.symbols import fact, weight

_PROTEIN = {"unit": "g/day", "step": 5}
"""Of each: nobody weighs a plate more finely than by five grams."""

PROTEIN_LEAST = Equation(
    "protein-least",
    "protein that keeps nearly all healthy adults from running short",
    formula=lambda: fact("protein-allowance", "g/kg/day") * weight,
    valid="healthy adults, not pregnant or nursing",
    cites=["wolfe-2017"],
    **_PROTEIN,
)
"""The Recommended Dietary Allowance.  Weight kg, to g/day."""

PROTEIN_OLDER = Equation(
    "protein-older",
    "protein advised for older adults who train",
    formula=lambda: fact("protein-advised-older-active", "g/kg/day") * weight,
    valid="adults over 65 years without a severe disease of the kidneys",
    cites=["bauer-2013"],
    **_PROTEIN,
)
"""The PROT-AGE group, at least so much for those who exercise.  Weight kg, to g/day."""

PROTEIN_PLATEAU = Equation(
    "protein-plateau",
    "protein beyond which people who lift gained no more lean mass",
    formula=lambda: fact("protein-plateau", "g/kg/day") * weight,
    valid="healthy adults who lift",
    cites=["morton-2018"],
    **_PROTEIN,
)
"""Morton and others 2018, the bend of a line through their trials.  Weight kg, to g/day."""

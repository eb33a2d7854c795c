"""Equations and models, one family a module; nothing of MkDocs in here."""

from macros.problem import Problem, did_you_mean
from macros.science import (
    activity,
    body_composition,
    lifting,
    muscle,
    resting,
    resting_by_age,
    resting_of_athletes,
    total,
    week,
    weight_change,
)
from macros.science.equation import Equation
from macros.science.weight_change import WeightChange

EQUATIONS: dict[str, Equation | WeightChange] = {
    item.id: item
    for module in (
        resting,
        resting_by_age,
        resting_of_athletes,
        total,
        muscle,
        activity,
        week,
        body_composition,
        lifting,
        weight_change,
    )
    for item in vars(module).values()
    if isinstance(item, Equation | WeightChange)
}
"""Every equation by its id."""


def equation(equation_id: str) -> Equation | WeightChange:
    """Return one equation.  Raises :class:`Problem` that names the nearest id."""
    if equation_id not in EQUATIONS:
        near = did_you_mean(equation_id, EQUATIONS, "`python -m macros equations` lists them")
        raise Problem(f"no equation `{equation_id}`; {near}")
    return EQUATIONS[equation_id]


__all__ = ["EQUATIONS", "Equation", "equation"]

"""Equations and models, one family a module; nothing of MkDocs in here."""

from macros.problem import Problem, did_you_mean
from macros.science import activity, lifting, muscle, resting
from macros.science.equation import Equation

EQUATIONS: dict[str, Equation] = {
    item.id: item
    for module in (resting, muscle, activity, lifting)
    for item in vars(module).values()
    if isinstance(item, Equation)
}
"""Every equation by its id."""


def equation(equation_id: str) -> Equation:
    """Return one equation.  Raises :class:`Problem` that names the nearest id."""
    if equation_id not in EQUATIONS:
        near = did_you_mean(equation_id, EQUATIONS, "`python -m macros equations` lists them")
        raise Problem(f"no equation `{equation_id}`; {near}")
    return EQUATIONS[equation_id]


__all__ = ["EQUATIONS", "Equation", "equation"]

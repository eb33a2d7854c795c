"""Figures of this site: the answers of equations, by the facts of docs/data."""

from macros import records, science
from macros.science import Figure


def compute(equation_id: str, /, **inputs: str) -> Figure:
    """Return the figure of an equation for inputs as a writer types them.

    Raises :class:`macros.problem.Problem` where the equation or an input is unknown, missing,
    of another kind of unit, or out of range.
    """
    return science.compute(equation_id, records.facts(), **inputs)


__all__ = ["Figure", "compute"]

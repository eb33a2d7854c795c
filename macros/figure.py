"""A figure: a number with its unit, interval, inputs, equation and sources."""

from collections.abc import Mapping
from dataclasses import dataclass

from macros.science import equation


@dataclass(frozen=True)
class Figure:
    """The answer of an equation.  ``low`` and ``high`` are None where no error was published.

    ``value``, ``low`` and ``high`` are unrounded, in ``unit``; ``inputs`` are as typed.
    """

    equation: str
    inputs: Mapping[str, str]
    value: float
    low: float | None
    high: float | None
    unit: str
    interval: str
    sources: tuple[str, ...]


def compute(equation_id: str, **inputs: str) -> Figure:
    """Return the figure of an equation for inputs as a writer types them.

    Raises :class:`macros.problem.Problem` where the equation or an input is unknown, missing,
    of another kind of unit, or out of range.
    """
    model = equation(equation_id)
    value, low, high = model.values(**model.read(**inputs))
    return Figure(
        equation=model.id,
        inputs=inputs,
        value=value,
        low=low,
        high=high,
        unit=model.unit,
        interval=model.interval_says,
        sources=model.sources,
    )

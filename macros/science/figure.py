"""Every equation by its id, and figures: the answers that equations give.

This module is quick to import.  The equations themselves, and SymPy with them, are loaded when
one of them is first asked for.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from macros.problem import Problem, did_you_mean
from macros.science.facts import Facts

if TYPE_CHECKING:
    from macros.science.described import Described
    from macros.science.equation_class import Equation
    from macros.science.weight_change import WeightChange


class _Equations(Mapping[str, "Equation | WeightChange"]):
    """The equations, in the order in which pages list them."""

    @cached_property
    def _loaded(self) -> "dict[str, Equation | WeightChange]":
        from macros.science import (  # noqa: PLC0415  SymPy takes long to load
            body_fat,
            energy,
            lifting,
            protein,
            training,
            weight_change,
        )

        families = (energy, training, protein, body_fat, lifting, weight_change)
        kinds = (weight_change.Equation, weight_change.WeightChange)
        found = (each for family in families for each in vars(family).values())
        return {each.id: each for each in found if isinstance(each, kinds)}

    def use(self, described: "Mapping[str, Described]") -> None:
        """Take these equations, as a build wrote them down, where SymPy is not at hand."""
        self._loaded = described

    def __getitem__(self, equation_id: str) -> "Equation | WeightChange":
        return self._loaded[equation_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._loaded)

    def __len__(self) -> int:
        return len(self._loaded)


EQUATIONS: Mapping[str, "Equation | WeightChange"] = _Equations()
"""Every equation by its id."""


def equation(equation_id: str) -> "Equation | WeightChange":
    """Return one equation.  Raises :class:`Problem` that names the nearest id."""
    if equation_id not in EQUATIONS:
        listed = "the page Every equation of this site lists them"
        near = did_you_mean(equation_id, EQUATIONS, listed)
        raise Problem(f"no equation `{equation_id}`; {near}", kind="call", about=equation_id)
    return EQUATIONS[equation_id]


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


def compute(equation_id: str, facts: Facts, /, **inputs: str) -> Figure:
    """Return the figure of an equation by some facts, for inputs as a writer types them.

    Raises :class:`Problem` where the equation, a fact or an input is unknown, missing, of
    another kind of unit, or out of range.
    """
    model = equation(equation_id)
    value, low, high = model.values(facts, **model.read(facts, **inputs))
    return Figure(
        equation=model.id,
        inputs=inputs,
        value=value,
        low=low,
        high=high,
        unit=model.unit,
        interval=model.interval_says(facts),
        sources=model.sources(facts),
    )

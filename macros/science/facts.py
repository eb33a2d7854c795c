"""Facts, as formulas and limits take them: measured values, by name, in a mapping that is given.

Nothing here reads a fact from anywhere.  Whoever computes brings the mapping: the site brings
what stands in docs/data, a notebook its own.
"""

from collections.abc import Mapping
from typing import Protocol

from macros.problem import Problem, did_you_mean
from macros.science.quantity import factor


class Measured(Protocol):
    """What is asked of a fact.  Any object with these attributes will do.

    ``low`` and ``high`` are the ends of its interval, both None where it has none, and
    ``interval`` says what they are; ``source`` names who measured it.
    """

    value: float
    unit: str
    low: float | None
    high: float | None
    interval: str | None
    source: str


Facts = Mapping[str, Measured]
"""Facts by their names."""


def measured(facts: Facts, name: str) -> Measured:
    """Return one fact.  Raises :class:`Problem` that names the nearest."""
    if name not in facts:
        near = did_you_mean(name, facts, "give it with the others")
        raise Problem(f"no fact `{name}`; {near}")
    return facts[name]


def number(facts: Facts, name: str, unit: str) -> float:
    """Return the value of a fact in ``unit``.

    Raises :class:`Problem` where there is no such fact, or it measures another kind of thing.
    """
    fact = measured(facts, name)
    return fact.value * factor(fact.unit, unit)

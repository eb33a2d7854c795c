"""The bars of a table of facts: what each value is, on one scale, with its interval."""

from collections.abc import Sequence

from macros import records
from macros.problem import Problem
from macros.records import Fact
from macros.science.quantity import factor

WIDTH = 300
"""Of a drawing, in its own units."""

_SHARES = ("percent", "dimensionless")
"""Units that a factor leads from one to the other, and that a reader does not put side by side."""


def bars(fact_ids: Sequence[str]) -> list[dict[str, str]]:
    """Return the paths of each fact's drawing: its bar from zero, its interval, and zero.

    Raises :class:`Problem` where the facts have no unit in common.
    """
    facts = [records.fact(each) for each in fact_ids]
    sizes = [
        _size(fact_id, fact, fact_ids[0]) for fact_id, fact in zip(fact_ids, facts, strict=True)
    ]
    spans = [[end * size for end in _ends(fact)] for fact, size in zip(facts, sizes, strict=True)]
    first, last = min(0, *map(min, spans)), max(0, *map(max, spans))

    def at(value: float) -> int:
        return round(WIDTH * (value - first) / ((last - first) or 1))

    zero = at(0)
    return [
        {
            "bar": f"M{zero} 6H{at(value)}",
            "interval": "".join(f"M{at(end)} 2v8" for end in ends)
            + (f"M{at(ends[0])} 6H{at(ends[1])}" if ends else ""),
            "zero": f"M{zero} 0v12",
        }
        for value, *ends in spans
    ]


def _ends(fact: Fact) -> list[float]:
    return [fact.value] if fact.low is None else [fact.value, fact.low, fact.high]


def _size(fact_id: str, fact: Fact, first_id: str) -> float:
    """Return how large a fact's unit is in that of the first."""
    unit = records.fact(first_id).unit
    if fact.unit == unit:
        return 1.0
    said = f"`{fact_id}` is in {fact.unit} and `{first_id}` in {unit}"
    problem = Problem(f"{said}; a table has one unit, so say the one or the other in a sentence")
    if {fact.unit, unit} & {*_SHARES}:
        raise problem
    try:
        return factor(fact.unit, unit)
    except Problem:
        raise problem from None

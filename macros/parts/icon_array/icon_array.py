"""Icon arrays: of a hundred people, how many; counted, with what the interval leaves open."""

import math
from typing import NamedTuple

from macros import records
from macros.parts import aside
from macros.parts.links import references
from macros.parts.manual.choices import Choices, of_records
from macros.parts.number.number import fact_context
from macros.problem import Problem
from macros.records import Fact, IconArray

_LINE, _DOWN = 10, 13
"""Figures in a line, each of which takes as many units of the drawing; how far lines are apart."""

_BEHIND = 4


class Counted(NamedTuple):
    """How many of a hundred are so: at least, as measured, and at most."""

    least: int
    measured: int
    most: int


def icon_array(icon_array_id: str) -> str:
    """Print shares as icon arrays: of a hundred people, how many, each of them drawn.

    Use it where a share of people matters to a reader; it is easier to feel than a percentage.
    The figures that the interval leaves open are drawn with a ring.
    Each file in [docs/data/icon-arrays](repository://tree/main/docs/data/icon-arrays) is one: it
    names its facts, which are shares in percent, and says in words what is true of so many.

    >>> {{ icon_array("runners-hurt") }}
    """
    record = records.icon_array(icon_array_id)
    return aside.html("icon_array/icon_array.html", **icon_array_context(icon_array_id, record))


def icon_array_context(icon_array_id: str, record: IconArray) -> dict[str, object]:
    """Return what the template prints.

    Raises :class:`Problem` where one of its facts is no share that a hundred can show.
    """
    shares = [(each, counted(each.fact, records.fact(each.fact))) for each in record.shares]
    return {
        "id": f"icon-array-{icon_array_id}",
        "record": record,
        "shares": [
            {
                **fact_context(each.fact),
                "shows": each.shows,
                "count": count,
                "lines": lines(count),
                "whom": records.fact(each.fact).population,
                "references": references(records.fact(each.fact).source),
            }
            for each, count in shares
        ],
        "open": any(count.least < count.most for _, count in shares),
        "unsaid": any(count.least == count.most for _, count in shares),
    }


def counted(fact_id: str, fact: Fact) -> Counted:
    """Return a share as a count of a hundred; the ends of its interval go outward.

    Raises :class:`Problem` where it is none, or where a hundred is too coarse for its interval.
    """
    if fact.unit != "percent" or fact.kind != "share" or not 0 <= fact.value <= 100:
        said = f"`{fact_id}` is no share in percent; name a fact of the kind `share`"
        raise Problem(f"{said}, or write it in a sentence")
    near = math.floor(fact.value + 0.5)
    if fact.low is None:
        return Counted(near, near, near)
    if not fact.low <= near <= fact.high:
        said = f"`{fact_id}` is {fact.value:g}%, and {near} of 100 lies outside of its interval"
        raise Problem(f"{said}; write it in a sentence")
    return Counted(max(0, math.floor(fact.low)), near, min(100, math.ceil(fact.high)))


def lines(count: Counted) -> dict[str, str]:
    """Return the paths of the figures, ten to a line, by how each is drawn.

    A figure is a dot of a dashed line, so that ten of them are one stroke; each path goes on as far
    behind its last figure as a body is wide.
    """
    ends = {
        "sure": (0, count.least),
        "in": (count.least, count.measured),
        "out": (count.measured, count.most),
        "not": (count.most, 100),
    }
    return {name: _path(*of) for name, of in ends.items() if of[0] < of[1]}


def _path(first: int, after: int) -> str:
    pieces = []
    for line in range(first // _LINE, math.ceil(after / _LINE)):
        start, end = max(first - line * _LINE, 0), min(after - line * _LINE, _LINE)
        pieces.append(f"M{start * _LINE} {line * _DOWN}h{(end - start - 1) * _LINE + _BEHIND}")
    return "".join(pieces)


def choices_of_icon_array() -> Choices:
    """Return the calls to copy."""
    return of_records("icon_array", records.icon_arrays(), "caption")

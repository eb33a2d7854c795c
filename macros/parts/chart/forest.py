"""Forest plots: a row each with a name, a number, a point and its interval, and zero marked.

The name stands above its mark, so that both have the whole width of a phone.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import altair

from macros import records
from macros.parts.chart.drawing import INK, WIDTH, points
from macros.parts.number.rounding import fact_unit, measured

WORDS, MARK = 24, 40
"""Heights in CSS pixels of a row of words and of a row with a mark."""

SURE, APART = 4, 2
"""Widths of an interval's line: how sure a mean is, and how far people or studies lie apart."""


@dataclass(frozen=True)
class Row:
    """A row: ``shown`` is its number as printed.  One without a number is words.

    ``beside`` is what stands after the name, such as the study or how many people it had.
    With ``bar`` a bar from zero stands in the place of a point, faint under an interval.
    """

    name: str
    shown: str = ""
    value: float | None = None
    low: float | None = None
    high: float | None = None
    color: str = INK
    line: float = SURE
    bar: bool = False
    beside: str = ""

    @property
    def height(self) -> int:
        """In CSS pixels."""
        return MARK if self.shown else WORDS


def study(source_id: str) -> str:
    """Return a study's name, short enough for a phone: ``Walts 2008``."""
    return records.source(source_id).short.replace(" and others", "")


def people(fact_id: str) -> str:
    """Return a fact of how many there were: ``61 people``."""
    fact = records.fact(fact_id)
    return measured(fact)[0] + fact_unit(fact)


def height(rows: Sequence[Row]) -> int:
    """Return the height of the rows in CSS pixels."""
    return sum(row.height for row in rows)


def forest(rows: Sequence[Row], x: altair.X, top: int = 0) -> altair.LayerChart:
    """Return the rows, the first ``top`` pixels down; ``x`` is the scale of ``value``."""
    layers = []
    for row in rows:
        layers += _mark(row, x, top) if row.shown else [_text(top + 15, row.name)]
        top += row.height
    return altair.layer(*layers)


def _mark(row: Row, x: altair.X, top: int) -> list[altair.Chart]:
    middle = top + 28

    def at(**ends: float | None) -> altair.Chart:
        return points([{"y": middle, **ends}])

    y = altair.Y("y:Q", scale=None, axis=None)
    zero = points([{"value": 0, "y": middle - 9, "foot": middle + 9}])
    layers = [
        _text(top + 10, ", ".join(filter(None, (row.name, row.beside))), bold=False),
        _text(top + 10, row.shown, color=row.color, right=True),
        zero.mark_rule(color=INK).encode(x=x, y=y, y2=altair.Y2("foot:Q")),
    ]
    if row.bar:
        bar = points([{"value": 0, "end": row.value, "y": middle - 7, "foot": middle + 7}])
        faint = 1 if row.low is None else 0.5  # so that the interval stands out
        rect = bar.mark_rect(color=row.color, opacity=faint)
        layers.append(rect.encode(x=x, x2=altair.X2("end:Q"), y=y, y2=altair.Y2("foot:Q")))
    if row.low is not None:
        color = INK if row.bar else row.color
        line = at(value=row.low, high=row.high).mark_rule(color=color, strokeWidth=row.line)
        layers.append(line.encode(x=x, x2=altair.X2("high:Q"), y=y))
    if row.value is not None and not row.bar:
        dot = at(value=row.value).mark_circle(color=row.color, size=90, opacity=1)
        layers.append(dot.encode(x=x, y=y))
    return layers


def _text(
    down: int, words: str, *, color: str = INK, right: bool = False, bold: bool = True
) -> altair.Chart:
    mark = points([{"y": down, "says": words}]).mark_text(
        color=color,
        align="right" if right else "left",
        fontSize=13,
        fontWeight=600 if bold else 400,
    )
    y = altair.Y("y:Q", scale=None, axis=None)
    return mark.encode(x=altair.XValue(WIDTH if right else 0), y=y, text=altair.Text("says:N"))

"""A drawing: what a chart's module returns."""

from collections.abc import Sequence
from dataclasses import dataclass

import altair

WIDTH = 360
"""Of a drawing, in CSS pixels; a page scales it up, so that text stays readable on a phone."""


@dataclass(frozen=True)
class Drawing:
    """A chart with its words and its numbers.

    ``caption`` names it, ``description`` says in a sentence or two what it shows, for those who
    can't see it and for those in a hurry.  ``headings`` and ``rows`` are its numbers as a table,
    as texts ready to print.  ``sources`` are ids.  ``height`` is in CSS pixels.
    """

    chart: altair.LayerChart | altair.Chart
    caption: str
    description: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    sources: Sequence[str]
    height: int = 270


def points(rows: list[dict[str, object]]) -> altair.Chart:
    """Return a chart of rows, to be marked and encoded."""
    return altair.Chart(altair.Data(values=rows))

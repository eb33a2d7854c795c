"""A drawing: what a chart's module returns, and how every drawing looks.

A color here stands for one of the page's own: the drawing carries its code, and
:mod:`macros.parts.chart.chart` puts a class in its place, which ``overrides/parts/chart/chart.css``
gives a color, in light and in dark.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import altair

WIDTH = 360
"""Of a drawing, in CSS pixels; a page scales it up, so that text stays readable on a phone."""

INK, FAINT, CLAIM, MEASURED, TRIALS = "#000001", "#000002", "#000003", "#000004", "#000005"

CLASSES = {INK: "ink", FAINT: "faint", CLAIM: "claim", MEASURED: "measured", TRIALS: "trials"}
"""The class that stands in for each code: text, lines, what people say, what was measured."""

COLORS = {
    INK: "#665b4f",
    FAINT: "#ddd3c3",
    CLAIM: "#75695c",
    MEASURED: "#a5370e",
    TRIALS: "#27626f",
}
"""The color of each code in a picture to take, which has no page: those of the light page."""

THEME = {
    "background": "transparent",
    "padding": 2,
    "view": {"stroke": None},
    "axis": {
        "labelColor": INK,
        "titleColor": INK,
        "gridColor": FAINT,
        "domainColor": INK,
        "tickColor": INK,
        "labelFontSize": 13,
        "titleFontSize": 13,
        "titleFontWeight": 400,
        "tickCount": 5,
    },
}
"""How every chart is set."""


@dataclass(frozen=True)
class Drawing:
    """A chart with its numbers; its words are the record of its name in ``docs/data/charts``.

    ``numbers`` are those that its words have places for, by the names of the places.  ``rows`` are
    its numbers as a table, as texts ready to print.  ``sources`` are the ids of what it draws,
    beside those that the record names; where nobody published its numbers, ``ours`` says when we
    measured them, as a phrase.  ``height`` is in CSS pixels.
    """

    chart: "altair.LayerChart | altair.Chart"
    numbers: Mapping[str, str]
    rows: Sequence[Sequence[str]]
    sources: Sequence[str] = ()
    height: int = 270
    ours: str = ""


def points(rows: list[dict[str, object]]) -> "altair.Chart":
    """Return a chart of rows, to be marked and encoded."""
    import altair  # noqa: PLC0415  the check of a chart's name needs no drawing

    return altair.Chart(altair.Data(values=rows))

"""Charts: drawn by Altair as static SVG, colored by the page's own style."""

import re
from functools import cache

import altair
import vl_convert

from macros import records
from macros.parts import aside
from macros.parts.chart.charts import CHARTS
from macros.parts.chart.charts.colors import CLASSES, THEME
from macros.parts.chart.charts.drawing import WIDTH
from macros.parts.links import references
from macros.parts.manual.choices import COPY, Choices, written
from macros.parts.number.sensitive import speaks_of_amounts
from macros.parts.table.download import downloads
from macros.problem import Problem, did_you_mean

VEGA_LITE = ".".join(altair.SCHEMA_VERSION.split(".")[:2])
"""The version that Altair writes: ``v6.1``."""

_OPENS = re.compile(r'<svg [^>]*?viewBox="([^"]*)"[^>]*>')
_IDLE = [
    re.compile(r' (font-family|pointer-events|role|aria-[a-z]+)="[^"]*"'),
    re.compile(r' class="(mark|role|background|foreground)[^"]*"'),
    re.compile(r' (opacity|stroke-width)="1"'),
    re.compile(r'<path [^>]*\bd="(M0,0h0v0h0Z)?"[^>]*/>'),
]
_TAG = re.compile(r"<[^>]+>")
_LONG = re.compile(r"\d+\.\d{3,}")
"""A place in a drawing, to more than a hundredth of a pixel."""


def chart(chart_id: str) -> str:
    """Print a chart with a title, a description for those who cannot see it, and its numbers.

    Use it where a shape says more than a table: a curve, a spread, studies side by side.
    A new chart is a piece of code; [ask for it](repository://issues/new?template=idea.yml).

    >>> {{ chart("peak-force") }}
    """
    if chart_id not in CHARTS:
        near = did_you_mean(chart_id, CHARTS, "we have " + ", ".join(CHARTS))
        raise Problem(f"no chart `{chart_id}`; {near}")
    return aside.html("chart/chart.html", id=f"chart-{chart_id}", **chart_context(chart_id))


@cache
def drawn(chart_id: str) -> dict[str, object]:
    """Return a chart, its drawing for a page and its files; drawn once a run."""
    drawing = CHARTS[chart_id]()
    themed = drawing.chart.configure(**THEME).properties(width=WIDTH, height=drawing.height)
    # Altair would hold the whole to its schema again, after each part.
    svg = vl_convert.vegalite_to_svg(themed.to_dict(validate=False), vl_version=VEGA_LITE)
    return {
        "svg": for_page(svg),
        "drawing": drawing,
        "sensitive": speaks_of_amounts(drawing.caption, drawing.description, *drawing.headings),
        "files": downloads(
            f"numbers-{chart_id}",
            drawing.caption,
            drawing.headings,
            drawing.rows,
            drawing.sources,
        ),
    }


def chart_context(chart_id: str) -> dict[str, object]:
    """Return what the template prints: the drawing and its sources, which the page is told."""
    context = drawn(chart_id)
    sources = context["drawing"].sources
    return context | {"sources": [(records.source(each), references(each)) for each in sources]}


def for_page(svg: str) -> str:
    """Return the SVG with classes in place of colors, fonts and a fixed size, and no idle parts."""
    for color, name in CLASSES.items():
        for attribute in ("fill", "stroke"):
            svg = svg.replace(f'{attribute}="{color}"', f'class="{attribute}-{name}"')
    for idle in _IDLE:
        svg = idle.sub("", svg)
    svg = _TAG.sub(lambda tag: _LONG.sub(lambda long: f"{round(float(long[0]), 2):g}", tag[0]), svg)
    return _OPENS.sub(r'<svg viewBox="\1" aria-hidden="true">', svg)


def choices_of_chart() -> Choices:
    """Return the calls to copy, each with the chart's title."""
    return {COPY: {written("chart", name): drawn(name)["drawing"].caption for name in CHARTS}}

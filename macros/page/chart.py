"""Charts: drawn by Altair as static SVG, colored by the page's own style."""

import io
import re
from functools import cache

from macros.page import aside
from macros.page.charts import CHARTS
from macros.page.charts.colors import CLASSES, THEME
from macros.page.comparison import comparison
from macros.problem import Problem, did_you_mean

WIDTH, HEIGHT = 360, 270
"""Of the drawing, in CSS pixels; a page scales it up, so that text stays readable on a phone."""


def chart(chart_id: str) -> str:
    """Return a chart as SVG with a title and a description.

    >>> {{ chart("muscle-at-rest") }}
    a chart of three models
    """
    if chart_id not in CHARTS:
        near = did_you_mean(chart_id, CHARTS, "we have " + ", ".join(CHARTS))
        raise Problem(f"no chart `{chart_id}`; {near}")
    return aside.render("chart.html", id=f"chart-{chart_id}", **drawn(chart_id))


@cache
def drawn(chart_id: str) -> dict[str, str]:
    """Return the SVG, the caption and the description of a chart; drawn once a run."""
    drawing, description = CHARTS[chart_id]()
    themed = drawing.configure(**THEME).properties(width=WIDTH, height=HEIGHT)
    svg = io.StringIO()
    themed.save(svg, format="svg")
    return {
        "svg": in_page_colors(svg.getvalue()),
        "caption": comparison(chart_id).caption,
        "description": description,
    }


def in_page_colors(svg: str) -> str:
    """Return the SVG with classes in place of colors, fonts and a fixed size."""
    for color, name in CLASSES.items():
        for attribute in ("fill", "stroke"):
            svg = svg.replace(f'{attribute}="{color}"', f'class="{attribute}-{name}"')
    svg = re.sub(r' (font-family|role|aria-[a-z]+)="[^"]*"', "", svg)
    svg = re.sub(r' class="(mark|role|background|foreground)[^"]*"', "", svg)
    return re.sub(
        r'<svg [^>]*?viewBox="([^"]*)"[^>]*>', r'<svg viewBox="\1" aria-hidden="true">', svg
    )

"""Charts: drawn by Altair as static SVG, colored by the page's own style."""

import re

from macros import records
from macros.parts import aside
from macros.parts.chart.charts import CHARTS, draw
from macros.parts.chart.drawing import CLASSES, THEME, WIDTH, Drawing
from macros.parts.chart.picture import picture, short, signature
from macros.parts.links import references
from macros.parts.manual.choices import COPY, Choices, written
from macros.parts.number.sensitive import speaks_of_amounts
from macros.parts.table.download import downloads
from macros.problem import Problem, did_you_mean
from macros.records import ChartWords
from macros.records.kinds.words import blanks, filled
from macros.uses import remembered

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
    Its words stand in [docs/data/charts](repository://tree/main/docs/data/charts); the drawing is
    a piece of code, so [ask for a new one](repository://issues/new?template=idea.yml).

    >>> {{ chart("peak-force") }}
    """
    if chart_id not in CHARTS:
        near = did_you_mean(chart_id, CHARTS, "we have " + ", ".join(CHARTS))
        raise Problem(f"no chart `{chart_id}`; {near}")
    return aside.html("chart/chart.html", id=f"chart-{chart_id}", **chart_context(chart_id))


@remembered()
def drawn(chart_id: str) -> dict[str, object]:
    """Return a chart, its drawing for a page and its files; drawn once a run."""
    import altair  # noqa: PLC0415  what draws is large, and the check of a name needs none of it
    import vl_convert  # noqa: PLC0415

    drawing = draw(chart_id)
    if chart_id not in records.charts():
        raise Problem(f"the chart `{chart_id}` has no words; write docs/data/charts/{chart_id}.yml")
    said = words(drawing, records.charts()[chart_id])
    themed = drawing.chart.configure(**THEME).properties(width=WIDTH, height=drawing.height)
    # Altair would hold the whole to its schema again, after each part.
    version = ".".join(altair.SCHEMA_VERSION.split(".")[:2])  # which Altair writes: v6.1
    svg = vl_convert.vegalite_to_svg(themed.to_dict(validate=False), vl_version=version)
    sources, headings = said["source_ids"], said["headings"]
    whence = drawing.ours or short(sources)
    return {
        **said,
        "svg": for_page(svg),
        "credit": [whence, signature()],
        "ours": drawing.ours,
        "pictures": {chart_id: picture(svg, said["caption"], whence)},
        "rows": drawing.rows,
        "sensitive": speaks_of_amounts(said["caption"], said["description"], *headings),
        "files": downloads(f"numbers-{chart_id}", said["caption"], headings, drawing.rows, sources),
    }


def words(drawing: Drawing, record: ChartWords) -> dict[str, object]:
    """Return the words of a chart, each number in its place, and the ids of its sources.

    Raises :class:`Problem` where the drawing has no such number, or other columns.
    """
    columns = len(drawing.rows[0])
    if len(record.headings) != columns:
        said = f"write one for each of the {columns} columns of its numbers"
        raise Problem(f"`headings` has {len(record.headings)}; {said}")
    return {
        "caption": filled(record.caption, drawing.numbers),
        "description": " ".join(filled(each, drawing.numbers) for each in record.description),
        "headings": [filled(each, drawing.numbers) for each in record.headings],
        "source_ids": list(dict.fromkeys((*drawing.sources, *record.sources))),
    }


def chart_context(chart_id: str) -> dict[str, object]:
    """Return what the template prints: the drawing and its sources, which the page is told."""
    context = drawn(chart_id)
    cited = [(records.source(each), references(each)) for each in context["source_ids"]]
    return context | {"sources": cited}


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
    return {COPY: {written("chart", name): _caption(name) for name in CHARTS}}


def _caption(chart_id: str) -> str:
    """Return a chart's title; only one that gives a number waits for the drawing."""
    caption = records.charts()[chart_id].caption
    return filled(caption, draw(chart_id).numbers) if blanks(caption) else caption

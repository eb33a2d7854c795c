"""What builds cost, drawn: a line for each program, seconds up, and how many along.

Both axes go by tens, because programs differ by tens.
"""

import math

import altair

from macros.day import spelled
from macros.parts.chart.drawing import CLAIM, INK, MEASURED, TRIALS, Drawing, points
from macros.parts.number.rounding import published, rounded, step_of
from macros.records import Measurement

OURS = "ours"
"""The id of our own program in each measurement."""

HEIGHT = 270
_LOOKS = {
    OURS: (MEASURED, []),
    "material": (CLAIM, []),
    "material-by-sections": (CLAIM, [5, 3]),
    "zensical": (TRIALS, []),
    "hugo": (INK, [2, 2]),
}
"""Of a line: its color, and its dashes."""

_APART = 17
"""CSS pixels from the name of one line to the next."""

_NAMES = 0.75
"""The width that names take beside the lines, as a share of the width of the lines."""


def seconds(value: float) -> str:
    """Return seconds as a page prints them: two digits, and whole ones kept whole."""
    return rounded(value, step_of(value, None, None))


def table(found: Measurement) -> list[list[str]]:
    """Return a row for each build: how many, the program, and its seconds of both kinds."""
    return [
        [_count(row.at), name, seconds(row.processors[engine]), seconds(row.clock[engine])]
        for row in found.rows
        for engine, name in found.engines.items()
        if engine in row.processors
    ]


def numbers(found: Measurement) -> dict[str, str]:
    """Return what the words of each such chart have places for: how it was measured."""
    return {"machine": found.machine, "beside": found.beside, "versions": found.versions}


def drawing(found: Measurement, more: dict[str, str]) -> Drawing:
    """Return the drawing of a measurement; ``more`` are numbers that its words have places for."""
    across = [_place(row.at) for row in found.rows]
    every = [each for row in found.rows for each in row.processors.values()]
    low, high = math.floor(math.log10(min(every))), math.ceil(math.log10(max(every)))
    right = across[-1] + _NAMES * max(across[-1] - across[0], 1)
    x = altair.X("across:Q", title=found.along[:1].upper() + found.along[1:])
    x = x.scale(domain=[across[0], right], nice=False)
    names = " : ".join(
        f"abs(datum.value - {_place(row.at)}) < 0.01 ? '{_count(row.at)}'" for row in found.rows
    )
    x = x.axis(values=across, labelExpr=f"{names} : ''", grid=False, titleAnchor="start")
    y = altair.Y("up:Q", title="Seconds of the processors").scale(domain=[low, high], nice=False)
    tens = range(low, high + 1)
    labels = " : ".join(f"datum.value == {each} ? '{published(10.0**each)}'" for each in tens)
    y = y.axis(values=[*tens], labelExpr=f"{labels} : ''")
    layers = []
    for engine, top in _apart(found, low, high).items():
        color, dashes = _LOOKS[engine]
        line = [
            {"across": at, "up": math.log10(row.processors[engine])}
            for at, row in zip(across, found.rows, strict=True)
            if engine in row.processors
        ]
        mark = points(line).mark_line(color=color, strokeWidth=2.5, strokeDash=dashes)
        layers.append(mark.encode(x=x, y=y))
        dots = points(line).mark_circle(color=color, size=60, opacity=1)
        layers.append(dots.encode(x=x, y=y))
        name = points([line[-1] | {"up": top, "says": found.engines[engine]}])
        name = name.mark_text(color=color, fontSize=13, fontWeight=600, align="left", dx=9)
        layers.append(name.encode(x=x, y=y, text="says:N"))
    return Drawing(
        altair.layer(*layers),
        numbers(found) | more,
        rows=table(found),
        height=HEIGHT,
        ours=f"Measured by us on {spelled(found.measured)}",
    )


def _place(count: int) -> float:
    """Return where a count stands along; none at all stands a step before one."""
    return round(math.log10(count), 3) if count else -1


def _count(count: int) -> str:
    return published(count) if count else "none"


def _apart(found: Measurement, low: int, high: int) -> dict[str, float]:
    """Return how high the name of each line stands: at its end, and none over another."""
    ends = {
        engine: math.log10(row.processors[engine])
        for row in found.rows
        for engine in found.engines
        if engine in row.processors
    }
    step, last = _APART * (high - low) / HEIGHT, low - 1.0
    tops = {}
    for engine, end in sorted(ends.items(), key=lambda item: item[1]):
        last = max(end, last + step)
        tops[engine] = last
    return {engine: tops[engine] for engine in found.engines if engine in tops}

"""Two flames on one line, as high as what a pound of muscle is said to use and was measured to."""

import re

import altair

from macros.figure import Figure, compute
from macros.parts.chart.drawing import CLAIM, INK, MEASURED, WIDTH, Drawing, points
from macros.parts.chart.flame import FLAME
from macros.parts.number.rounding import figure_unit, number

FOOT, SCALE, BROAD = 262, 6.6, 60
"""The line's place, the height of a kcal and how broad a flame is, in CSS pixels."""

_Y = altair.Y("y:Q", scale=None, axis=None)
_X = altair.X("x:Q", scale=None, axis=None)


def draw() -> Drawing:
    """Return the drawing; both flames are as broad, so that their areas compare as well."""
    said, measured = (compute(each, muscle="1 lb") for each in ("trainers-rule", "muscle-at-rest"))
    line = points([{"x": 0, "y": FOOT, "end": WIDTH}]).mark_rule(color=INK, strokeWidth=1.5)
    layers = altair.layer(
        _flame(said, 90, CLAIM, opacity=0.45),
        _flame(measured, 270, MEASURED, opacity=1),
        line.encode(x=_X, x2=altair.X2("end:Q"), y=_Y),
        *_words(said, "One trainer’s article", 90, CLAIM),
        *_words(measured, "Measured", 270, MEASURED),
    )
    return Drawing(
        layers,
        numbers={"said": number(said), "measured": number(measured)},
        rows=[["One trainer’s article", number(said)], ["Measured", number(measured)]],
        height=FOOT + 80,
    )


def _flame(figure: Figure, middle: float, color: str, opacity: float) -> altair.Chart:
    high = figure.value * SCALE
    shape = re.sub(
        r"(\S+),(\S+)",
        lambda at: f"{BROAD * float(at[1]):.1f},{-high * float(at[2]):.1f}",
        re.sub(r"([MC])", r"\1 ", FLAME),
    )
    point = points([{"x": middle, "y": FOOT}])
    # Vega draws a shape of area 4 at its own size.
    return point.mark_point(
        shape=shape, size=4, color=color, filled=True, opacity=opacity, strokeWidth=0
    ).encode(x=_X, y=_Y)


def _words(figure: Figure, name: str, middle: float, color: str) -> list[altair.Chart]:
    lines = [
        (number(figure), FOOT + 26, 23, color),
        (figure_unit(figure).strip(), FOOT + 46, 15, color),
        (name, FOOT + 68, 15, INK),
    ]
    return [
        points([{"x": middle, "y": down, "says": says}])
        .mark_text(color=ink, fontSize=size, fontWeight=600 if ink == color else 400)
        .encode(x=_X, y=_Y, text=altair.Text("says:N"))
        for says, down, size, ink in lines
    ]

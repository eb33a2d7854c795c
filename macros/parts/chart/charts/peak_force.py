"""Peak force of a lift against the time it takes, for two ways of moving."""

import altair

from macros import records
from macros.figure import compute
from macros.parts.chart.drawing import INK, MEASURED, TRIALS, Drawing, points
from macros.parts.number.rounding import number, published

DISTANCE = "0.5 m"
WAYS = {"peak-force": MEASURED, "peak-force-triangular": TRIALS}
FIRST, LAST = 0.3, 10
"""Seconds."""


def force(way: str, seconds: float) -> dict[str, object]:
    """Return the point of a lift that takes so many seconds, with its number as printed."""
    figure = compute(way, distance=DISTANCE, duration=f"{seconds} s")
    return {"seconds": seconds, "times": figure.value, "says": number(figure)}


def draw() -> Drawing:
    """Return the drawing.  Seconds along, each tick twice the one before; multiples up."""
    x = altair.X("seconds:Q", title="Time of the lift, seconds")
    x = x.scale(type="log", domain=[FIRST, LAST]).axis(values=[0.5, 1, 2, 4, 8], grid=False)
    y = altair.Y("times:Q", title="Peak force, times the weight").scale(domain=[0, 4])

    def text(point: dict[str, object], words: str, color: str, **how: object) -> altair.Chart:
        mark = points([point | {"says": words}]).mark_text(color=color, fontSize=13, **how)
        return mark.encode(x=x, y=y, text=altair.Text("says:N"))

    each = [FIRST * (LAST / FIRST) ** (index / 80) for index in range(81)]
    lines = [
        points([force(way, seconds) for seconds in each])
        .mark_line(color=color, strokeWidth=2.5)
        .encode(x=x, y=y)
        for way, color in WAYS.items()
    ]
    itself = {"seconds": FIRST, "times": 1}
    rule = points([itself]).mark_rule(color=INK, strokeDash=[4, 3]).encode(y=y)
    usual, slow = (
        force("peak-force", records.fact(name).value)
        for name in ("usual-lifting-time", "super-slow-lifting-time")
    )
    dot = points([usual, slow]).mark_circle(color=MEASURED, size=70, opacity=1, clip=False)
    bold = {"fontWeight": 600}
    layers = altair.layer(
        rule,
        *lines,
        dot.encode(x=x, y=y),
        text(force("peak-force", 0.42), "Smooth", MEASURED, align="left", dx=8, **bold),
        text(force("peak-force-triangular", 0.6), "Even", TRIALS, align="right", dx=-12, **bold),
        text(usual, f"Usual: {usual['says']}", MEASURED, dy=-18, **bold),
        text(slow, f"Super Slow: {slow['says']}", MEASURED, align="right", dy=18, **bold),
        text(itself, "The weight itself", INK, align="left", dx=6, dy=14),
    )
    smooth, even = (force(way, 0.5)["says"] for way in WAYS)
    numbers = {"smooth": smooth, "even": even, "usual": usual["says"], "slow": slow["says"]}
    times = {"usual-time": usual, "slow-time": slow}
    numbers |= {name: published(each["seconds"]) for name, each in times.items()}
    rows = [
        [published(each), *(str(force(way, each)["says"]) for way in WAYS)]
        for each in (0.3, 0.5, 1, 2, 4, 10)
    ]
    return Drawing(layers, numbers, rows)

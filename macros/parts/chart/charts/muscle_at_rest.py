"""Energy at rest against muscle gained: the rule, the tissue, and the trials' band."""

import altair

from macros.figure import compute
from macros.parts.chart.drawing import CLAIM, MEASURED, TRIALS, Drawing, points
from macros.parts.number.rounding import interval, number


def draw() -> Drawing:
    """Return the drawing.  Pounds along, kcal a day up."""
    ends = {each: compute(each, muscle="20 lb") for each in ("trainers-rule", "muscle-at-rest")}
    trials = compute("lifting-trials")
    x = altair.X("pounds:Q", title="Muscle gained, pounds", scale=altair.Scale(domain=[0, 20]))
    top = altair.Scale(domain=[0, 800])
    y = altair.Y("energy:Q", title="More energy at rest, calories a day", scale=top)

    def line(energy: float, color: str) -> altair.Chart:
        ends = [{"pounds": 0, "energy": 0}, {"pounds": 20, "energy": energy}]
        return points(ends).mark_line(color=color, strokeWidth=2.5).encode(x=x, y=y)

    band = (
        points([{"from": 0, "to": 20, "low": trials.low, "high": trials.high}])
        .mark_rect(color=TRIALS, opacity=0.25)
        .encode(
            x=altair.X("from:Q", scale=x["scale"]),
            x2=altair.X2("to:Q"),
            y=altair.Y("low:Q"),
            y2=altair.Y2("high:Q"),
        )
    )
    middle = points([{"energy": trials.value}]).mark_rule(color=TRIALS, strokeWidth=2).encode(y=y)
    labels = [
        ("The trainer’s rule", 10.8, 490, CLAIM, "right"),
        ("Lifting programs, in trials", 19.8, 172, TRIALS, "right"),
        ("Muscle tissue, measured", 19.8, 20, MEASURED, "right"),
    ]
    texts = [
        points([{"pounds": at, "energy": height, "says": says}])
        .mark_text(color=color, align=align, fontSize=13, fontWeight=600)
        .encode(x=x, y=y, text=altair.Text("says:N"))
        for says, at, height, color, align in labels
    ]
    layers = altair.layer(
        band,
        middle,
        line(ends["trainers-rule"].value, CLAIM),
        line(ends["muscle-at-rest"].value, MEASURED),
        *texts,
    )
    shown = f"{number(trials)} ({interval(trials)})"
    numbers = {each: number(figure) for each, figure in ends.items()} | {"trials": shown}
    rows = [
        [each, *(number(compute(way, muscle=each)) for way in ends), shown]
        for each in ("5 lb", "10 lb", "15 lb", "20 lb")
    ]
    return Drawing(layers, numbers, rows)

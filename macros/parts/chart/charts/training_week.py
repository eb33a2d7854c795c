"""A week of training, by kind: energy used during it, after it and at rest because of it."""

import altair

from macros import records
from macros.figure import Figure, compute
from macros.parts.chart.drawing import INK, MEASURED, TRIALS, Drawing, points
from macros.parts.number.rounding import interval, measured, number, rounded
from macros.science import equation
from macros.science.quantity import parse
from macros.science.training import OLDEST

AGE, WEIGHT = "40 years", "70 kg"
WEEKS = {
    "Strength": {"strength_time": "3 hour/week"},
    "Walking": {"walking_time": "3 hour/week"},
    "Jogging": {"jogging_time": "3 hour/week"},
    "Half and half": {"strength_time": "1.5 hour/week", "walking_time": "1.5 hour/week"},
}
PARTS = {"during": (MEASURED, 1), "after": (MEASURED, 0.5), "at-rest": (TRIALS, 0.8)}
ROW, BAR, NAMES = 64, 22, 18
"""Heights in CSS pixels: of a row, of its bar, and of the names of the parts under the first."""


def week(part: str, **times: str) -> Figure:
    """Return a part of a week's energy for someone who trains for ``times``."""
    model = equation(f"week-{part}")
    person = {"age": AGE, "weight": WEIGHT}
    inputs = dict.fromkeys(model.inputs, "0 hour/week") | person | times
    return compute(model.id, **{name: inputs[name] for name in model.inputs})


def draw() -> Drawing:
    """Return the drawing.  Kilocalories a week along, a row for each kind of week."""
    height = ROW * len(WEEKS) + NAMES
    x = altair.X("kcal:Q", title="Energy because of training, calories a week").scale(
        domain=[0, 1800]
    )
    x = x.axis(values=[0, 500, 1000, 1500], grid=False)
    y = altair.Y("top:Q", axis=None).scale(domain=[height, 0])

    def text(kcal: float, top: float, words: str, color: str, **how: object) -> altair.Chart:
        row = {"kcal": kcal, "top": top, "says": words}
        mark = points([row]).mark_text(color=color, fontSize=13, baseline="bottom", **how)
        return mark.encode(x=x, y=y, text=altair.Text("says:N"))

    layers, rows = [], []
    for index, (name, times) in enumerate(WEEKS.items()):
        top = ROW * index + 20 + (NAMES if index else 0)
        total, start, cells = week("total", **times), 0.0, []
        for part, (color, opacity) in PARTS.items():
            figure = week(part, **times)
            value = figure.value
            cells.append(number(figure))
            if value:
                bar = {"kcal": start, "end": start + value, "top": top, "foot": top + BAR}
                mark = points([bar]).mark_rect(color=color, opacity=opacity)
                layers.append(mark.encode(x=x, x2=altair.X2("end:Q"), y=y, y2=altair.Y2("foot:Q")))
            if value and index and part == "after":
                layers.append(text(start + value + 15, top + BAR, part, color, align="left"))
            if value and not index:
                middle, foot = start + value / 2, top + BAR + NAMES + 8
                words = part.replace("-", " ")
                layers.append(text(middle, foot, words, color, align="center", fontWeight=600))
            start += value
        both = number(total)
        if total.low < total.high:
            both += f" ({interval(total)})"
            line = {"kcal": total.low, "end": total.high, "top": top + BAR + 5}
            mark = points([line]).mark_rule(color=INK, strokeWidth=1.5)
            layers.append(mark.encode(x=x, x2=altair.X2("end:Q"), y=y))
            ends = points([line | {"kcal": each} for each in (total.low, total.high)])
            layers.append(ends.mark_tick(color=INK, height=7, thickness=1.5).encode(x=x, y=y))
        halves = ", ".join(f"half {each.removesuffix('_time')}" for each in times).capitalize()
        words = name if len(times) == 1 else halves
        layers.append(text(0, top - 4, words, INK, align="left", fontWeight=600))
        layers.append(text(1800, top - 4, both, INK, align="right"))
        rows.append([name, *cells, both])

    aerobic = records.fact("aerobic-resting-energy")
    names = ("strength", "walking", "jogging", "halves")
    numbers = dict(zip(names, (row[-1] for row in rows), strict=True))
    numbers |= {"age": AGE, "weight": WEIGHT, "pounds": rounded(parse(WEIGHT, "lb"), 1)}
    numbers |= dict(zip(("aerobic", "aerobic-range"), measured(aerobic), strict=True))
    numbers |= {"interval": aerobic.interval, "from-age": str(OLDEST + 1)}
    return Drawing(
        altair.layer(*layers),
        numbers,
        rows,
        equation("week-total").sources(records.facts()),
        height,
    )

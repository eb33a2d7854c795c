"""A whole day as one bar: rest, food, movement and training, and the equation of 2023 beside it."""

import altair

from macros import records
from macros.figure import Figure, compute
from macros.parts.chart.drawing import CLAIM, INK, MEASURED, TRIALS, WIDTH, Drawing, points
from macros.parts.number.rounding import interval, number, rounded
from macros.science import INPUTS
from macros.science.energy import KINDS, TRAINING, activity_of

PERSON = {name: INPUTS[name].example for name in ("sex", "age", "height", "weight")}
DAY = {name: INPUTS[name].example for name in KINDS}
"""The day of light activity in table 5.1 of FAO/WHO/UNU 2004."""

WEEK = dict.fromkeys(TRAINING, "0 hours/week") | {
    "strength_time": "2 hours/week",
    "walking_time": "3 hours/week",
}
MOST = 3000
"""Calories a day at the end of the scale."""

BAR = 24
"""Height of a bar in CSS pixels."""

SQUARE = 11 * MOST / WIDTH
"""Calories as broad as the square beside the name of a part."""


def day() -> dict[str, Figure]:
    """Return the level of the example's day, its parts, and its total by both ways."""
    level = compute("level-by-hours", **PERSON, **DAY, **WEEK)
    at = PERSON | {"pal": f"{level.value:.2f}"}
    word = activity_of(level.value, records.facts())
    return {
        "level": level,
        "total": compute("total-energy", **at),
        "rest": compute("mifflin-st-jeor", **PERSON),
        "food": compute("digestion-of-a-day", **at),
        "training": compute("training-of-a-day", **PERSON, **WEEK),
        "eer": compute("eer-2023", **PERSON, activity=word),
    }


def draw() -> Drawing:
    """Return the drawing.  Kilocalories a day along, a row for each way."""
    said = day()
    total, eer = said["total"], said["eer"]
    values = {name: said[name].value for name in ("rest", "food", "training")}
    values["moving"] = total.value - sum(values.values())
    names = {
        "rest": ("At rest", CLAIM, 1),
        "food": ("Digesting food", CLAIM, 0.5),
        "moving": ("Moving through the day", TRIALS, 0.8),
        "training": ("Training", MEASURED, 1),
    }
    x = altair.X("kcal:Q", title="Calories a day").scale(domain=[0, MOST])
    x = x.axis(values=[0, 1000, 2000, 3000], format=",.0f", grid=False)
    height = 226
    y = altair.Y("top:Q", axis=None).scale(domain=[height, 0])

    def words(at: float, top: float, says: str, color: str, **how: object) -> altair.Chart:
        mark = points([{"kcal": at, "top": top, "says": says}])
        mark = mark.mark_text(color=color, fontSize=13, baseline="bottom", **how)
        return mark.encode(x=x, y=y, text=altair.Text("says:N"))

    def bar(
        ends: tuple[float, float], color: str, opacity: float, *, top: float, high: float = BAR
    ) -> altair.Chart:
        start, end = ends
        row = points([{"kcal": start, "end": end, "top": top, "foot": top + high}])
        mark = row.mark_rect(color=color, opacity=opacity)
        return mark.encode(x=x, x2=altair.X2("end:Q"), y=y, y2=altair.Y2("foot:Q"))

    def whisker(figure: Figure, top: float) -> list[altair.Chart]:
        row = {"kcal": figure.low, "end": figure.high, "top": top}
        line = points([row]).mark_rule(color=INK, strokeWidth=1.5)
        ends = points([row | {"kcal": each} for each in (figure.low, figure.high)])
        return [
            line.encode(x=x, x2=altair.X2("end:Q"), y=y),
            ends.mark_tick(color=INK, height=7, thickness=1.5).encode(x=x, y=y),
        ]

    level = rounded(said["level"].value, 0.01)
    shown = {name: f"{number(each)} ({interval(each)})" for name, each in said.items() if each.low}
    heads = {
        20: (f"Rest times {level}", shown["total"]),
        172: (f"EER 2023, {eer.inputs['activity'].replace('-', ' ')}", shown["eer"]),
    }
    layers = [*whisker(total, 20 + 4 + BAR + 6), *whisker(eer, 172 + 4 + BAR + 6)]
    for top, (name, says) in heads.items():
        layers.append(words(0, top, name, INK, align="left", fontWeight=600))
        layers.append(words(MOST, top, says, INK, align="right"))
    start, rows, printed = 0.0, [], {}
    for place, (name, (label, color, opacity)) in enumerate(names.items()):
        layers.append(bar((start, start + values[name]), color, opacity, top=24))
        start += values[name]
        printed[name] = rounded(values[name], 10)
        foot = 82 + 18 * place
        layers.append(bar((0, SQUARE), color, opacity, top=foot - 13, high=11))
        layers.append(words(1.6 * SQUARE, foot, label, INK, align="left"))
        layers.append(words(MOST, foot, printed[name], INK, align="right"))
        rows.append([label, shown["food"] if name == "food" else printed[name]])
    layers.append(bar((0, eer.value), INK, 0.4, top=176))
    rows += [["The whole day", shown["total"]], ["The whole day by EER 2023", shown["eer"]]]

    numbers = {
        **{name: PERSON[name] for name in ("age", "height", "weight")},
        **printed,
        "level": level,
        "total": shown["total"],
        "eer": shown["eer"],
        "word": eer.inputs["activity"].replace("-", " "),
        "strength": WEEK["strength_time"].split()[0],
        "walking": WEEK["walking_time"].split()[0],
    }
    sources = dict.fromkeys(source for each in said.values() for source in each.sources)
    return Drawing(altair.layer(*layers), numbers, rows, tuple(sources), height)

"""The energy used after exercise beside that of the exercise itself."""

import altair

from macros import records
from macros.figure import compute
from macros.parts.chart.drawing import MEASURED, Drawing
from macros.parts.chart.forest import APART, Row, forest, height
from macros.parts.number.rounding import interval, number, rounded
from macros.science.quantity import parse

WEIGHT, DURATION = "70 kg", "30 minutes"
KINDS = {"met-jogging": "Jogging", "met-lifting": "Lifting"}


def draw() -> Drawing:
    """Return the drawing.  Kilocalories along, a bar for the exercise and one for the time after.

    One weight and time for both kinds, so that they can be compared.
    """
    x = altair.X("value:Q", title="Energy beyond rest, calories").scale(domain=[0, 250])
    rows, table = [], []
    for fact_id, name in KINDS.items():
        inputs = {"met": f"{records.fact(fact_id).value} MET", "weight": WEIGHT}
        net = compute("activity-energy-net", **inputs, duration=DURATION)
        rows.append(Row(f"{name}, {DURATION}"))
        rows.append(Row("during it", number(net), net.value, color=MEASURED, bar=True))
        if fact_id == "met-lifting":
            table.append([name, number(net), "no share known"])
            continue
        after = compute("after-effect", **inputs, duration=DURATION)
        shown = f"{number(after)} ({interval(after)})"
        ends = {"low": after.low, "high": after.high, "line": APART}
        says = "after it, if it was hard"
        rows.append(Row(says, shown, after.value, color=MEASURED, bar=True, **ends))
        table.append([name, number(net), shown])
    (_, jogging, after), (_, lifting, _) = table
    numbers = {"time": DURATION, "weight": WEIGHT, "pounds": rounded(parse(WEIGHT, "lb"), 1)}
    numbers |= {"jogging": jogging, "after": after, "lifting": lifting}
    return Drawing(forest(rows, x.axis(grid=False)), numbers, rows=table, height=height(rows))

"""The energy used after exercise beside that of the exercise itself."""

import altair

from macros import records
from macros.figure import compute
from macros.parts.chart.charts.colors import MEASURED
from macros.parts.chart.charts.drawing import Drawing
from macros.parts.chart.charts.forest import APART, Row, forest, height
from macros.parts.number.rounding import interval, number, rounded
from macros.quantity import parse

WEIGHT, DURATION = "70 kg", "30 minutes"
KINDS = {"met-jogging": "Jogging", "met-lifting": "Lifting"}


def after_effect() -> Drawing:
    """Return the drawing.  Kilocalories along, a bar for the exercise and one for the time after.

    One weight and time for both kinds, so that they can be compared.
    """
    x = altair.X("value:Q", title="Energy beyond rest, kcal").scale(domain=[0, 250])
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
    (jogging, *jogged), (lifting, *lifted) = table
    return Drawing(
        chart=forest(rows, x.axis(grid=False)),
        caption="Energy used during exercise, and after it because of it",
        description=(
            f"In {DURATION} of {jogging.lower()} a person of {WEIGHT} "
            f"({rounded(parse(WEIGHT, 'lb'), 1)} lb) uses {jogged[0]} kcal beyond rest, and after "
            f"it {jogged[1]}; in {DURATION} of {lifting.lower()} {lifted[0]}. "
            "After lifting no study that we read gives a share, so none is drawn. The thin line "
            "is the range of the studies, which were of long or hard aerobic exercise; after "
            "easier exercise it is less. The energy during it is an average "
            "without a published error."
        ),
        headings=[f"{DURATION} of", "During it, kcal", "After it, kcal, if it was hard"],
        rows=table,
        sources=["herrmann-2024", "laforgia-2006"],
        height=height(rows),
    )

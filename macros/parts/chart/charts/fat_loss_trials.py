"""Fat lost in pooled trials of training: against no training, and one kind against the other."""

import altair

from macros import records
from macros.parts.chart.drawing import MEASURED, TRIALS, Drawing
from macros.parts.chart.forest import Row, forest, height, study
from macros.parts.number.rounding import printed
from macros.science.quantity import factor

_POUNDS = factor("kg", "lb")
GROUPS = {
    "Healthy adults, beyond no training": {"fat-lost-lifting": "Lifting"},
    "People with overweight, beyond no training": {
        "fat-lost-lifting-overweight": "Lifting",
        "fat-lost-lifting-and-aerobic": "Lifting and aerobic exercise",
        "fat-lost-lifting-and-diet": "Lifting and eating less",
    },
    "Healthy adults, beyond lifting": {"fat-loss-aerobic-beyond-lifting": "Aerobic exercise"},
}


def draw() -> Drawing:
    """Return the drawing.  Pounds of fat along, a row for each pooled result."""
    x = altair.X("value:Q", title="Fat lost, pounds").scale(domain=[0, 18])
    x = x.axis(grid=False, values=[0, 5, 10, 15])
    rows, table, sources, numbers = [], [], [], []
    for group, facts in GROUPS.items():
        rows.append(Row(group))
        color = TRIALS if group.endswith("lifting") else MEASURED
        for fact_id, name in facts.items():
            fact = records.fact(fact_id)
            says = printed(fact)
            shown = f"{says.number} ({says.interval})" if says.interval else says.number
            ends = (each and each * _POUNDS for each in (fact.value, fact.low, fact.high))
            rows.append(Row(name, shown, *ends, color))
            table.append([name, group, f"{says.number} ({says.in_brackets})", study(fact.source)])
            numbers.append(shown)
            sources.append(fact.source)
    names = ("healthy", "overweight", "with-aerobic", "with-diet", "aerobic")
    said = dict(zip(names, numbers, strict=True))
    said["interval"] = records.fact("fat-lost-lifting").interval
    return Drawing(forest(rows, x), said, table, sources, height(rows))

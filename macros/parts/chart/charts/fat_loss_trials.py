"""Fat lost in pooled trials of training: against no training, and one kind against the other."""

import altair

from macros import records
from macros.parts.chart.drawing import MEASURED, TRIALS, Drawing
from macros.parts.chart.forest import Row, forest, height, study
from macros.parts.number.rounding import measured

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
    """Return the drawing.  Kilograms of fat along, a row for each pooled result."""
    x = altair.X("value:Q", title="Fat lost, kg").scale(domain=[0, 8])
    x = x.axis(grid=False, values=[0, 2, 4, 6, 8])
    rows, table, sources = [], [], []
    for group, facts in GROUPS.items():
        rows.append(Row(group))
        color = TRIALS if group.endswith("lifting") else MEASURED
        for fact_id, name in facts.items():
            fact = records.fact(fact_id)
            value, ends = measured(fact)
            shown = f"{value} ({ends})" if ends else value
            rows.append(Row(name, shown, fact.value, fact.low, fact.high, color))
            table.append([name, group, shown, study(fact.source)])
            sources.append(fact.source)
    names = ("healthy", "overweight", "with-aerobic", "with-diet", "aerobic")
    numbers = dict(zip(names, (shown for _, _, shown, _ in table), strict=True))
    numbers["interval"] = records.fact("fat-lost-lifting").interval
    return Drawing(forest(rows, x), numbers, table, sources, height(rows))

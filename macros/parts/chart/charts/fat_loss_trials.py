"""Fat lost in pooled trials of training: against no training, and one kind against the other."""

import altair

from macros import records
from macros.parts.chart.charts.colors import MEASURED, TRIALS
from macros.parts.chart.charts.drawing import Drawing
from macros.parts.chart.charts.forest import Row, forest, height, study
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


def fat_loss_trials() -> Drawing:
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
    healthy, overweight, both, diet, aerobic = (shown for _, _, shown, _ in table)
    return Drawing(
        chart=forest(rows, x),
        caption="How much fat people lost in trials of training",
        description=(
            f"Against no training, lifting took off {healthy} kg of fat in healthy adults and "
            f"{overweight} kg in people with overweight or obesity; there, lifting with aerobic "
            f"exercise took off {both} kg and lifting with eating less {diet} kg. Where the two "
            f"were compared, aerobic exercise took off {aerobic} kg more than lifting. "
            "Lines are 95% confidence intervals; where there is none, we have seen none."
        ),
        headings=["Training", "People, and beyond what", "Fat lost, kg", "Study"],
        rows=table,
        sources=list(dict.fromkeys(sources)),
        height=height(rows),
    )

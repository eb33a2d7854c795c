"""Fat lost in pooled trials of training: against no training, and one kind against the other."""

import altair

from macros import records
from macros.page.charts.colors import MEASURED, TRIALS
from macros.page.charts.drawing import Drawing
from macros.page.charts.forest import Row, forest, height, study
from macros.page.number import measured

AGAINST_NONE = {
    "fat-lost-lifting": ("Lifting", "healthy adults"),
    "fat-lost-lifting-overweight": ("Lifting", "people with overweight"),
    "fat-lost-lifting-and-aerobic": ("Lifting and aerobic", "people with overweight"),
    "fat-lost-lifting-and-diet": ("Lifting and eating less", "people with overweight"),
}
AGAINST_LIFTING = {"fat-loss-aerobic-beyond-lifting": ("Aerobic exercise", "healthy adults")}
NO_TRAINING, NO_LIFTING = "More than without it", "More than lifting did"


def fat_loss_trials() -> Drawing:
    """Return the drawing.  Kilograms of fat along, a row for each pooled result."""
    x = altair.X("value:Q", title="Fat lost, kg").scale(domain=[0, 8])
    x = x.axis(grid=False, values=[0, 2, 4, 6, 8])
    none, lifting = (
        [_row(fact_id, *words, color) for fact_id, words in facts.items()]
        for facts, color in ((AGAINST_NONE, MEASURED), (AGAINST_LIFTING, TRIALS))
    )
    rows = [Row(NO_TRAINING), *none, Row(NO_LIFTING), *lifting]
    healthy, overweight, both, diet = (row.shown for row in none)
    facts = AGAINST_NONE | AGAINST_LIFTING
    return Drawing(
        chart=forest(rows, x),
        caption="How much fat people lost in trials of training",
        description=(
            f"Against no training, lifting took off {healthy} kg of fat in healthy adults and "
            f"{overweight} kg in people with overweight or obesity; there, lifting with aerobic "
            f"exercise took off {both} kg and lifting with eating less {diet} kg. Where the two "
            f"were compared, aerobic exercise took off {lifting[0].shown} kg more than lifting. "
            "Lines are 95 % confidence intervals; where there is none, we have seen none."
        ),
        headings=["Training", "People", "Fat lost, kg", "Study"],
        rows=[
            [f"{words[0]}, {against.lower()}", words[1], row.shown, study(_source(fact_id))]
            for against, part, group in (
                (NO_TRAINING, AGAINST_NONE, none),
                (NO_LIFTING, AGAINST_LIFTING, lifting),
            )
            for (fact_id, words), row in zip(part.items(), group, strict=True)
        ],
        sources=list(dict.fromkeys(map(_source, facts))),
        height=height(rows),
    )


def _row(fact_id: str, name: str, who: str, color: str) -> Row:
    fact = records.fact(fact_id)
    value, ends = measured(fact)
    shown = f"{value} ({ends})" if ends else value
    return Row(name, shown, fact.value, fact.low, fact.high, color, beside=who)


def _source(fact_id: str) -> str:
    return records.fact(fact_id).source

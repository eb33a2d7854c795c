"""Trials of spot reduction: fat lost from the trained part beyond that from another part."""

import altair

from macros import records
from macros.parts.chart.charts.colors import INK, MEASURED, TRIALS
from macros.parts.chart.charts.drawing import Drawing, points
from macros.parts.chart.charts.forest import Row, forest, height, people, study
from macros.parts.chart.charts.spot_reduction_results import WITHOUT_SHARES, results
from macros.parts.number.rounding import measured

SIGNS, AXIS = 38, 54
"""Heights in CSS pixels of the words above the zero line and of an axis with its title."""


def spot_reduction_trials() -> Drawing:
    """Return the drawing.  Percentage points along, a row for each result; the pooled one below."""
    found = list(results())
    sources = list(dict.fromkeys(each.source for each in found))
    rows = []
    for source in sources:
        rows.append(Row(f"{study(source)}, {people(f'people-{source}')}"))
        rows += [
            Row(each.compared, each.shown, each.more, color=MEASURED)
            for each in found
            if each.source == source
        ]
    fact = records.fact("one-limb-training-effect")
    value, ends = measured(fact)
    shown = f"{value} ({ends})"
    of = [people(f"{each}-{fact.source}") for each in ("studies", "people")]
    pooled = [
        Row(f"Pooled: {study(fact.source)}, {of[0]}"),
        Row("one limb against the other", shown, fact.value, fact.low, fact.high, TRIALS),
    ]
    table = [
        *(
            [each.part, _trial(each.source, each.who), each.lost, each.other, each.shown]
            for each in found
        ),
        ["Limbs", _trial(fact.source), "–", "–", f"g {shown}"],
        *([part, _trial(each), "–", "–", says] for each, (part, says) in WITHOUT_SHARES.items()),
    ]
    men, women, legs, arms, trunk = (each.shown for each in found)
    below = SIGNS + height(rows) + AXIS
    whole = below + height(pooled)
    percent = altair.X("value:Q", title="Percentage points more fat lost in the trained part")
    percent = percent.scale(domain=[-6, 12])
    percent = percent.axis(grid=False, values=[-5, 0, 5, 10], offset=below - AXIS - whole)
    hedges = altair.X("value:Q", title="On a scale of its own, Hedges’ g").scale(domain=[-0.5, 1])
    hedges = hedges.axis(grid=False, values=[-0.5, 0, 0.5, 1], orient="bottom")
    layers = altair.layer(_signs(), forest(rows, percent, SIGNS), forest(pooled, hedges, below))
    return Drawing(
        chart=layers.resolve_scale(x="independent"),
        caption="Whether a trained part lost more of its fat than a part that was not trained",
        description=(
            f"In a large trial of one leg the difference was {men} percentage points in men and "
            f"{women} in women; in two small trials it was {legs}, {arms} and {trunk}, more than "
            "chance by their authors’ tests. We have seen no interval of these differences. "
            f"Pooled, {of[0]} of one limb, with {of[1]}, gave {shown}: Hedges’ g with its 95% "
            "confidence interval, as others quote it, who do not say which sign means more fat "
            "lost. Of five further trials, for which we saw no such number, four found no "
            "difference and one reports less fat at the trained stomach. In the table, ± is how "
            "far people differed and – is a number that we have not seen."
        ),
        headings=["Trained part", "Trial (people)", "It lost, %", "Other lost, %", "Points more"],
        rows=table,
        sources=[*sources, fact.source, *WITHOUT_SHARES],
        height=whole,
    )


def _trial(source_id: str, who: str = "") -> str:
    number = measured(records.fact(f"people-{source_id}"))[0]
    return f"{study(source_id)} ({who}{number})"


def _signs() -> altair.LayerChart:
    """Return what the two sides of zero mean; zero is a third of the width along."""
    sides = (("← lost less fat", "right", 112), ("lost more fat →", "left", 128))
    return altair.layer(
        *(
            points([{"says": f"The trained part\n{side}"}])
            .mark_text(color=INK, align=align, fontSize=13, lineBreak="\n")
            .encode(x=altair.XValue(at), y=altair.YValue(8), text=altair.Text("says:N"))
            for side, align, at in sides
        )
    )

"""Injuries by hours of training: running beside the sports of lifting."""

import altair

from macros import records
from macros.parts.chart.drawing import MEASURED, TRIALS, Drawing
from macros.parts.chart.forest import APART, Row, forest, height, study
from macros.parts.number.rounding import measured, published
from macros.science.quantity import UNITS

RUNNING = {
    "running-injury-rate-novice": "New runners",
    "running-injury-rate-recreational": "Runners for pleasure",
}
LIFTING = {
    "lifting-injury-rate-bodybuilding": "Bodybuilding",
    "lifting-injury-rate-weightlifting": "Weightlifting",
    "lifting-injury-rate-powerlifting": "Powerlifting",
    "lifting-injury-rate-highland-games": "Highland Games",
}


def running_row(fact_id: str) -> Row:
    """Return the row of a pooled rate, its confidence interval as a thick line."""
    fact = records.fact(fact_id)
    value, ends = measured(fact)
    return Row(RUNNING[fact_id], f"{value} ({ends})", fact.value, fact.low, fact.high, TRIALS)


def lifting_row(fact_id: str) -> Row:
    """Return the row of a sport: a line from the lowest study to the highest, or one point."""
    fact = records.fact(fact_id)
    name, beside = LIFTING[fact_id], study(fact.source)
    if fact.low is None:
        return Row(name, published(fact.value), fact.value, color=MEASURED, beside=beside)
    ends = f"{published(fact.low)} to {published(fact.high)}"
    return Row(name, ends, None, fact.low, fact.high, MEASURED, APART, beside=beside)


def draw() -> Drawing:
    """Return the drawing.  Injuries in a thousand hours along, a row for each sport."""
    x = altair.X("value:Q", title="Injuries per 1,000 hours")
    x = x.scale(domain=[0, 20]).axis(grid=False)
    running = [running_row(each) for each in RUNNING]
    lifting = [lifting_row(each) for each in LIFTING]
    (new, pleasure), (bodybuilding, *_, games) = running, lifting
    rows = [
        Row(f"Running, pooled: {study('videbaek-2015')}"),
        *running,
        Row("Sports of lifting, lowest to highest study"),
        *lifting,
    ]
    fact = records.fact("running-injury-rate-novice")
    numbers = {"new": new.shown, "pleasure": pleasure.shown, "interval": fact.interval}
    numbers |= {"bodybuilding": bodybuilding.shown, "games": games.shown}
    numbers["hours"] = UNITS[fact.unit].partition(" per ")[2]
    return Drawing(
        forest(rows, x),
        numbers,
        rows=[
            *([row.name, row.shown, fact.interval] for row in running),
            *([row.name, row.shown, f"{row.beside}; {_kind(row)}"] for row in lifting),
        ],
        sources=[records.fact(each).source for each in RUNNING | LIFTING],
        height=height(rows),
    )


def _kind(row: Row) -> str:
    return "one number" if row.value else "lowest to highest study"

"""Resting energy after training: what trials measured, beside the trainer's figure."""

import altair

from macros import records
from macros.figure import compute
from macros.parts.chart.drawing import CLAIM, MEASURED, TRIALS, Drawing
from macros.parts.chart.forest import APART, Row, forest, height, people, study
from macros.parts.number.rounding import measured, number, rounded
from macros.science.quantity import factor

POOLED = {
    "lifting-resting-energy": "Lifting",
    "aerobic-resting-energy": "Aerobic exercise",
    "exercise-resting-energy": "Exercise of any kind",
}
SINGLE = {
    "resting-energy-rise-aristizabal-2015": "people-aristizabal-2015",
    "resting-energy-rise-lemmer-kilojoules": "people-lemmer-2001",
    "resting-energy-rise-men-lemmer-kilojoules": None,
    "resting-energy-rise-pratley-kilojoules": "people-pratley-1994",
}
"""Single trials: the rise, and how many people there were; None for a part of the people above."""


def pooled_row(fact_id: str) -> Row:
    """Return the row of a pooled result."""
    fact = records.fact(fact_id)
    value, ends = measured(fact)
    shown = f"{value} ({ends})"
    return Row(POOLED[fact_id], shown, fact.value, fact.low, fact.high, TRIALS)


def single_row(fact_id: str) -> Row:
    """Return the row of a single trial, in whole kcal a day; its interval is of people."""
    fact = records.fact(fact_id)
    kcal = factor(fact.unit, "kcal/day")
    value, low, high = (each and each * kcal for each in (fact.value, fact.low, fact.high))
    shown = rounded(value, 1)
    who = people(SINGLE[fact_id]) if SINGLE[fact_id] else "the men among them"
    return Row(study(fact.source), shown, value, low, high, MEASURED, APART, beside=who)


def draw() -> Drawing:
    """Return the drawing.  Kilocalories a day along, a row for each result."""
    x = altair.X("value:Q", title="Rise of energy use at rest, calories a day")
    x = x.scale(domain=[-100, 400]).axis(grid=False)
    pooled, single = [pooled_row(each) for each in POOLED], [single_row(each) for each in SINGLE]
    rule = compute("trainers-rule", muscle="9 lb")
    claim = Row("Nine pounds of muscle", number(rule), rule.value, color=CLAIM)
    rows = [
        Row(f"Pooled trials, {study('mackenzie-shalders-2020')}"),
        *pooled,
        Row("Single trials of lifting, before and after"),
        *single,
        Row("The trainer’s rule"),
        claim,
    ]
    interval = records.fact("lifting-resting-energy").interval
    numbers = {"lifting": pooled[0].shown, "least": single[0].shown, "most": single[2].shown}
    numbers |= {"lemmer": study("lemmer-2001"), "rule": claim.shown, "interval": interval}
    return Drawing(
        forest(rows, x),
        numbers,
        rows=[
            *([row.name, row.shown, interval] for row in pooled),
            *([row.name, row.shown, f"{row.beside}; {_spread(row)}"] for row in single),
            [claim.name, claim.shown, "none; the trainer’s rule"],
        ],
        sources=[records.fact(each).source for each in POOLED | SINGLE],
        height=height(rows),
    )


def _spread(row: Row) -> str:
    if row.low is None:
        return "none printed"
    return f"{rounded(row.low, 1)} to {rounded(row.high, 1)}, one standard deviation"

"""How much of their fat legs lost: after whole-body lifting, one leg alone, and legs or arms."""

import altair

from macros import records
from macros.parts.chart.drawing import CLAIM, MEASURED, Drawing
from macros.parts.chart.forest import Row, forest, height, people, study
from macros.parts.number.rounding import measured, rounded

MASS, AREA = 1, 0.1
"""Steps of percent that a loss of kilograms, and one of a slice on a scan, are rounded to."""

FROM_BEFORE_TO_AFTER = {
    "Lifting with the whole body": {
        "treuth-1994": ("leg-fat-{}-lifting-men", MASS, ""),
        "treuth-1995": ("thigh-fat-{}-lifting-women", AREA, ""),
    },
    "Lifting with one leg": {
        "walts-2008": ("thigh-fat-{}-one-leg-training", AREA, "women of "),
    },
}
"""What people did: of each trial its two facts, the step of the share between them, and
which part of its people it is."""

JOINED = {
    "legs": "lifting with the legs, cycling with the arms",
    "arms": "lifting with the arms, cycling with the legs",
}
"""Of Scotto di Palumbo 2017, by what lifted."""


def draw() -> Drawing:
    """Return the drawing.  Percent of the fat on the legs along, a row for each group of people."""
    rows, table = [], []
    for trained, trials in FROM_BEFORE_TO_AFTER.items():
        rows.append(Row(trained))
        for source, (name, step, who) in trials.items():
            before, after = (records.fact(name.format(when)).value for when in ("before", "after"))
            share = 100 * (before - after) / before
            rows.append(_row(source, who, share, rounded(share, step)))
            table.append([trained, _trial(source, who), rounded(share, step)])
    source = "scotto-di-palumbo-2017"
    rows.append(Row(f"{study(source)}, {people(f'people-{source}')}"))
    for lifted, what in JOINED.items():
        fact = records.fact(f"leg-fat-lost-lifting-with-{lifted}")
        color = MEASURED if lifted == "legs" else CLAIM
        rows.append(Row(what, f"{measured(fact)[0]}%", fact.value, color=color, bar=True))
        table.append([what.capitalize(), _trial(source), measured(fact)[0]])
    x = altair.X("value:Q", title="Share of the fat on the legs that was lost, %")
    x = x.scale(domain=[0, 12]).axis(grid=False, values=[0, 5, 10])
    names = ("men", "women", "thigh", "legs", "arms")
    numbers = dict(zip(names, (row[-1] for row in table), strict=True))
    sources = [*(each for trials in FROM_BEFORE_TO_AFTER.values() for each in trials), source]
    return Drawing(forest(rows, x), numbers, table, sources, height(rows))


def _row(source: str, who: str, share: float, shown: str) -> Row:
    name = who + people(f"people-{source}")
    return Row(name, f"{shown}%", share, color=MEASURED, bar=True, beside=study(source))


def _trial(source: str, who: str = "") -> str:
    return f"{study(source)} ({who}{measured(records.fact(f'people-{source}'))[0]})"

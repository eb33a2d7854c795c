"""Trials of spot reduction: fat lost from the trained part beyond that from another part."""

from collections.abc import Iterator
from typing import NamedTuple

import altair

from macros import records
from macros.parts.chart.drawing import INK, MEASURED, TRIALS, Drawing, points
from macros.parts.chart.forest import Row, forest, height, people, study
from macros.parts.number.rounding import measured, rounded

SIGNS, AXIS = 38, 54
"""Heights in CSS pixels of the words above the zero line and of an axis with its title."""


THIGHS = {
    "men": ("men-trained-leg", "men-untrained-leg"),
    "women": ("one-leg-training", "women-untrained-leg"),
}
"""Of Walts 2008: how the facts of the trained thigh and of the other are called."""

LIMBS = {"legs": ("leg", "arm"), "arms": ("arm", "leg")}
"""Of Scotto di Palumbo 2017: what lifted, and how the facts of it and of the others are called."""

WITHOUT_SHARES = {
    "kostek-2007": ("Arm", "none found"),
    "vispute-2011": ("Stomach", "none found"),
    "katch-1984": ("Stomach", "none found"),
    "ramirez-campillo-2013": ("Leg", "none found"),
    "paoli-2021": ("Stomach", "less fat"),
}
"""Trials of which we saw no share of the fat lost: what was trained, and what they found."""


class Result(NamedTuple):
    """A result of a trial.

    ``who`` names a part of the trial's people, as ``men of``.  ``more`` is how much more of its
    fat the trained part lost, in percentage points; ``lost``, ``other`` and ``shown`` are what
    it lost, what the other part lost, and the difference, as printed.
    """

    source: str
    who: str
    part: str
    compared: str
    more: float
    lost: str
    other: str
    shown: str


def draw() -> Drawing:
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
    names = ("men", "women", "legs", "arms", "trunk")
    numbers = dict(zip(names, (each.shown for each in found), strict=True))
    numbers |= {"studies": of[0], "people": of[1], "pooled": shown, "interval": fact.interval}
    below = SIGNS + height(rows) + AXIS
    whole = below + height(pooled)
    percent = altair.X("value:Q", title="Percentage points more fat lost in the trained part")
    percent = percent.scale(domain=[-6, 12])
    percent = percent.axis(grid=False, values=[-5, 0, 5, 10], offset=below - AXIS - whole)
    hedges = altair.X("value:Q", title="On a scale of its own, Hedges’ g").scale(domain=[-0.5, 1])
    hedges = hedges.axis(grid=False, values=[-0.5, 0, 0.5, 1], orient="bottom")
    layers = altair.layer(_signs(), forest(rows, percent, SIGNS), forest(pooled, hedges, below))
    return Drawing(
        layers.resolve_scale(x="independent"),
        numbers,
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


def results() -> Iterator[Result]:
    """Yield the results that can be given as a difference of shares.

    The spreads of two parts stay apart: both were measured in the same women, so that without
    their correlation, which is not printed, they give no spread of the difference.
    """
    for who, parts in THIGHS.items():
        lost, other = (_share_of_thigh(part) for part in parts)
        compared = f"{who}, one thigh against the other"
        texts = [rounded(each, 0.1) for each in (lost, other, lost - other)]
        yield Result("walts-2008", f"{who} of ", "Thigh", compared, lost - other, *texts)
    for lifted, parts in LIMBS.items():
        ids = [f"{part}-fat-lost-lifting-with-{lifted}" for part in parts]
        lost, other = (records.fact(each).value for each in ids)
        spreads = [rounded(records.fact(f"{each}-spread").value, 0.1) for each in ids]
        compared = f"{lifted} that lifted, against the {parts[1]}s"
        texts = [f"{rounded(lost, 0.1)} ± {spreads[0]}", f"{rounded(other, 0.1)} ± {spreads[1]}"]
        texts.append(rounded(lost - other, 0.1))
        yield Result(
            "scotto-di-palumbo-2017", "", lifted.capitalize(), compared, lost - other, *texts
        )
    trunk = "trunk-fat-lost-abdominal"
    lost, beyond = (records.fact(f"{trunk}-{each}") for each in ("share", "beyond-running-share"))
    compared = "stomach and running, against running"
    texts = (measured(lost)[0], "–", measured(beyond)[0])
    yield Result("brobakken-2023", "", "Trunk", compared, beyond.value, *texts)


def _share_of_thigh(part: str) -> float:
    before, after = (records.fact(f"thigh-fat-{when}-{part}").value for when in ("before", "after"))
    return 100 * (before - after) / before

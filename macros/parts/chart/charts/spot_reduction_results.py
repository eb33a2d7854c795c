"""What trials of spot reduction found, as shares of the trained part's fat."""

from collections.abc import Iterator
from typing import NamedTuple

from macros import records
from macros.parts.number.rounding import measured, rounded

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

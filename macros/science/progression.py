"""When to add weight, when to stay and when to take less, by published rules."""

import math
from dataclasses import dataclass

from macros import records


@dataclass(frozen=True)
class Step:
    """What to do at the next session: its name, and the sentence that says it kindly."""

    name: str
    says: str


LIGHTER = Step(
    "lighter", "Take a little less weight, a lighter band or the easier form; that is part of it."
)
SAME = Step("same", "Stay with it until it feels easy.")
AGAIN = Step(
    "again", "Stay with it once more. If the next session is as easy, go up a little then."
)
HEAVIER = Step(
    "heavier",
    "Add a little weight, or take a stronger band or the harder form, if it feels right.",
)

USUAL = ("repetitions-too-heavy", "repetitions-too-light")
"""The facts that bound a set of an adult who has learned the movements."""

GENTLE = ("older-repetitions-fewest", "older-repetitions-most")
"""The facts that bound a set in the first weeks, and of somebody over sixty."""

_LOADS = ("load-increase-least", "load-increase-most")


def next_step(fewest: float, *, gentle: bool = False, before: bool = False) -> Step:
    """Return what to do after a session, from the fewest repetitions of a set in good form.

    ``gentle`` is for the first weeks and for people over sixty; ``before`` tells that the session
    before was as easy.  What is no number means no change.
    """
    low, high = (records.fact(name).value for name in (GENTLE if gentle else USUAL))
    if fewest < low:
        return LIGHTER
    if fewest > high:
        return HEAVIER if before else AGAIN
    return SAME


def next_load(load: float) -> tuple[float, float] | None:
    """Return the least and the most that a load may become, in its own unit.

    None where the load is no positive number.
    """
    if not (math.isfinite(load) and load > 0):
        return None
    least, most = (load * (1 + records.fact(name).value / 100) for name in _LOADS)
    return (least, most) if math.isfinite(most) else None


def rules() -> dict[str, object]:
    """Return the rules as data, for the browser."""
    return {
        "facts": {name: records.fact(name).value for name in (*USUAL, *GENTLE, *_LOADS)},
        "steps": {step.name: step.says for step in (LIGHTER, SAME, AGAIN, HEAVIER)},
        "usual": list(USUAL),
        "gentle": list(GENTLE),
    }

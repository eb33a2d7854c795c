"""When to add weight, as ``progression.mjs`` says it, written a second time for the tests."""

import math

from macros import records
from macros.parts.program.progression import (
    AGAIN,
    GENTLE,
    HEAVIER,
    LIGHTER,
    LOADS,
    SAME,
    USUAL,
    Step,
)


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
    least, most = (load * (1 + records.fact(name).value / 100) for name in LOADS)
    return (least, most) if math.isfinite(most) else None

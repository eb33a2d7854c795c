"""When to add weight, when to stay and when to take less, by published rules."""

import math
from dataclasses import dataclass

from macros import records


@dataclass(frozen=True)
class Step:
    """What to do at the next session: its name, and the sentence that says it kindly."""

    name: str
    says: str


LIGHTER = Step("lighter", "Take a little less weight, or the easier form; that is part of it.")
SAME = Step("same", "Stay with this weight until it feels easy.")
HEAVIER = Step("heavier", "Add a little weight, or choose the harder form, if it feels right.")


def next_step(fewest: float) -> Step:
    """Return what to do after a session, from the fewest repetitions of a set in good form.

    What is no number means no change.
    """
    if fewest < records.fact("repetitions-too-heavy").value:
        return LIGHTER
    if fewest > records.fact("repetitions-too-light").value:
        return HEAVIER
    return SAME


def next_load(load: float) -> tuple[float, float] | None:
    """Return the least and the most that a load may become, in its own unit.

    None where the load is no positive number.
    """
    if not (math.isfinite(load) and load > 0):
        return None
    shares = (records.fact(f"load-increase-{end}").value / 100 for end in ("least", "most"))
    least, most = (load * (1 + share) for share in shares)
    return (least, most) if math.isfinite(most) else None


def rules() -> dict[str, object]:
    """Return the rules as data, for the browser."""
    names = ("repetitions-too-heavy", "repetitions-too-light")
    shares = ("load-increase-least", "load-increase-most")
    return {
        "facts": {name: records.fact(name).value for name in (*names, *shares)},
        "steps": {step.name: step.says for step in (LIGHTER, SAME, HEAVIER)},
    }

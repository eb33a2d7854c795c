"""When to add weight, when to stay and when to take less, by published rules."""

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

LOADS = ("load-increase-least", "load-increase-most")
"""The facts that bound how much a load grows, in percent."""


def rules() -> dict[str, object]:
    """Return the rules as data, for the browser."""
    return {
        "facts": {name: records.fact(name).value for name in (*USUAL, *GENTLE, *LOADS)},
        "steps": {step.name: step.says for step in (LIGHTER, SAME, AGAIN, HEAVIER)},
        "usual": list(USUAL),
        "gentle": list(GENTLE),
    }

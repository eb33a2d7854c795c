"""An exercise as a card: what it works, how to do it, easier, safer, and when to stop."""

from macros import records
from macros.page import aside
from macros.page.links import references
from macros.records.anatomy import EQUIPMENT, JOINTS, MUSCLES

STOP_AT_ONCE = (
    "Stop any exercise at once if your chest hurts, you are badly short of breath, or you feel "
    "dizzy or faint. If it does not pass soon, call your local emergency number."
)
"""The signs that hold for every exercise."""
STOP_SOURCE = "nhs-tayside"
NOTHING = "nothing but a floor and a wall"


def exercise(exercise_id: str) -> str:
    """Print the card of an exercise: muscles, steps, easier, safer, when to stop.

    Use it once on a page for each exercise.
    It is written in docs/data/exercises, with the source of the steps.

    >>> {{ exercise("chair-squat") }}
    """
    return aside.render("exercise.html", **exercise_context(exercise_id))


def exercise_context(exercise_id: str) -> dict[str, object]:
    """Return what the template prints of an exercise."""
    record = records.exercise(exercise_id)
    joints = [JOINTS[each].removeprefix("a sore ") for each in record.joints]
    return {
        "id": f"exercise-{exercise_id}",
        "exercise": record,
        "main": [named(each) for each in record.primary],
        "also": [named(each) for each in record.secondary],
        "needs": listed([EQUIPMENT[each] for each in record.equipment]) or NOTHING,
        "spares": listed(joints, "and the"),
        "swaps": [records.exercise(each).name for each in record.swaps],
        "stop_at_once": STOP_AT_ONCE,
        "sources": [
            (records.source(each), references(each))
            for each in dict.fromkeys((record.source, STOP_SOURCE))
        ],
    }


def named(muscle: str) -> str:
    """Return a muscle in everyday words with its standard name: ``calves (calf muscles)``."""
    _, where = MUSCLES[muscle]
    return where if where == muscle else f"{where} ({muscle})"


def listed(words: list[str], joined: str = "and") -> str:
    """Return ``a, b and c``."""
    return f" {joined} ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))

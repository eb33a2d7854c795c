"""An exercise as a card: what it works, how to do it, easier, safer, and when to stop."""

from macros import records
from macros.page import aside
from macros.page.links import references
from macros.problem import Problem, did_you_mean
from macros.records.anatomy import EQUIPMENT, JOINTS, MUSCLES

STOP_AT_ONCE = (
    "Stop any exercise at once if your chest hurts, you are badly short of breath, or you feel "
    "dizzy or faint. If it does not pass soon, call your local emergency number."
)
"""The signs that hold for every exercise."""
STOP_SOURCE = "nhs-tayside"
NOTHING = "nothing but what a home has"


def exercise(exercise_id: str) -> str:
    """Print an exercise as a card: what it works, its steps, easier, harder, safer, when to stop.

    Use it where a reader should be able to begin at once.
    Each file in [docs/data/exercises](repository://tree/main/docs/data/exercises) is one exercise;
    write the file's name without `.yml`.

    >>> {{ exercise("chair-squat") }}
    """
    return aside.render("exercise.html", alone=True, **exercise_context(exercise_id))


def exercises(pattern: str) -> str:
    """Print every exercise of one kind of movement, each as a card.

    The kinds are squat, lunge, hinge, push, pull, trunk, carry and single joint.
    A new exercise joins by itself.

    >>> {{ exercises("carry") }}
    """
    found = [each for each, record in records.exercises().items() if record.pattern == pattern]
    if not found:
        known = dict.fromkeys(record.pattern for record in records.exercises().values())
        near = did_you_mean(pattern, known, "the kinds are " + ", ".join(known))
        raise Problem(f"no exercise is of the kind `{pattern}`; {near}")
    cards = [exercise_context(each) for each in found]
    return aside.render("exercises.html", cards=cards)


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
        "spares": listed([f"the {each}" for each in joints]),
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


def listed(words: list[str]) -> str:
    """Return ``a, b and c``."""
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))

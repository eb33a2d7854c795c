"""Every exercise as a grid of small drawings, by movement, with fields that leave some out."""

from markupsafe import Markup

from macros import records
from macros.parts import aside
from macros.parts.exercise.exercise import NOTHING, listed, page_of
from macros.parts.movement.movement import small
from macros.records.kinds.anatomy import EQUIPMENT, JOINTS, MUSCLES
from macros.records.kinds.exercise import PATTERNS


def exercises() -> str:
    """Print every exercise as a small drawing that leads to its page, by kind of movement.

    It fills [its own page](site://exercises/), and a new exercise joins by itself.

    >>> {{ exercises() }}
    """
    known = records.exercises().items()
    found = [
        {
            "id": pattern.replace(" ", "-"),
            "heading": heading,
            "cards": [_card(each, it) for each, it in known if it.pattern == pattern],
        }
        for pattern, heading in PATTERNS.items()
    ]
    return aside.html(
        "exercises/exercises.html",
        count=len(known),
        groups=[each for each in found if each["cards"]],
        equipment=EQUIPMENT.items(),
        nothing=NOTHING,
        joints=JOINTS.items(),
    )


def _card(exercise_id: str, exercise: records.Exercise) -> dict[str, object]:
    return {
        "id": exercise_id,
        "name": exercise.name,
        "address": page_of(exercise_id),
        "drawing": Markup(small(exercise_id)),
        "works": listed([MUSCLES[each][1] for each in exercise.primary]),
        "needs": " ".join(exercise.equipment) or "nothing",
        "loads": " ".join(_loads(exercise)),
    }


def _loads(exercise: records.Exercise) -> list[str]:
    """Return the joints that somebody sore there should spare, and the floor if it lies there."""
    joints = [each for each in exercise.joints if each not in exercise.kind_to]
    return [*joints, *["floor"] * ("floor" in exercise.not_with)]

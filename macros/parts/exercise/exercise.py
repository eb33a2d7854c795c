"""An exercise as a card: what it works, how to do it and breathe, and when to stop."""

from macros import records
from macros.parts import aside
from macros.parts.links import references
from macros.parts.manual.choices import Choices, of_records
from macros.problem import Problem, did_you_mean
from macros.records.kinds.anatomy import EQUIPMENT, JOINTS, MUSCLES
from macros.records.kinds.stop_sign import HASTES

NOTHING = "nothing but what a home has"


def exercise(exercise_id: str) -> str:
    """Print an exercise as a card: what it works, its steps, when to breathe, and when to stop.

    Use it where a reader should be able to begin at once.
    Each file in [docs/data/exercises](repository://tree/main/docs/data/exercises) is one exercise;
    write the file's name without `.yml`.

    >>> {{ exercise("chair-squat") }}
    """
    return aside.html("exercise/exercise.html", **exercise_context(exercise_id))


def exercises(pattern: str) -> str:
    """Print every exercise of one kind of movement, each as a card.

    The kinds are squat, lunge, hinge, push, pull, trunk, carry, single joint and balance.
    A new exercise joins by itself.

    >>> {{ exercises("carry") }}
    """
    found = [each for each, record in records.exercises().items() if record.pattern == pattern]
    if not found:
        known = dict.fromkeys(record.pattern for record in records.exercises().values())
        near = did_you_mean(pattern, known, "the kinds are " + ", ".join(known))
        raise Problem(f"no exercise is of the kind `{pattern}`; {near}")
    cards = [exercise_context(each) for each in found]
    return aside.html("exercise/exercises.html", cards=cards)


def exercise_context(exercise_id: str) -> dict[str, object]:
    """Return what the template prints of an exercise."""
    record = records.exercise(exercise_id)
    spares = [each for each in record.joints if each not in record.kind_to]
    return {
        "id": f"exercise-{exercise_id}",
        "exercise": record,
        "main": [named(each) for each in record.primary],
        "also": [named(each) for each in record.secondary],
        "needs": listed([EQUIPMENT[each] for each in record.equipment]) or NOTHING,
        "spares": listed([joint(each) for each in spares]),
        "spares_one": len(spares) == 1,
        "stops_at": stops_at(record),
        "stop_signs": [_sign(each) for each in record.stop_signs],
        "kind_to": listed([JOINTS[each] for each in record.kind_to]),
        "swaps": [records.exercise(each).name for each in record.swaps],
        "sources": [(records.source(record.source), references(record.source))],
    }


def check_swaps(exercise_id: str, record: records.Exercise) -> None:
    """Raise :class:`Problem` where an exercise is to replace itself, or one of other muscles."""
    groups = {*record.main_groups, *record.helped_groups}
    for each in record.swaps:
        if each == exercise_id:
            raise Problem(f"in `swaps` stands `{each}` itself; name others, or leave it out")
        swap = records.exercise(each)
        if groups.isdisjoint([*swap.main_groups, *swap.helped_groups]):
            said = f"in `swaps` stands `{each}`, which works other muscles"
            raise Problem(f"{said}; name one that works the {listed(list(groups))}")


def joint(name: str) -> str:
    """Return a joint as a sentence names it: ``the knee``, ``the wrist or hand``."""
    return JOINTS[name].replace("a sore", "the", 1)


def stops_at(exercise: records.Exercise) -> str:
    """Return the pain to stop at, which follows from the joints that an exercise loads."""
    joints = [joint(each) for each in exercise.joints]
    if not joints:
        return "Sharp pain anywhere."
    before, last = joints[:-1], joints[-1]
    comma = "," if len(before) > 1 or " or " in " ".join(joints) else ""
    return f"Sharp pain in {', '.join(before)}{comma + ' or ' if before else ''}{last}."


def _sign(sign_id: str) -> str:
    sign = records.stop_sign(sign_id)
    haste = HASTES[sign.haste]
    return f"{sign.sign}: {haste[0].lower()}{haste[1:]}. {sign.do or ''}".rstrip()


def named(muscle: str) -> str:
    """Return a muscle in everyday words with its standard name: ``calves (calf muscles)``."""
    _, where = MUSCLES[muscle]
    return where if where == muscle else f"{where} ({muscle})"


def listed(words: list[str]) -> str:
    """Return ``a, b and c``."""
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def choices_of_exercise() -> Choices:
    """Return the calls to copy."""
    return of_records("exercise", records.exercises(), "name")

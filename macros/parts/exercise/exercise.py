"""An exercise: how to do it and breathe, when to stop; as a card, and whole on a page of its own.

Its page stands at the address that :func:`page_of` gives; whatever names an exercise leads there.
"""

from collections.abc import Iterator

from markupsafe import Markup

from macros import records
from macros.parts import aside
from macros.parts.links import SITE, references
from macros.parts.manual.choices import Choices, of_records
from macros.parts.movement.movement import forms, moving
from macros.parts.muscle_map.muscle_map import muscle_map, muscles
from macros.problem import Problem
from macros.records.kinds.anatomy import EQUIPMENT, JOINTS, MUSCLES
from macros.records.kinds.stop_sign import HASTES

NOTHING = "nothing but what a home has"
PROGRAMS = f"{SITE}tools/program/"
"""The page of the programs."""

_SESSIONS = ("first", "second")


def exercise(exercise_id: str) -> str:
    """Print an exercise as a card: what it works, its steps, when to breathe, and when to stop.

    Use it where a reader should be able to begin at once; its name leads to its own page.
    Each file in [docs/data/exercises](repository://tree/main/docs/data/exercises) is one exercise;
    write the file's name without `.yml`.

    >>> {{ exercise("chair-squat") }}
    """
    return aside.html("exercise/exercise.html", **exercise_context(exercise_id))


def exercise_page(exercise_id: str) -> str:
    """Print all of an exercise: its drawing, its steps, easier and harder forms, and its muscles.

    It fills a page of its own, such as [that of the glute bridge](site://exercises/glute-bridge/).
    A new exercise needs such a page beside its record.

    >>> {{ exercise_page("glute-bridge") }}
    """
    return aside.html(
        "exercise/exercise_page.html",
        forms={form: Markup(drawn) for form, drawn in forms(exercise_id).items()},
        muscles=muscle_map(muscles([exercise_id])),
        programs_address=PROGRAMS,
        programs=[*programs_with(exercise_id)],
        replaces=[*_leads(replaced_by(exercise_id))],
        **exercise_context(exercise_id),
    )


def page_of(exercise_id: str) -> str:
    """Return the address of an exercise's own page."""
    return f"{SITE}exercises/{exercise_id}/"


def exercise_context(exercise_id: str) -> dict[str, object]:
    """Return what the templates print of an exercise."""
    record = records.exercise(exercise_id)
    spares = [each for each in record.joints if each not in record.kind_to]
    return {
        "id": exercise_id,
        "exercise": record,
        "drawing": Markup(moving(exercise_id)),
        "address": page_of(exercise_id),
        "main": [named(each) for each in record.primary],
        "also": [named(each) for each in record.secondary],
        "needs": needs(record),
        "spares": listed([joint(each) for each in spares]),
        "spares_one": len(spares) == 1,
        "stops_at": stops_at(record),
        "stop_signs": [sign_words(each) for each in record.stop_signs],
        "kind_to": listed([JOINTS[each] for each in record.kind_to]),
        "swaps": [*_leads(record.swaps)],
        "sources": [(records.source(record.source), references(record.source))],
    }


def programs_with(exercise_id: str) -> Iterator[tuple[str, str, str]]:
    """Yield each program that has an exercise: its name, its address, and where in it that is."""
    for program_id, program in records.programs().items():
        sessions = zip(_SESSIONS, program.sessions, strict=True)
        found = [which for which, session in sessions if exercise_id in session]
        places = [f"the {listed(found)} session{'s' if found[1:] else ''}"] if found else []
        warm_ups = [records.routine(each).exercises for each in program.warm_up]
        places += ["the warm-up"] * any(exercise_id in each for each in warm_ups)
        places += ["balance, for people over sixty"] * (exercise_id in program.balance)
        if places:
            yield program.name, f"{PROGRAMS}#program-{program_id}", listed(places)


def replaced_by(exercise_id: str) -> list[str]:
    """Return the exercises of the programs in whose place one may be done."""
    planned = {
        each
        for program in records.programs().values()
        for part in (*program.sessions, program.balance)
        for each in part
    }
    known = records.exercises().items()
    return [each for each, record in known if each in planned and exercise_id in record.swaps]


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


def needs(exercise: records.Exercise) -> str:
    """Return what an exercise needs beside a floor and a wall: ``dumbbells and a chair``."""
    return listed([EQUIPMENT[each] for each in exercise.equipment]) or NOTHING


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


def _leads(exercise_ids: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the name of each exercise and the address of its page."""
    yield from ((records.exercise(each).name, page_of(each)) for each in exercise_ids)


def sign_words(sign_id: str) -> str:
    """Return a sign at which to stop an exercise, with how fast to act and what to do."""
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

"""Which muscle groups a session works, and what stays of it without equipment or a sore joint.

The browser does the same with the same data; a change here is a change there.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from macros import records
from macros.problem import Problem
from macros.records.anatomy import EQUIPMENT, GROUPS, JOINTS


@dataclass(frozen=True)
class Slot:
    """A place in a session: the exercise planned, and the one to do, None where none fits."""

    planned: str
    chosen: str | None


def suits(exercise_id: str, have: Collection[str], sore: Collection[str]) -> bool:
    """Tell whether an exercise needs nothing but ``have`` and loads no joint of ``sore``."""
    exercise = records.exercise(exercise_id)
    return set(exercise.equipment) <= set(have) and not set(exercise.joints) & set(sore)


def plan(session: Sequence[str], have: Collection[str], sore: Collection[str]) -> list[Slot]:
    """Return a session as it is done with the equipment one has and the joints that hurt.

    What suits stays.  Each other exercise, in order, makes way for the first of its swaps that
    suits and is not in the session already.
    """
    chosen = {each: each for each in session if suits(each, have, sore)}
    for each in session:
        if each not in chosen:
            used = set(chosen.values())
            swaps = records.exercise(each).swaps
            fitting = [swap for swap in swaps if swap not in used and suits(swap, have, sore)]
            if fitting:
                chosen[each] = fitting[0]
    return [Slot(each, chosen.get(each)) for each in session]


def worked(exercise_ids: Iterable[str]) -> dict[str, str]:
    """Return each muscle group that is worked, ``mainly`` or ``also``, in the order of groups."""
    exercises = [records.exercise(each) for each in exercise_ids]
    mainly = {group for each in exercises for group in each.main_groups}
    also = {group for each in exercises for group in each.helped_groups}
    return {
        group: "mainly" if group in mainly else "also" for group in GROUPS if group in mainly | also
    }


def missing(slots: Iterable[Slot]) -> list[str]:
    """Return the muscle groups that a planned session leaves out."""
    found = worked(slot.chosen for slot in slots if slot.chosen)
    return [group for group in GROUPS if group not in found]


def check(program: records.Program) -> None:
    """Raise :class:`Problem` where a session as planned has a group that none mainly works."""
    for session in program.sessions:
        found = worked(session)
        left = [group for group in GROUPS if found.get(group) != "mainly"]
        if left:
            said = f"in the session that begins with `{session[0]}`"
            raise Problem(f"{said}, no exercise mainly works the {_listed(left)}; add one")


def says_missing(groups: Sequence[str], have: Collection[str], sore: Collection[str]) -> str:
    """Return the sentence about groups that are left out; empty where none is.

    ``have`` and ``sore`` are known words of :mod:`macros.records.anatomy`.
    """
    if not groups:
        return ""
    named = _listed([f"your {group}" for group in groups])
    if sore:
        why = _listed([JOINTS[each] for each in JOINTS if each in sore])
        do = "Let it rest, and ask a doctor or a physical therapist which exercise suits you"
        return f"With {why}, nothing in this session works {named}. {do}."
    more = _listed([EQUIPMENT[each] for each in EQUIPMENT if each not in have], "or")
    return f"With what you have, nothing in this session works {named}; {more} would help."


def _listed(words: Sequence[str], joined: str = "and") -> str:
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {joined} {words[-1]}"

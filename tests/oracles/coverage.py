"""What stays of a session for what one has and what hurts, as ``fitting.mjs`` says it."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from macros import records
from macros.parts.program.sessions import worked
from macros.records.kinds.anatomy import CONDITIONS, EQUIPMENT, GROUPS, JOINTS


@dataclass(frozen=True)
class Slot:
    """A place in a session: the exercise planned, and the one to do, None where none fits."""

    planned: str
    chosen: str | None


def suits(
    exercise_id: str,
    have: Collection[str],
    sore: Collection[str],
    conditions: Collection[str] = (),
) -> bool:
    """Tell whether an exercise suits today.

    It needs nothing but ``have``, loads no joint of ``sore`` to which it is not kind, and is one
    to do with each of ``conditions``.
    """
    exercise = records.exercise(exercise_id)
    loaded = set(exercise.joints) - set(exercise.kind_to)
    return (
        set(exercise.equipment) <= set(have)
        and not loaded & set(sore)
        and not set(exercise.not_with) & set(conditions)
    )


def plan(
    session: Sequence[str],
    have: Collection[str],
    sore: Collection[str],
    conditions: Collection[str] = (),
) -> list[Slot]:
    """Return a session as it is done with what one has, what hurts and what else is true.

    What suits stays.  Each other exercise, in order, makes way for the first of its swaps that
    suits and is not in the session already.
    """
    chosen = {each: each for each in session if suits(each, have, sore, conditions)}
    for each in session:
        if each not in chosen:
            used = set(chosen.values())
            swaps = [swap for swap in records.exercise(each).swaps if swap not in used]
            fitting = [swap for swap in swaps if suits(swap, have, sore, conditions)]
            if fitting:
                chosen[each] = fitting[0]
    return [Slot(each, chosen.get(each)) for each in session]


def missing(slots: Iterable[Slot]) -> list[str]:
    """Return the muscle groups that a planned session leaves out."""
    found = worked(slot.chosen for slot in slots if slot.chosen)
    return [group for group in GROUPS if group not in found]


def says_missing(
    groups: Sequence[str],
    have: Collection[str],
    sore: Collection[str],
    conditions: Collection[str] = (),
) -> str:
    """Return the sentence about groups that are left out; empty where none is.

    ``have``, ``sore`` and ``conditions`` are known words of :mod:`macros.records.kinds.anatomy`.
    """
    if not groups:
        return ""
    named = _listed([f"your {group}" for group in groups])
    if sore or conditions:
        hurts = [JOINTS[each] for each in JOINTS if each in sore]
        true = [CONDITIONS[each] for each in CONDITIONS if each in conditions]
        why = _listed(hurts + true)
        do = "Leave that out today, and ask a doctor or a physical therapist what suits you"
        return f"With {why}, nothing in this session works {named}. {do}."
    more = _listed([EQUIPMENT[each] for each in EQUIPMENT if each not in have], "or")
    return f"With what you have, nothing in this session works {named}; {more} would help."


def _listed(words: Sequence[str], joined: str = "and") -> str:
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {joined} {words[-1]}"

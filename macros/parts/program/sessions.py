"""The sessions of a program: their amounts, how long they take, and what they work."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from macros import records
from macros.parts.exercise.exercise import listed
from macros.problem import Problem
from macros.records.kinds.anatomy import GROUPS
from macros.records.kinds.program import AMOUNTS, is_practice
from macros.science import Quantity
from macros.science.quantity import factor

LONGEST = 150
"""Minutes of a session."""

_LASTS = (
    Quantity("lasts", "time of a step", "second", 1, 3_600, "30 seconds"),
    Quantity("lasts", "time of a step", "minute", 0.1, 60, "1 minute"),
    Quantity("lasts", "times of a step", "repetition", 1, 100, "10 repetitions"),
)
"""What a step of a routine may last."""


@dataclass(frozen=True)
class Amount:
    """An amount in ``unit``; ``fact_id`` is None where it is practice, not published."""

    value: float
    unit: str
    fact_id: str | None


def amounts(program: records.Program) -> dict[str, Amount]:
    """Return each amount of a program, in the units of :data:`AMOUNTS`.

    Raises :class:`Problem` where a fact is unknown or of another kind of unit, a practice is no
    quantity, one is out of range, or there is a walk without a time.
    """
    ids = [each for session in program.sessions for each in session]
    if program.walk is None and any(records.exercise(each).counted == "walk" for each in ids):
        raise Problem("a session has a walk, but `walk` is missing; add it, such as 30 seconds")
    return {key: _amount(text, AMOUNTS[key]) for key, text in program.amounts.items()}


def lasting(text: str) -> Amount:
    """Return how long or how often a step of a routine lasts.

    Raises :class:`Problem` where it is neither a time nor a number of repetitions.
    """
    if not is_practice(text):
        fact = records.fact(text)
        known = next((each for each in _LASTS if each.unit == fact.unit), _LASTS[0])
        _amount(text, known)
        return Amount(fact.value, fact.unit, text)
    for each in _LASTS:
        if text.rstrip("s").endswith(each.unit):
            return _amount(text, each)
    raise Problem(f'"{text}" is no time; write it as 1 minute, 30 seconds or 10 repetitions')


def check_routine(routine: records.Routine) -> None:
    """Raise :class:`Problem` where a routine's times are none, or more than it takes."""
    takes = _amount(routine.takes, AMOUNTS["takes"]).value
    steps = [lasting(each.lasts) for each in routine.steps if each.lasts]
    timed = [each.value * factor(each.unit, "minute") for each in steps if each.unit in _TIMES]
    if sum(timed) > takes:
        raise Problem("the steps last longer than `takes` says; write how long all of it takes")


_TIMES = ("second", "minute")


def _amount(text: str, known: Quantity) -> Amount:
    if is_practice(text):
        return Amount(known.read(text), known.unit, None)
    fact = records.fact(text)
    value = known.inside(fact.value * factor(fact.unit, known.unit), text)
    return Amount(value, known.unit, text)


def minutes(session: list[str], program: records.Program, *, at_first: bool = False) -> float:
    """Return about how many minutes a session takes: warm-up, sets, the rest after each, and end.

    ``at_first`` counts the light first weeks, with their most repetitions.
    """
    of = {key: each.value for key, each in amounts(program).items()}
    if at_first:
        of |= {"sets": of["first_sets"], "repetitions": of["first_most"]}
    lifted = of["lifting"] + of["lowering"]
    total = 0.0
    for exercise in map(records.exercise, session):
        one = {
            "repetitions": of["repetitions"] * (lifted + of["holding"]),
            "holds": of["repetitions"] * (lifted + of["hold"]),
            "walk": of.get("walk", 0.0),
        }[exercise.counted]
        total += of["sets"] * (one * (2 if exercise.each_side else 1) + of["rest"])
    return total / 60 + around(program)


def around(program: records.Program) -> float:
    """Return how many minutes the warm-up and the end of each session take."""
    takes = [records.routine(each).takes for each in (program.warm_up[0], program.ending)]
    return sum(_amount(each, AMOUNTS["takes"]).value for each in takes)


def length(program: records.Program, *, at_first: bool = False) -> tuple[int, int]:
    """Return the minutes of the shorter and the longer session, each rounded up to five."""
    each = [minutes(session, program, at_first=at_first) for session in program.sessions]
    shorter, longer = (5 * math.ceil(of / 5) for of in (min(each), max(each)))
    return shorter, longer


def worked(exercise_ids: Iterable[str]) -> dict[str, str]:
    """Return each muscle group that is worked, ``mainly`` or ``also``, in the order of groups."""
    exercises = [records.exercise(each) for each in exercise_ids]
    mainly = {group for each in exercises for group in each.main_groups}
    also = {group for each in exercises for group in each.helped_groups}
    return {
        group: "mainly" if group in mainly else "also" for group in GROUPS if group in mainly | also
    }


def check_program(program: records.Program) -> None:
    """Raise :class:`Problem` where an amount is none, or a session is too long or leaves a group.

    Each session mainly works each group, the first weeks are the light ones, and what the program
    needs is what its exercises need.
    """
    of = amounts(program)
    for less, more in (("first_fewest", "first_most"), ("first_sets", "sets")):
        if of[less].value > of[more].value:
            raise Problem(f"`{less}` is more than `{more}`; write the smaller number first")
    _check_exercises(program)
    for at_first in (True, False):
        if (longest := length(program, at_first=at_first)[1]) > LONGEST:
            said = f"a session would last {longest} minutes; write less of `sets`, `repetitions`"
            raise Problem(f"{said} or `rest`, so that it lasts at most {LONGEST}")
    for session in program.sessions:
        found = worked(session)
        left = [group for group in GROUPS if found.get(group) != "mainly"]
        if left:
            said = f"in the session that begins with `{session[0]}`"
            raise Problem(f"{said}, no exercise mainly works the {listed(left)}; add one")


def _check_exercises(program: records.Program) -> None:
    for each in program.balance:
        if records.exercise(each).pattern != "balance":
            raise Problem(f"`balance` names `{each}`, no exercise of balance; name others")
    ids = [each for session in program.sessions for each in session]
    for each in ids:
        for thing in records.exercise(each).equipment:
            if thing not in program.equipment:
                said = f"`{each}` needs the {thing}, which `equipment` does not name"
                raise Problem(f"{said}; add it, or choose another exercise")

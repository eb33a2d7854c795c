"""The sessions of a program: their amounts, how long they take, and what they work."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from macros import records
from macros.parts.exercise.exercise import listed
from macros.problem import Problem
from macros.records.kinds.anatomy import GROUPS
from macros.records.kinds.program import is_practice
from macros.science.quantity import factor, parse

UNITS = {
    "first_weeks": "week",
    "first_sets": "set",
    "first_fewest": "repetition",
    "first_most": "repetition",
    "sets": "set",
    "repetitions": "repetition",
    "lifting": "second",
    "holding": "second",
    "lowering": "second",
    "hold": "second",
    "walk": "second",
    "rest": "second",
    "balance_days": "day",
}
"""The unit of each amount of a program."""


@dataclass(frozen=True)
class Amount:
    """An amount in ``unit``; ``fact_id`` is None where it is practice, not published."""

    value: float
    unit: str
    fact_id: str | None


def amounts(program: records.Program) -> dict[str, Amount]:
    """Return each amount of a program, in the units of :data:`UNITS`.

    Raises :class:`Problem` where a fact is unknown or of another kind of unit, a practice is no
    quantity, or there is a walk without a time.
    """
    ids = [each for session in program.sessions for each in session]
    if program.walk is None and any(records.exercise(each).counted == "walk" for each in ids):
        raise Problem("a session has a walk, but `walk` is missing; add it, such as 30 seconds")
    return {key: _amount(text, UNITS[key]) for key, text in program.amounts.items()}


def lasting(text: str) -> Amount:
    """Return how long or how often a step of a routine lasts.

    Raises :class:`Problem` where it is neither a time nor a number of repetitions.
    """
    if not is_practice(text):
        fact = records.fact(text)
        unit = "repetition" if fact.unit == "repetition" else "minute"
        factor(fact.unit, unit)
        return Amount(fact.value, fact.unit, text)
    for unit in ("second", "minute", "repetition"):
        if text.rstrip("s").endswith(unit):
            return Amount(parse(text, unit), unit, None)
    raise Problem(f'"{text}" is no time; write it as 1 minute, 30 seconds or 10 repetitions')


def check_routine(routine: records.Routine) -> None:
    """Raise :class:`Problem` where a routine's times are none, or more than it takes."""
    takes = _amount(routine.takes, "minute").value
    steps = [lasting(each.lasts) for each in routine.steps if each.lasts]
    timed = [each.value * factor(each.unit, "minute") for each in steps if each.unit in _TIMES]
    if sum(timed) > takes:
        raise Problem("the steps last longer than `takes` says; write how long all of it takes")


_TIMES = ("second", "minute")


def _amount(text: str, unit: str) -> Amount:
    if is_practice(text):
        return Amount(parse(text, unit), unit, None)
    fact = records.fact(text)
    return Amount(fact.value * factor(fact.unit, unit), unit, text)


def minutes(session: list[str], program: records.Program, *, at_first: bool = False) -> float:
    """Return about how many minutes a session takes: warm-up, sets, the rest after each, and end.

    ``at_first`` counts the light first weeks, with their most repetitions.
    """
    of = {key: each.value for key, each in amounts(program).items()}
    if at_first:
        of |= {"sets": of["first_sets"], "repetitions": of["first_most"]}
    repetition = of["lifting"] + of["holding"] + of["lowering"]
    total = 0.0
    for exercise in map(records.exercise, session):
        one = {
            "repetitions": of["repetitions"] * repetition,
            "holds": of["repetitions"] * of["hold"],
            "walk": of.get("walk", 0.0),
        }[exercise.counted]
        total += of["sets"] * (one * (2 if exercise.each_side else 1) + of["rest"])
    return total / 60 + around(program)


def around(program: records.Program) -> float:
    """Return how many minutes the warm-up and the end of each session take."""
    takes = [records.routine(each).takes for each in (program.warm_up[0], program.ending)]
    return sum(_amount(each, "minute").value for each in takes)


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
    """Raise :class:`Problem` where an amount is none, or none mainly works a group in a session."""
    amounts(program)
    for session in program.sessions:
        found = worked(session)
        left = [group for group in GROUPS if found.get(group) != "mainly"]
        if left:
            said = f"in the session that begins with `{session[0]}`"
            raise Problem(f"{said}, no exercise mainly works the {listed(left)}; add one")

"""The amounts of a program: published facts, or the trainer's own practice, as numbers."""

from dataclasses import dataclass

from macros import records
from macros.problem import Problem
from macros.quantity import factor, parse
from macros.records.program import is_practice

UNITS = {
    "sets": "set",
    "repetitions": "repetition",
    "lifting": "second",
    "holding": "second",
    "lowering": "second",
    "hold": "second",
    "walk": "second",
    "rest": "second",
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


def _amount(text: str, unit: str) -> Amount:
    if is_practice(text):
        return Amount(parse(text, unit), unit, None)
    fact = records.fact(text)
    return Amount(fact.value * factor(fact.unit, unit), unit, text)


def minutes(session: list[str], program: records.Program) -> float:
    """Return about how many minutes a session takes: the sets and the rest after each."""
    of = {key: each.value for key, each in amounts(program).items()}
    repetition = of["lifting"] + of["holding"] + of["lowering"]
    total = 0.0
    for exercise in map(records.exercise, session):
        one = {
            "repetitions": of["repetitions"] * repetition,
            "holds": of["repetitions"] * of["hold"],
            "walk": of.get("walk", 0.0),
        }[exercise.counted]
        total += of["sets"] * (one * (2 if exercise.each_side else 1) + of["rest"])
    return total / 60

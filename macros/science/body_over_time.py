"""A body day by day after its eating changes: the equations of the model, solved by SciPy."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import numpy as np
from scipy.integrate import solve_ivp

from macros.problem import Problem
from macros.science.body_at_start import START
from macros.science.body_in_change import BODY_WEIGHT, KEEPING, RATES, ROOM

STEPS = (START, RATES, BODY_WEIGHT, ROOM, KEEPING)
"""All that the model calculates."""

SAYS = {
    "body": "the model says nothing about a body of this height and weight; check both",
    "eaten": "nobody eats less than nothing; choose a smaller change",
    "change": "the model says nothing about so large a change; choose a smaller one or fewer days",
}
"""Why the model has no answer."""


@cache
def solvable() -> tuple[Callable[..., object], ...]:
    """Return each of :data:`STEPS` as Python, compiled with the facts as they are now."""
    return tuple(each.python() for each in STEPS)


@dataclass(frozen=True)
class Trajectory:
    """A body on each of ``days``, masses in kg; lean tissue is without fluid and glycogen.

    ``keeping`` is the change of energy eaten, in kcal/day from that of the start, on which the
    body stays as it is on the last of them.
    """

    days: np.ndarray
    weight: np.ndarray
    fat: np.ndarray
    lean: np.ndarray
    keeping: float


def maintenance(**person: float | str) -> float:
    """Return the energy, in kcal/day, on which a person keeps their weight."""
    start, *_ = solvable()
    (_, energy, *_), _ = start(**person)
    return energy


def trajectory(person: dict[str, float | str], change: float, days: float) -> Trajectory:
    """Return the body on day 0, each whole day after it, and at the end of ``days``.

    ``change`` of energy eaten in kcal/day.  Raises :class:`Problem` where the body or the
    change is one that the model says nothing about.
    """
    begin, rates, weight, room, keeping_of = solvable()
    kept, start = begin(**person)
    _refuse("body", room(start, kept) < 0)
    _refuse("eaten", change < -maintenance(**person))
    times = np.unique([*np.arange(days), days])
    solved = solve_ivp(
        lambda _, state: rates(state, kept, change),
        (0, max(1, days)),
        start,
        method="LSODA",
        t_eval=times,
        rtol=1e-9,
        atol=1e-9,
    )
    _refuse("change", any(room(state, kept) < 0 for state in solved.y.T))
    fat, lean, *_ = solved.y
    keeping = float(keeping_of(solved.y.T[-1], kept))
    return Trajectory(times, weight(solved.y), fat, lean, keeping)


def _refuse(reason: str, holds: bool) -> None:
    if holds:
        raise Problem(SAYS[reason])

"""The force of a lift against its duration, and the time a set takes."""

from sympy import pi

from macros.science.equation_class import Equation
from macros.science.symbols import (
    distance,
    duration,
    fact,
    holding,
    lifting,
    lowering,
    repetitions,
)

_FORCE = {
    "unit": "dimensionless",
    "limits": {"duration": (0.1, 60, "2 s")},
    "step": 0.01,
    "reads": "times the weight",
    "cites": ["cgpm-1901"],
}

PEAK_FORCE = Equation(
    "peak-force",
    "peak force of a smooth lift, as a multiple of the load’s weight",
    formula=lambda: 1 + pi**2 * distance / (2 * duration**2 * fact("standard-gravity", "m/s^2")),
    valid="a load moved straight up with a smooth start and stop",
    **_FORCE,
)
"""A sinusoidal lift: x(t) = d/2 (1 - cos(πt/T)), so that the peak acceleration is π²d/(2T²).

Distance m, duration of the lift s, to a ratio without a unit.  Our derivation.
"""

PEAK_FORCE_TRIANGULAR = Equation(
    "peak-force-triangular",
    "peak force of an even lift, as a multiple of the load’s weight",
    formula=lambda: 1 + 4 * distance / (duration**2 * fact("standard-gravity", "m/s^2")),
    valid="a load sped up evenly for half the way and slowed evenly for the other half",
    **_FORCE,
)
"""A lift of triangular velocity: the acceleration is 4d/T².  m, s, to a ratio.  Our derivation."""

TIME_UNDER_LOAD = Equation(
    "time-under-load",
    "time under load of a set",
    unit="second",
    formula=lambda: repetitions * (lifting + holding + lowering),
    valid="a set without pauses between repetitions",
    step=1,
    cites=["schoenfeld-2015"],
)
"""Repetitions times the repetition duration.  Seconds."""

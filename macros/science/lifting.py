"""The force of a lift against its repetition duration."""

from sympy import pi

from macros.science.equation import Equation
from macros.science.fact import fact
from macros.science.inputs import distance, duration

_gravity = fact("standard-gravity", "m/s^2")

PEAK_FORCE = Equation(
    "peak-force",
    "peak force of a lift, as a multiple of the load's weight",
    unit="dimensionless",
    formula=lambda: 1 + pi**2 * distance / (2 * duration**2 * _gravity),
    limits={"duration": (0.1, 60)},
    valid="a load moved straight up with a smooth start and stop",
    step=0.01,
    reads="times the weight",
    sources=["cgpm-1901"],
)
"""A sinusoidal lift: x(t) = d/2 (1 - cos(πt/T)), so that the peak acceleration is π²d/(2T²).

Distance m, duration of the lift s, to a ratio without a unit.  Our derivation.
"""

"""Intermediate values that published formulas name, each worked out from inputs."""

from sympy import Expr, Symbol, evaluate

from macros.science.inputs import duration, height, hip, neck, waist, weight

meters = Symbol("height_in_meters")
inches = Symbol("height_in_inches")
waist_inches = Symbol("waist_in_inches")
hip_inches = Symbol("hips_in_inches")
neck_inches = Symbol("neck_in_inches")
hours = Symbol("hours")
bmi = Symbol("BMI")

with evaluate(False):
    NAMED: dict[Symbol, Expr] = {
        meters: height / 100,
        inches: height / 2.54,
        waist_inches: waist / 2.54,
        hip_inches: hip / 2.54,
        neck_inches: neck / 2.54,
        hours: duration / 3600,
        bmi: weight / (height / 100) ** 2,
    }
"""What each named value is, in the units of the inputs."""

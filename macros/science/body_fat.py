"""Body fat from tape, scale and age: published equations, each with its own population."""

from sympy.codegen.cfunctions import log10

from macros.science.equation_class import Equation
from macros.science.symbols import (
    age,
    bmi,
    body_fat,
    by_sex,
    fact,
    height,
    hip,
    hip_inches,
    inches,
    meters,
    neck,
    neck_inches,
    waist,
    waist_inches,
    weight,
)

_FAT = {"result": "body fat", "unit": "percent", "plausible": (1, 75)}
_NAVY = {
    "valid": "men and women of the US Navy, in whom it was made; men measure the waist at the "
    "navel, women where it is narrowest",
    "cites": ["hodgdon-1984-men", "hodgdon-1984-women"],
    "spread": lambda _: (
        1.96
        * by_sex(male=fact("navy-error-men", "percent"), female=fact("navy-error-women", "percent"))
    ),
    "spread_says": "nineteen in twenty lie within it, by the published standard error",
}

NAVY_INCHES = Equation(
    "navy-inches",
    formula=lambda: by_sex(
        male=86.010 * log10(waist_inches - neck_inches) - 70.041 * log10(inches) + 36.76,
        female=163.205 * log10(waist_inches + hip_inches - neck_inches)
        - 97.684 * log10(inches)
        - 78.387,
    ),
    **_NAVY,
    **(_FAT | {"result": "body fat by tape, straight from inches"}),
)
"""Hodgdon and Beckett 1984, the form in inches.  Lengths cm, to percent."""

NAVY_DENSITY = Equation(
    "navy-density",
    formula=lambda: (
        495
        / by_sex(
            male=1.0324 - 0.19077 * log10(waist - neck) + 0.15456 * log10(height),
            female=1.29579 - 0.35004 * log10(waist + hip - neck) + 0.22100 * log10(height),
        )
        - 450
    ),
    **_NAVY,
    **(_FAT | {"result": "body fat by tape, by way of density"}),
)
"""Hodgdon and Beckett 1984, the form by density; a fit of its own.  Lengths cm, to percent."""

DEURENBERG_1991 = Equation(
    "deurenberg-1991",
    formula=lambda: 1.20 * bmi + 0.23 * age - by_sex(male=10.8, female=0) - 5.4,
    spread=lambda _: 1.96 * fact("deurenberg-error", "percent"),
    spread_says="nineteen in twenty lie within it, by the published standard error",
    valid="adults up to 83 years; in people with obesity it reads slightly high",
    cites=["deurenberg-1991"],
    **_FAT,
)
"""Deurenberg and others 1991, n = 1,229, R² = 0.79.  Weight kg, height cm, age y, to percent."""

CUN_BAE_2012 = Equation(
    "cun-bae-2012",
    formula=lambda: (
        -44.988
        + 0.503 * age
        + by_sex(male=0, female=10.689)
        + 3.172 * bmi
        - 0.026 * bmi**2
        + by_sex(male=0, female=0.181) * bmi
        - 0.02 * bmi * age
        - by_sex(male=0, female=0.005) * bmi**2
        + 0.00021 * bmi**2 * age
    ),
    spread=lambda _: 1.96 * fact("cun-bae-error", "percent"),
    spread_says="nineteen in twenty lie within it, by the published standard error",
    valid="white adults of 18 to 80 years, in whom it was made",
    cites=["gomez-ambrosi-2012"],
    **_FAT,
)
"""Gómez-Ambrosi and others 2012 (CUN-BAE).  Weight kg, height cm, age y, to percent."""

RELATIVE_FAT_MASS = Equation(
    "relative-fat-mass",
    formula=lambda: 64 - 20 * height / waist + by_sex(male=0, female=12),
    valid="adults in the United States, in whom it was made",
    cites=["woolcott-2018"],
    **_FAT,
)
"""Woolcott and Bergman 2018 (RFM).  Lengths cm, to percent."""

BMI = Equation(
    "bmi",
    "body mass index",
    unit="kg/m^2",
    formula=lambda: weight / meters**2,
    valid="adults; it does not tell muscle from fat",
    step=0.1,
    cites=["who-bmi"],
)
"""Weight over the square of height.  Weight kg, height cm, to kg/m²."""

_PART = {
    "unit": "kg",
    "valid": "adults whose body fat is known; how far off that is, this is too",
    "cites": ["deurenberg-1991"],
}

FAT_MASS_OF_BODY_FAT = Equation(
    "fat-mass-of-body-fat",
    "fat of a body, by its body fat",
    formula=lambda: weight * body_fat / 100,
    **_PART,
)
"""The share of a weight that is fat.  Weight kg, body fat percent, to kg."""

LEAN_MASS_OF_BODY_FAT = Equation(
    "lean-mass-of-body-fat",
    "fat-free mass of a body, by its body fat",
    formula=lambda: weight * (1 - body_fat / 100),
    **_PART,
)
"""The share of a weight that is not fat: muscle, organs, bones, water.  kg, percent, to kg."""

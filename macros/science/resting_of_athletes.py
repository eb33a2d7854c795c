"""Resting energy expenditure (REE) of recreational athletes: ten Haaf and Weijs."""

from macros.science.cases import by_sex
from macros.science.equation import Equation
from macros.science.inputs import age, fat_free_mass, weight
from macros.science.named import meters
from macros.science.resting import KILOJOULES, REE

TEN_HAAF_2014_WEIGHT = Equation(
    "ten-haaf-2014-weight",
    formula=lambda: (
        (
            49.940 * weight
            + 2459.053 * meters
            - 34.014 * age
            + by_sex(male=799.257, female=0)
            + 122.502
        )
        / KILOJOULES
    ),
    valid="recreational athletes of 18 to 35 years",
    cites=["ten-haaf-2014"],
    **REE,
)
"""Ten Haaf and Weijs 2014, n = 90, published in kJ/day.  Weight kg, height cm, age y."""

TEN_HAAF_2014_FFM = Equation(
    "ten-haaf-2014-ffm",
    formula=lambda: (95.272 * fat_free_mass + 2026.161) / KILOJOULES,
    valid="recreational athletes of 18 to 35 years",
    cites=["ten-haaf-2014"],
    **REE,
)
"""Ten Haaf and Weijs 2014, n = 90, published in kJ/day.  Fat-free mass kg, to kcal/day."""

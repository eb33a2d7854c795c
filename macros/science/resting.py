"""Resting energy expenditure (REE) from body size, age, sex and composition."""

from macros.science.equation import Equation
from macros.science.inputs import age, by_sex, fat_free_mass, height, weight

MIFFLIN_ST_JEOR = Equation(
    "mifflin-st-jeor",
    "resting energy expenditure",
    unit="kcal/day",
    formula=lambda: 10 * weight + 6.25 * height - 5 * age + by_sex(male=5, female=-161),
    spread=(10, "%"),
    spread_says="about eight in ten adults measured lie within it",
    valid="adults 19 to 78 years",
    sources=["mifflin-1990", "weijs-2008"],
)
"""Mifflin and others 1990, n = 498, R² = 0.71.  Weight kg, height cm, age y, to kcal/day.

The spread is the share of the fact ``mifflin-within-ten-percent``, Weijs 2008.
"""

CUNNINGHAM_1991 = Equation(
    "cunningham-1991",
    "resting energy expenditure",
    unit="kcal/day",
    formula=lambda: 370 + 21.6 * fat_free_mass,
    valid="adults",
    sources=["cunningham-1991"],
)
"""Cunningham 1991, also known as Katch-McArdle.  Fat-free mass kg, to kcal/day."""

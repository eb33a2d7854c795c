"""Resting energy expenditure (REE) from body size, age, sex and composition."""

from macros.science.cases import by_sex
from macros.science.equation import Equation
from macros.science.fact import fact
from macros.science.inputs import age, fat_free_mass, fat_mass, height, weight

KILOJOULES = 4.184
"""In a kilocalorie, by definition (thermochemical)."""

_TENTH = {
    "spread": lambda ree: ree / 10,
    "spread_says": "about eight in ten adults measured lie within it",
}
REE = {
    "result": "resting energy expenditure",
    "unit": "kcal/day",
    "plausible": (500, 6000),
}
"""What every equation of REE shares."""

MIFFLIN_ST_JEOR = Equation(
    "mifflin-st-jeor",
    formula=lambda: 10 * weight + 6.25 * height - 5 * age + by_sex(male=5, female=-161),
    valid="adults of 19 to 78 years",
    cites=["mifflin-1990", "weijs-2008"],
    **_TENTH,
    **REE,
)
"""Mifflin and others 1990, n = 498, R² = 0.71.  Weight kg, height cm, age y, to kcal/day.

The spread is the share of the fact ``mifflin-within-ten-percent``, Weijs 2008.
"""

MIFFLIN_ST_JEOR_UNROUNDED = Equation(
    "mifflin-st-jeor-unrounded",
    formula=lambda: 9.99 * weight + 6.25 * height - 4.92 * age + by_sex(male=5, female=-161),
    valid="adults of 19 to 78 years",
    cites=["mifflin-1990", "weijs-2008"],
    **_TENTH,
    **(REE | {"result": "resting energy expenditure, from numbers not yet rounded"}),
)
"""The same regression before its authors rounded it.  Weight kg, height cm, age y, to kcal/day."""

HARRIS_BENEDICT_1919 = Equation(
    "harris-benedict-1919",
    formula=lambda: by_sex(
        male=66.4730 + 13.7516 * weight + 5.0033 * height - 6.7550 * age,
        female=655.0955 + 9.5634 * weight + 1.8496 * height - 4.6756 * age,
    ),
    valid="adults",
    cites=["harris-1919"],
    **REE,
)
"""Harris and Benedict 1919, n = 239.  Weight kg, height cm, age y, to kcal/day."""

HARRIS_BENEDICT_1984 = Equation(
    "harris-benedict-1984",
    formula=lambda: by_sex(
        male=88.362 + 13.397 * weight + 4.799 * height - 5.677 * age,
        female=447.593 + 9.247 * weight + 3.098 * height - 4.330 * age,
    ),
    spread=lambda ree: fact("harris-benedict-precision", "dimensionless") * ree,
    spread_says="the precision that its authors give for a single person",
    valid="adults",
    cites=["roza-1984"],
    **REE,
)
"""Harris-Benedict fitted anew by Roza and Shizgal 1984, n = 337.  As the one of 1919."""

CUNNINGHAM_1980 = Equation(
    "cunningham-1980",
    formula=lambda: 500 + 22 * fat_free_mass,
    valid="adults",
    cites=["cunningham-1980"],
    **REE,
)
"""Cunningham 1980.  Fat-free mass kg, to kcal/day."""

CUNNINGHAM_1991 = Equation(
    "cunningham-1991",
    formula=lambda: 370 + 21.6 * fat_free_mass,
    valid="adults",
    cites=["cunningham-1991"],
    **REE,
)
"""Cunningham 1991, also known as Katch-McArdle.  Fat-free mass kg, to kcal/day."""

MULLER_2004 = Equation(
    "muller-2004",
    formula=lambda: (
        (
            0.05192 * fat_free_mass
            + 0.04036 * fat_mass
            + by_sex(male=0.869, female=0)
            - 0.01181 * age
            + 2.992
        )
        * 1000
        / KILOJOULES
    ),
    valid="adults",
    cites=["muller-2004"],
    **REE,
)
"""Müller and others 2004, n = 2528, published in MJ/day.  Masses kg, age y, to kcal/day."""

"""Resting energy expenditure (REE) by bands of age: Henry, Schofield and FAO/WHO/UNU.

A band begins on its birthday: at 30 years a person belongs to 30-60, at 60 to the next.
"""

from macros.science.cases import by_age, by_sex
from macros.science.equation import Equation
from macros.science.fact import fact
from macros.science.inputs import weight
from macros.science.named import meters
from macros.science.resting import REE

_REE = {**REE, "valid": "adults of 18 years and over"}

HENRY_2005_WEIGHT = Equation(
    "henry-2005-weight",
    formula=lambda: by_sex(
        male=by_age(
            (30, 16.0 * weight + 545),
            (60, 14.2 * weight + 593),
            (70, 13.0 * weight + 567),
            older=13.7 * weight + 481,
        ),
        female=by_age(
            (30, 13.1 * weight + 558),
            (60, 9.74 * weight + 694),
            (70, 10.2 * weight + 572),
            older=10.0 * weight + 577,
        ),
    ),
    cites=["henry-2005"],
    **_REE,
)
"""Henry 2005 (Oxford), from weight.  Weight kg, age y, to kcal/day."""

HENRY_2005_WEIGHT_HEIGHT = Equation(
    "henry-2005-weight-height",
    formula=lambda: by_sex(
        male=by_age(
            (30, 14.4 * weight + 313 * meters + 113),
            (60, 11.4 * weight + 541 * meters - 137),
            older=11.4 * weight + 541 * meters - 256,
        ),
        female=by_age(
            (30, 10.4 * weight + 615 * meters - 282),
            (60, 8.18 * weight + 502 * meters - 11.6),
            older=8.52 * weight + 421 * meters + 10.7,
        ),
    ),
    cites=["henry-2005"],
    **_REE,
)
"""Henry 2005 (Oxford), table 15, from weight and height.  Weight kg, height cm, age y."""

SCHOFIELD_1985 = Equation(
    "schofield-1985",
    formula=lambda: by_sex(
        male=by_age(
            (30, 15.057 * weight + 692.2),
            (60, 11.472 * weight + 873.1),
            older=11.711 * weight + 587.7,
        ),
        female=by_age(
            (30, 14.818 * weight + 486.6),
            (60, 8.126 * weight + 845.6),
            older=9.082 * weight + 658.5,
        ),
    ),
    spread=lambda _: (
        1.96
        * by_sex(
            male=by_age(
                (30, fact("schofield-error-men-under-thirty", "kcal/day")),
                (60, fact("schofield-error-men-thirty-to-sixty", "kcal/day")),
                older=fact("schofield-error-men-over-sixty", "kcal/day"),
            ),
            female=by_age(
                (30, fact("schofield-error-women-under-thirty", "kcal/day")),
                (60, fact("schofield-error-women-thirty-to-sixty", "kcal/day")),
                older=fact("schofield-error-women-over-sixty", "kcal/day"),
            ),
        )
    ),
    spread_says="nineteen in twenty lie within it, by the published standard error",
    cites=["schofield-1985"],
    **_REE,
)
"""Schofield 1985, from weight, as first published.  Weight kg, age y, to kcal/day."""

FAO_WHO_UNU_1985 = Equation(
    "fao-who-unu-1985",
    formula=lambda: by_sex(
        male=by_age(
            (30, 15.3 * weight + 679),
            (60, 11.6 * weight + 879),
            older=13.5 * weight + 487,
        ),
        female=by_age(
            (30, 14.7 * weight + 496),
            (60, 8.7 * weight + 829),
            older=10.5 * weight + 596,
        ),
    ),
    spread=lambda _: 1.96 * fact("fao-who-unu-error", "kcal/day"),
    spread_says="nineteen in twenty lie within it, by the error counted in adults with overweight",
    cites=["fao-who-unu-1985"],
    **_REE,
)
"""FAO/WHO/UNU 1985, often called "the WHO equation"; not Schofield's numbers.  kg, y."""

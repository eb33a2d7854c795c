"""The energy that a body uses: at rest (REE), by size, age, sex and composition, and in a day."""

from sympy import Expr, sqrt

from macros.science.equation_class import Equation
from macros.science.facts import Facts, measured
from macros.science.symbols import (
    age,
    by_activity,
    by_age,
    by_sex,
    cooking_time,
    driving_time,
    fact,
    fat_free_mass,
    fat_mass,
    hand_work_time,
    height,
    housework_time,
    jogging_time,
    meters,
    pal,
    running_time,
    sitting_time,
    sleep_time,
    standing_time,
    strength_time,
    strolling_time,
    walking_time,
    washing_time,
    weight,
)

_KILOJOULES = 4.184
"""In a kilocalorie, by definition (thermochemical)."""

_TENTH = {
    "spread": lambda ree: ree / 10,
    "spread_says": "about eight in ten adults measured lie within it",
}
_REE = {
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
    **_REE,
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
    **(_REE | {"result": "resting energy expenditure, from numbers not yet rounded"}),
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
    **_REE,
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
    **_REE,
)
"""Harris-Benedict fitted anew by Roza and Shizgal 1984, n = 337.  As the one of 1919."""

CUNNINGHAM_1980 = Equation(
    "cunningham-1980",
    formula=lambda: 500 + 22 * fat_free_mass,
    valid="adults",
    cites=["cunningham-1980"],
    **_REE,
)
"""Cunningham 1980.  Fat-free mass kg, to kcal/day."""

CUNNINGHAM_1991 = Equation(
    "cunningham-1991",
    formula=lambda: 370 + 21.6 * fat_free_mass,
    valid="adults",
    cites=["cunningham-1991"],
    **_REE,
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
        / _KILOJOULES
    ),
    valid="adults",
    cites=["muller-2004"],
    **_REE,
)
"""Müller and others 2004, n = 2528, published in MJ/day.  Masses kg, age y, to kcal/day."""


_REE_BY_AGE = {**_REE, "valid": "adults of 18 years and over"}
"""A band begins on its birthday: at 30 years a person belongs to 30-60, at 60 to the next."""

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
    **_REE_BY_AGE,
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
    **_REE_BY_AGE,
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
    **_REE_BY_AGE,
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
    **_REE_BY_AGE,
)
"""FAO/WHO/UNU 1985, often called "the WHO equation"; not Schofield's numbers.  kg, y."""


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
        / _KILOJOULES
    ),
    valid="recreational athletes of 18 to 35 years",
    cites=["ten-haaf-2014"],
    **_REE,
)
"""Ten Haaf and Weijs 2014, n = 90, published in kJ/day.  Weight kg, height cm, age y."""

TEN_HAAF_2014_FFM = Equation(
    "ten-haaf-2014-ffm",
    formula=lambda: (95.272 * fat_free_mass + 2026.161) / _KILOJOULES,
    valid="recreational athletes of 18 to 35 years",
    cites=["ten-haaf-2014"],
    **_REE,
)
"""Ten Haaf and Weijs 2014, n = 90, published in kJ/day.  Fat-free mass kg, to kcal/day."""


_TOTAL_SAYS = (
    "the interval of the resting energy, about eight in ten adults, together with one step of a "
    "tenth of the activity level either way, which is our assumption"
)
"""A tenth of the total for rest and a tenth of the resting energy for activity, in quadrature."""

EER_2023 = Equation(
    "eer-2023",
    "estimated energy requirement",
    unit="kcal/day",
    formula=lambda: by_sex(
        male=by_activity(
            753.07 - 10.83 * age + 6.50 * height + 14.10 * weight,
            581.47 - 10.83 * age + 8.30 * height + 14.94 * weight,
            1004.82 - 10.83 * age + 6.52 * height + 15.91 * weight,
            -517.88 - 10.83 * age + 15.61 * height + 19.11 * weight,
        ),
        female=by_activity(
            584.90 - 7.01 * age + 5.72 * height + 11.71 * weight,
            575.77 - 7.01 * age + 6.60 * height + 12.14 * weight,
            710.25 - 7.01 * age + 6.54 * height + 12.34 * weight,
            511.83 - 7.01 * age + 9.07 * height + 12.56 * weight,
        ),
    ),
    spread=lambda _: (
        1.96
        * by_sex(
            male=fact("nasem-error-men", "kcal/day"), female=fact("nasem-error-women", "kcal/day")
        )
    ),
    spread_says="nineteen in twenty lie within it, by the published standard error",
    limits={"age": (19, 110, "40 years")},
    beyond="not known: its adults begin at 19 years",
    valid="adults of 19 years and over, not pregnant or nursing",
    plausible=(500, 12_000),
    cites=["nasem-2023"],
)
"""National Academies 2023, n = 5,456 adults.  Weight kg, height cm, age y, to kcal/day."""

EER_2002 = Equation(
    "eer-2002",
    "estimated energy requirement, as it was until 2023",
    unit="kcal/day",
    formula=lambda: by_sex(
        male=662
        - 9.53 * age
        + by_activity(1.00, 1.11, 1.25, 1.48) * (15.91 * weight + 539.6 * meters),
        female=354
        - 6.91 * age
        + by_activity(1.00, 1.12, 1.27, 1.45) * (9.36 * weight + 726 * meters),
    ),
    valid="adults of 19 years and over with a body mass index of 18.5 to 25, not pregnant or "
    "nursing",
    plausible=(500, 12_000),
    cites=["iom-2002"],
)
"""Institute of Medicine 2002, kept for comparison.  Weight kg, height cm, age y, to kcal/day."""

WEIGHT_MAINTENANCE = Equation(
    "weight-maintenance",
    "energy on which a weight stays as it is",
    unit="kcal/day",
    formula=lambda: pal * MIFFLIN_ST_JEOR_UNROUNDED.written,
    spread=lambda total: sqrt(total**2 + (total / pal) ** 2) / 10,
    spread_says=_TOTAL_SAYS,
    valid="adults of 19 to 78 years",
    plausible=(500, 15_000),
    cites=["hall-2011", "mifflin-1990"],
)
"""The start of Hall's model: physical activity level times REE.  To kcal/day."""

TOTAL_ENERGY = Equation(
    "total-energy",
    "energy used in a day",
    unit="kcal/day",
    formula=lambda: pal * MIFFLIN_ST_JEOR.written,
    spread=lambda total: sqrt(total**2 + (total / pal) ** 2) / 10,
    spread_says=_TOTAL_SAYS,
    valid="adults of 19 to 78 years",
    plausible=(500, 15_000),
    cites=["mifflin-1990", "weijs-2008"],
)
"""Physical activity level (PAL) times REE by Mifflin-St Jeor.  PAL without unit, to kcal/day."""


_HOURS, _DAYS = 24, 7
"""Of a day and of a week."""

_BY_RATIO = {
    "ratio-sleep": sleep_time,
    "ratio-sitting": sitting_time,
    "ratio-driving": driving_time,
    "ratio-washing": washing_time,
    "ratio-cooking": cooking_time,
    "ratio-housework": housework_time,
    "ratio-standing": standing_time,
    "ratio-walking": strolling_time,
    "ratio-hand-work": hand_work_time,
}
"""What a day is made of: the fact of each kind's ratio to basal energy, and its hours."""

_BY_MET = {
    "met-lifting": strength_time,
    "met-walking-moderate": walking_time,
    "met-jogging": jogging_time,
    "met-running-six-mph": running_time,
}
"""Training: the fact of each kind's intensity, and its hours a week, as in a week of training."""

KINDS = tuple(each.name for each in _BY_RATIO.values())
"""The inputs of the hours of a day by kind."""

TRAINING = tuple(each.name for each in _BY_MET.values())
"""The inputs of the hours of training in a week."""


def _trained() -> Expr:
    """Return the hours of training, spread over the days of a week."""
    return sum(_BY_MET.values()) / _DAYS


def _training() -> Expr:
    """Return the energy of the hours of training, rest included, spread over the days."""
    return weight * sum(fact(each, "MET") * hours for each, hours in _BY_MET.items()) / _DAYS


HOURS_LEFT = Equation(
    "hours-left",
    "hours of a day that are left over",
    unit="hour/day",
    formula=lambda: _HOURS - sum(_BY_RATIO.values()) - _trained(),
    valid="adults",
    plausible=(0, _HOURS),
    step=0.1,
    cites=["fao-2004"],
)
"""A day less its hours by kind.  Hours a day, training in hours a week, to hours a day."""

LEVEL_BY_HOURS = Equation(
    "level-by-hours",
    "physical activity level of a day, by its hours",
    unit="dimensionless",
    formula=lambda: (
        (
            sum(fact(each, "dimensionless") * hours for each, hours in _BY_RATIO.items())
            + fact("ratio-leisure", "dimensionless") * HOURS_LEFT.written
        )
        / _HOURS
        + _training() / MIFFLIN_ST_JEOR.written
    ),
    valid="adults, on average over many days and people",
    plausible=(1, 2.5),
    step=0.01,
    reads="times the energy at rest",
    cites=["fao-2004", "herrmann-2024", "mifflin-1990"],
)
"""The factorial method of FAO/WHO/UNU 2004, table 5.1, and training by the Compendium.

Each hour of daily life counts as a multiple of one's own energy at rest, and each that is left
over as light leisure.  The Compendium's MET is no such multiple: it is energy for each kg, so
training is counted so, and then divided by rest, as a week of training counts it elsewhere.
"""

TRAINING_OF_A_DAY = Equation(
    "training-of-a-day",
    "energy that training takes beyond rest, for each day of the week",
    unit="kcal/day",
    formula=lambda: _training() - MIFFLIN_ST_JEOR.written * _trained() / _HOURS,
    valid="adults; its list of activities was made from adults of 19 to 59 years",
    step=10,
    cites=["herrmann-2024", "mifflin-1990"],
)
"""The training's share of a day, rest during it left out.  Hours a week, to kcal/day."""

_DIGESTION = [fact(f"digestion-share-{end}", "dimensionless") for end in ("least", "most")]

DIGESTION_OF_A_DAY = Equation(
    "digestion-of-a-day",
    "energy that digesting food takes in a day",
    unit="kcal/day",
    formula=lambda: (_DIGESTION[0] + _DIGESTION[1]) / 2 * TOTAL_ENERGY.written,
    spread=lambda _: (_DIGESTION[1] - _DIGESTION[0]) / 2 * TOTAL_ENERGY.expression,
    spread_says="the range of the shares that a review gives; the middle is ours",
    valid="adults on a mixed diet who neither gain nor lose",
    step=10,
    cites=["westerterp-2004", "mifflin-1990"],
)
"""Diet-induced energy expenditure, Westerterp 2004: a share of the total.  To kcal/day."""

ACTIVITY_FROM = {
    "low-active": "level-low-active-least",
    "active": "level-active-least",
    "very-active": "level-very-active-least",
}
"""The facts of the levels from which the report of 2023 uses each word; below them, inactive."""


def activity_of(level: float, facts: Facts) -> str:
    """Return the word that the equation of 2023 has for a physical activity level.

    Raises :class:`macros.problem.Problem` where a fact of its borders is missing.
    """
    reached = [word for word, each in ACTIVITY_FROM.items() if level >= measured(facts, each).value]
    return reached[-1] if reached else "inactive"

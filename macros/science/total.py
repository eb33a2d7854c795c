"""Total energy expenditure of a day."""

from sympy import sqrt

from macros.science.cases import by_activity, by_sex
from macros.science.equation import Equation
from macros.science.fact import fact
from macros.science.inputs import age, height, pal, weight
from macros.science.named import meters
from macros.science.resting import MIFFLIN_ST_JEOR, MIFFLIN_ST_JEOR_UNROUNDED

_SAYS = (
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
    formula=lambda: pal * MIFFLIN_ST_JEOR_UNROUNDED.formula,
    spread=lambda total: sqrt(total**2 + (total / pal) ** 2) / 10,
    spread_says=_SAYS,
    valid="adults of 19 to 78 years",
    plausible=(500, 15_000),
    cites=["hall-2011", "mifflin-1990"],
)
"""The start of Hall's model: physical activity level times REE.  To kcal/day."""

TOTAL_ENERGY = Equation(
    "total-energy",
    "energy used in a day",
    unit="kcal/day",
    formula=lambda: pal * MIFFLIN_ST_JEOR.formula,
    spread=lambda total: sqrt(total**2 + (total / pal) ** 2) / 10,
    spread_says=_SAYS,
    valid="adults of 19 to 78 years",
    plausible=(500, 15_000),
    cites=["mifflin-1990", "weijs-2008"],
)
"""Physical activity level (PAL) times REE by Mifflin-St Jeor.  PAL without unit, to kcal/day."""

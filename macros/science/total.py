"""Total energy expenditure of a day."""

from macros.science.cases import by_activity, by_sex
from macros.science.equation import Equation
from macros.science.fact import fact
from macros.science.inputs import age, height, pal, weight
from macros.science.resting import MIFFLIN_ST_JEOR

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

TOTAL_ENERGY = Equation(
    "total-energy",
    "energy used in a day",
    unit="kcal/day",
    formula=lambda: pal * MIFFLIN_ST_JEOR.formula,
    spread=lambda total: total / 10,
    spread_says="the interval of the resting energy alone; the activity level adds its own",
    valid="adults of 19 to 78 years",
    plausible=(500, 15_000),
    cites=["mifflin-1990", "weijs-2008"],
)
"""Physical activity level (PAL) times REE by Mifflin-St Jeor.  PAL without unit, to kcal/day."""

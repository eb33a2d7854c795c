"""Energy that muscle uses at rest: by the trainer's rule, by its tissue, and in trials."""

from macros.science.equation import Equation
from macros.science.fact import fact
from macros.science.inputs import fat_mass, muscle

TRAINERS_RULE = Equation(
    "trainers-rule",
    "rise of resting energy by the trainer’s rule",
    unit="kcal/day",
    formula=lambda: fact("trainers-rule-rate", "kcal/kg/day") * muscle,
    valid="nobody, for it was not measured",
    step=0.5,
    cites=["trainers-article"],
)
"""The trainer's article: 37.5 kcal a day for each pound.  Muscle kg, to kcal/day."""

MUSCLE_AT_REST = Equation(
    "muscle-at-rest",
    "energy that muscle tissue uses at rest",
    unit="kcal/day",
    formula=lambda: fact("muscle-at-rest-rate", "kcal/kg/day") * muscle,
    valid="adults",
    cites=["wang-2010", "elia-1992"],
)
"""Elia 1992, tested by Wang and others 2010, n = 131.  Muscle kg, to kcal/day."""

MUSCLE_AT_REST_OVER_FIFTY = Equation(
    "muscle-at-rest-over-fifty",
    "energy that muscle tissue uses at rest after the age of fifty",
    unit="kcal/day",
    formula=lambda: fact("muscle-at-rest-rate-over-fifty", "kcal/kg/day") * muscle,
    valid="adults over 50 years",
    cites=["wang-2010"],
)
"""Wang and others 2010, the rate fitted to 37 adults over 50.  Muscle kg, to kcal/day."""

FAT_AT_REST = Equation(
    "fat-at-rest",
    "energy that fat tissue uses at rest",
    unit="kcal/day",
    formula=lambda: fact("fat-at-rest-rate", "kcal/kg/day") * fat_mass,
    valid="adults",
    cites=["wang-2010", "elia-1992"],
)
"""Elia 1992, tested by Wang and others 2010.  Fat mass kg, to kcal/day."""

LIFTING_TRIALS = Equation(
    "lifting-trials",
    "rise of resting energy after a program of lifting, in trials",
    unit="kcal/day",
    formula=lambda: fact("lifting-resting-energy", "kcal/day"),
    valid="adults in controlled trials",
    cites=["mackenzie-shalders-2020"],
)
"""MacKenzie-Shalders and others 2020, pooled; it does not depend on the muscle gained."""

MUSCLE_AT_REST_WESTCOTT = Equation(
    "muscle-at-rest-westcott",
    "energy that muscle tissue uses at rest, by Westcott’s rate",
    unit="kcal/day",
    formula=lambda: fact("tissue-rate-westcott", "kcal/kg/day") * muscle,
    valid="adults",
    cites=["westcott-fitcommerce"],
)
"""Westcott, who has about 5.7 kcal a day for each pound.  Muscle kg, to kcal/day."""

RISE_PER_LEAN_MASS_GAINED = Equation(
    "rise-per-lean-mass-gained",
    "rise of resting energy divided by the lean mass gained",
    unit="kcal/lb/day",
    formula=lambda: (
        fact("resting-energy-rise-pratley-kilojoules", "kcal/day") / fact("lean-gain-pratley", "lb")
    ),
    valid="13 men of 50 to 65 years",
    cites=["pratley-1994"],
)
"""How "35 to 50 kcal a pound" comes about: the division, worked with Pratley and others 1994.

It credits the whole rise to the gain, which the study does not show.  To kcal/lb/day.
"""

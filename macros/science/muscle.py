"""Energy that muscle uses at rest: by the trainer's rule, by its tissue, and in trials."""

from macros.science.equation import Equation
from macros.science.fact import fact
from macros.science.inputs import muscle

TRAINERS_RULE = Equation(
    "trainers-rule",
    "rise of resting energy by the trainer's rule",
    unit="kcal/day",
    formula=lambda: fact("trainers-rule-rate", "kcal/kg/day") * muscle,
    valid="nobody was measured",
    step=0.5,
    sources=["trainers-article"],
)
"""The trainer's article: 37.5 kcal a day for each pound.  Muscle kg, to kcal/day."""

MUSCLE_AT_REST = Equation(
    "muscle-at-rest",
    "energy that muscle tissue uses at rest",
    unit="kcal/day",
    formula=lambda: fact("muscle-at-rest-rate", "kcal/kg/day") * muscle,
    valid="adults",
    sources=["wang-2010", "elia-1992"],
)
"""Elia 1992, tested by Wang and others 2010, n = 131.  Muscle kg, to kcal/day."""

LIFTING_TRIALS = Equation(
    "lifting-trials",
    "rise of resting energy after a program of lifting, in trials",
    unit="kcal/day",
    formula=lambda: fact("lifting-resting-energy", "kcal/day"),
    valid="adults in controlled trials",
    sources=["mackenzie-shalders-2020"],
)
"""MacKenzie-Shalders and others 2020, pooled; it does not depend on the muscle gained."""

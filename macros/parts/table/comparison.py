"""Equations side by side: what a table, a chart and a calculator of one id share."""

from macros.parts.table.column import Column, Comparison
from macros.parts.table.side_by_side import SIDE_BY_SIDE
from macros.problem import Problem, did_you_mean

_HALF_AN_HOUR = {"duration": "30 minutes"}

COMPARISONS = {
    "muscle-at-rest": Comparison(
        caption="How much more energy a body uses at rest after gaining muscle",
        asks="How much energy does new muscle use at rest?",
        columns=(
            Column("The trainer’s rule", "trainers-rule"),
            Column("Muscle tissue, measured", "muscle-at-rest"),
            Column(
                "Lifting programs, in trials",
                "lifting-trials",
                suits="a whole program, whatever muscle was gained",
            ),
        ),
        rows={"muscle": "1 lb, 2 lb, 3 lb, 5 lb, 9 lb, 15 lb, 20 lb"},
        note="The trials measured people before and after a whole program, so their one "
        "result, with its interval, holds beside every row. Only the first two columns "
        "depend on how much muscle was gained.",
    ),
    "resting-energy": Comparison(
        caption="Resting energy expenditure by body weight, at 170 cm and 40 years",
        asks="How much energy does your body use at rest?",
        columns=(
            Column("Women", "mifflin-st-jeor", {"sex": "female"}),
            Column("Men", "mifflin-st-jeor", {"sex": "male"}),
        ),
        rows={
            "weight": "50 kg, 60 kg, 70 kg, 80 kg, 90 kg, 100 kg, 120 kg",
            "height": "170 cm",
            "age": "40 years",
        },
        answers=(Column("Energy at rest", "mifflin-st-jeor"),),
        note="The range after each number is where about eight in ten adults were when they "
        "were measured. A prediction is not a measurement of you.",
    ),
    "activity-energy": Comparison(
        caption="Energy used in half an hour, over and above rest",
        columns=(
            Column("Lifting", "activity-energy-net", {"met": "3.5 MET", **_HALF_AN_HOUR}),
            Column("Brisk walking", "activity-energy-net", {"met": "4.8 MET", **_HALF_AN_HOUR}),
            Column("Jogging", "activity-energy-net", {"met": "7.5 MET", **_HALF_AN_HOUR}),
        ),
        rows={"weight": "50 kg, 60 kg, 70 kg, 80 kg, 90 kg, 100 kg, 120 kg"},
        note="An average of many people, without a published error; yours may differ. Lifting "
        "means several exercises with the usual rests, and jogging a pace of your own choice.",
    ),
    "peak-force": Comparison(
        caption="Peak force on the body while a load is lifted, as a multiple of its weight",
        columns=(Column("Peak force", "peak-force"),),
        rows={"duration": "0.5 s, 1 s, 2 s, 4 s, 10 s", "distance": "0.5 m"},
        note="For a load moved straight up with a smooth start and a smooth stop.",
    ),
    **SIDE_BY_SIDE,
}
"""Every comparison by its id."""


def comparison(comparison_id: str) -> Comparison:
    """Return one comparison.  Raises :class:`Problem` that names the nearest id."""
    if comparison_id not in COMPARISONS:
        near = did_you_mean(comparison_id, COMPARISONS, "we have " + ", ".join(COMPARISONS))
        raise Problem(f"no table, chart or calculator `{comparison_id}`; {near}")
    return COMPARISONS[comparison_id]

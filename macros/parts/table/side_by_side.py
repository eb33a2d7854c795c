"""Comparisons with a row for each equation and a column for each example: those of the tools."""

from macros.parts.table.column import Column, Comparison

_WOMAN = {"sex": "female", "age": "30 years", "height": "165 cm", "weight": "65 kg"}
_MAN = {"sex": "male", "age": "50 years", "height": "178 cm", "weight": "85 kg"}
_REST = dict.fromkeys(("strength_time", "walking_time", "jogging_time", "running_time"), "0 h/week")


def _week(**times: str) -> dict[str, str]:
    return {"age": "40 years", "weight": "70 kg"} | _REST | times


SIDE_BY_SIDE = {
    "resting-energy-equations": Comparison(
        caption="Resting energy expenditure of two people, by five equations",
        asks="How much energy does your body use at rest?",
        columns=(
            Column(
                "Mifflin–St Jeor",
                "mifflin-st-jeor",
                suits="most adults; a review found it close for more people than three others",
            ),
            Column(
                "Henry, the Oxford equations",
                "henry-2005-weight-height",
                suits="adults of all ages, measured in many countries, the tropics included",
            ),
            Column(
                "Schofield",
                "schofield-1985",
                suits="adults; it asks for no height, and reads high in many places",
            ),
            Column(
                "Harris–Benedict, as fitted anew",
                "harris-benedict-1984",
                suits="healthy adults; its authors say how far off it is for one person",
            ),
            Column(
                "Harris–Benedict, the first",
                "harris-benedict-1919",
                suits="nobody in particular; many apps still use it",
            ),
        ),
        examples={"A woman": _WOMAN, "A man": _MAN},
        span="all of the equations, with their ranges",
        leads=True,
        note="Where a range stands beneath a number, its authors or others published how far off "
        "the equation is; where none stands, we found no such error, and the equation is not "
        "better for that.",
    ),
    "resting-energy-lean": Comparison(
        caption="Resting energy expenditure by fat-free mass",
        asks="And if your fat-free mass has been measured?",
        columns=(
            Column("Cunningham, the later one", "cunningham-1991", suits="adults"),
            Column("Cunningham, the first", "cunningham-1980", suits="adults"),
            Column(
                "Ten Haaf and Weijs",
                "ten-haaf-2014-ffm",
                suits="people of 18 to 35 years who train a lot",
            ),
        ),
        rows={"fat_free_mass": "35 kg, 45 kg, 55 kg, 65 kg, 75 kg"},
        note="No error of these three that we could read was published; that they lie close "
        "together does not make one of them right. Fat-free mass is all that is not fat: muscle, "
        "organs, bones and water.",
    ),
    "training-week": Comparison(
        caption="Three hours of training a week: time and energy",
        asks="What is in your week of training?",
        columns=(
            Column("Time", "week-time", suits="all of it, strength included"),
            Column(
                "Aerobic time, as the guideline counts it",
                "week-aerobic",
                suits="a minute of jogging or running counts as two of walking",
            ),
            Column("During the training", "week-during", suits="over and above rest"),
            Column(
                "After jogging and running",
                "week-after",
                suits="if the sessions are long or hard; nobody has a share for lifting, and after "
                "walking it is less",
            ),
            Column(
                "At rest",
                "week-at-rest",
                suits="after months of lifting, if you are under 65 and not past menopause; the "
                "trials had a high risk of bias",
            ),
            Column(
                "All of the energy",
                "week-total",
                suits="from 65 years on without the rise at rest, which is not known there",
            ),
        ),
        examples={
            "Strength": _week(strength_time="3 hours/week"),
            "Walking": _week(walking_time="3 hours/week"),
            "Jogging": _week(jogging_time="3 hours/week"),
        },
        note="Energy during the training has no published error. That the rise at rest grows "
        "straight with the hours of lifting, up to two and a quarter a week, and then stops, is "
        "our assumption; the trials had a high risk of bias, and left out people of 65 years and "
        "over and women past menopause.",
    ),
    "body-composition": Comparison(
        caption="Body fat of two people, by four equations",
        asks="How much of your body is fat, by four equations?",
        columns=(
            Column("Navy, by tape", "navy-inches", suits="adults like those of the US Navy"),
            Column("Relative fat mass, by tape", "relative-fat-mass", suits="adults in the US"),
            Column(
                "Deurenberg, by scale", "deurenberg-1991", suits="adults of many ages and sizes"
            ),
            Column("CUN-BAE, by scale", "cun-bae-2012", suits="white adults of 18 to 80 years"),
        ),
        examples={
            "A woman": _WOMAN | {"waist": "78 cm", "hip": "101 cm", "neck": "33 cm"},
            "A man": _MAN | {"waist": "94 cm", "neck": "39 cm"},
        },
        span="body fat by these equations, with their ranges",
        asks_first="eating-disorder",
        note="The range beneath a number holds nineteen of twenty people, by the published "
        "standard error. The one without a range has none that we could read.",
    ),
}
"""Comparisons by their ids."""

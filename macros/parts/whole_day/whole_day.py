"""The tool of a whole day: what it asks, what the browser needs, and what stands without it."""

import json

from macros import records
from macros.parts import aside
from macros.parts.chart.chart import chart_context
from macros.parts.field.body import body_fields
from macros.parts.field.field import field, purpose
from macros.parts.links import HELP
from macros.parts.table.table import comparison, comparison_context
from macros.science import INPUTS, equation
from macros.science.energy import ACTIVITY_FROM, KINDS, TRAINING

_NAME = "whole-day"
"""Of the chart and of the comparison that stand where no script runs."""

_CALLED = {"walking_time": "walking for exercise"}
"""What the tool calls an hour of training that its equation calls otherwise."""

_SAYS = {
    "left": "Left over, as light leisure such as television or talk: {hours}. ",
    "more": "These are {hours} more than a day has. Take {hours} away.",
    "level": "Your hours come to a level of {level}.",
    "low": "The ways of life in the report begin at a level of {border}, so check the hours. ",
    "high": "The ways of life in the report end at a level of {border}, so check the hours. ",
    "no-day": "No day is added up for these hours.",
    "no-body": "No body has these numbers together; check each.",
    "above": "The form above says why no number stands here.",
    "whose": "Your body is the one in the form above: {body}.",
    "total": "About {total} calories a day. ",
    "anywhere": "Yours may lie anywhere from {range}.",
}
"""What the tool says, with places for what it works out."""


def whole_day() -> str:
    """Print a tool that adds up a whole day: rest, food, movement and training, with its range.

    A reader tells of a usual day by a level or by hours, and sees the day as one bar, with the
    equation of 2023 beside it.
    Under a calculator that asks for the same body, it takes the body from there.
    It gives no number to anybody under eighteen or underweight, and none before it is asked for.
    Where a browser runs no script, its chart and its table stand.

    >>> {{ whole_day() }}
    """
    chart = chart_context(_NAME)
    template, table = comparison_context(f"table-of-{_NAME}", comparison(_NAME), {})
    return aside.html(
        "whole_day/whole_day.html",
        body=body_fields(),
        level=body_fields("pal"),
        kinds=[field(INPUTS[each]) for each in KINDS],
        training=[_training(each) for each in TRAINING],
        settings=json.dumps(_settings()),
        help=HELP,
        purpose=purpose(),
        chart=aside.html("chart/chart.html", id=f"chart-{_NAME}", **chart),
        table=aside.html(template, **table),
    )


def _training(name: str) -> dict[str, object]:
    """Return the field of a kind of training; the day that stands there at first has none."""
    asked = field(INPUTS[name])
    hours = asked["units"][0] | {"words": "hours"}
    return asked | {"value": "0", "says": _CALLED.get(name, asked["says"]), "units": [hours]}


def _settings() -> dict[str, object]:
    """Return the borders of levels, words, ages and answers, and the sentences."""
    light, vigorous = (records.fact(f"activity-level-{each}") for each in ("light", "vigorous"))
    borders = {word: records.fact(each).value for word, each in ACTIVITY_FROM.items()}
    eer = equation("eer-2023")
    return {
        "levels": [light.low, vigorous.high],
        "words": [["inactive", 0], *([word, border] for word, border in borders.items())],
        "from_age": eer.limits["age"][0],
        "says": _SAYS,
        "plausible": [equation("mifflin-st-jeor").plausible, equation("total-energy").plausible],
    }

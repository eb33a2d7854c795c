"""The diary of weight: the gate, a body, readings, and what a trend says of them by the model."""

from dataclasses import replace

from macros.parts import aside
from macros.parts.chart.chart import chart_context
from macros.parts.field.body import body_fields
from macros.parts.field.field import field, purpose
from macros.parts.gate.gate import conditions
from macros.science.inputs import INPUTS

_CHART = "my-weight"
_FIRST = {"month": "month first", "day": "day first"}
_UNITS = {"kg": "kilograms", "lb": "pounds", "stone": "stones"}
_WINDOWS = {"91": "three months", "366": "year", "100000": "whole diary"}
"""How many days of a diary a drawing may show, and how that is said."""


def weight_diary() -> str:
    """Print a diary of a reader's weight, behind the gate, that stays on the device.

    It draws the trend in what a scale showed, with its band, beside what a model of the body
    expects.  Nothing is kept before the reader presses for that, and no goal is set.
    A simulated diary stands in its place where a browser runs no script.

    >>> {{ weight_diary() }}
    """
    return aside.html(
        "weight_diary/weight_diary.html",
        conditions=conditions(),
        body=body_fields("sex", "age", "height", "pal"),
        reading=field(replace(INPUTS["weight"], name="reading", says="what it showed")),
        eaten=_eaten(),
        first=_FIRST,
        units=_UNITS,
        windows=_WINDOWS,
        purpose=purpose(),
        id=f"chart-{_CHART}",
        **chart_context(_CHART),
    )


def _eaten() -> dict[str, object]:
    return {
        "name": "eaten",
        "says": "what you ate on average, if you know it",
        "words": (),
        "kind": "",
        "low": 500,
        "high": 10_000,
        "value": "",
        "example": 2200,
        "units": [{"name": "kcal/day", "words": "calories a day", "factor": "1.0"}],
    }

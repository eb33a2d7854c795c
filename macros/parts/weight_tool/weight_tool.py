"""The tool of weight over time: the gate, then a form, then what the model and the rule say."""

from macros import records
from macros.parts import aside
from macros.parts.chart.chart import chart_context
from macros.parts.field.body import body_fields
from macros.parts.field.field import field, purpose
from macros.science import Quantity
from macros.science.gate import CONDITIONS, FAMILY, GOAL

_CHART = "weight-over-time"
_WEEKS = 260
"""The longest time of a goal: five years."""


def weight_tool() -> str:
    """Print a tool that shows how a weight may change over time, behind a few questions.

    Nothing is asked of a body, and no number is shown, before the questions are answered.
    Where one of them applies, it makes no plan, but has kind words and says where to find help.
    The chart stands alone where a browser runs no script.

    >>> {{ weight_tool() }}
    """
    words = records.gate_words()
    return aside.html(
        "weight_tool/weight_tool.html",
        conditions=[{"id": each.id, "asks": words[each.id].asks} for each in CONDITIONS],
        body=body_fields("sex", "age", "height", "weight", "pal"),
        aim=[_goal(), _weeks()],
        family=FAMILY,
        purpose=purpose(),
        id=f"chart-{_CHART}",
        **chart_context(_CHART),
    )


def _goal() -> dict[str, object]:
    """Return the field of the goal; its example is a weight that is too low for nobody."""
    goal = GOAL["weight"]
    return field(Quantity("goal", goal.what, "kg", goal.low, goal.high, "80 kg"))


def _weeks() -> dict[str, object]:
    return {
        "name": "weeks",
        "says": GOAL["days"].what,
        "words": (),
        "kind": "",
        "low": 1,
        "high": _WEEKS,
        "value": "26",
        "example": 26,
        "units": [{"name": "week", "words": "weeks", "factor": "1.0"}],
    }

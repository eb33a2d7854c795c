"""The tool of weight over time: the gate, then a form, then what the model and the rule say."""

from macros.parts import aside
from macros.parts.chart.chart import chart_context
from macros.parts.field.field import field, purpose
from macros.parts.gate.gate import conditions
from macros.parts.number.for_you import BODY
from macros.science import INPUTS, Quantity
from macros.science.gate import FAMILY, GOAL

_CHART = "weight-over-time"
_LIVES = {
    "1.4": "sitting nearly all day",
    "1.5": "sitting, a few errands",
    "1.6": "sitting, light walks",
    "1.7": "sitting, brisk exercise",
    "1.8": "half on your feet",
    "1.9": "half on your feet, sport",
    "2.0": "light work, hard training",
    "2.1": "heavy work, some sport",
    "2.2": "on your feet, hard training",
    "2.3": "heavy work, hard training",
}
"""Physical activity levels by a tenth, as the planner of the NIH has them; the words are ours."""
_USUAL = "1.6"
"""Where the planner of the NIH begins."""
_LIMITS = (
    "It does not set a goal for you, does not know your health, and does not say what to eat. "
    "It shows what a model of the body expects for adults on average."
)
_WEEKS = 260
"""The longest time of a goal: five years."""


def weight_tool() -> str:
    """Print a tool that shows how a weight may change over time, behind a few questions.

    Nothing is asked of a body, and no number is shown, before the questions are answered.
    Where one of them applies, it makes no plan, but has kind words and says where to find help.
    The chart stands alone where a browser runs no script.

    >>> {{ weight_tool() }}
    """
    return aside.html(
        "weight_tool/weight_tool.html",
        conditions=conditions(),
        body=[field(INPUTS[name]) for name in BODY],
        aim=[_goal(), _weeks()],
        family=FAMILY,
        purpose=f"{purpose()} {_LIMITS}",
        lives=_LIVES,
        usual=_USUAL,
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

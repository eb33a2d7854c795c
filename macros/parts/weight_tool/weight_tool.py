"""The tool of weight over time: the gate, a choice of questions, and a form that answers them."""

from macros import records
from macros.parts import aside
from macros.parts.chart.chart import chart_context
from macros.parts.field.body import body_fields
from macros.parts.field.field import field, purpose
from macros.parts.gate.gate import conditions
from macros.science import Quantity
from macros.science.facts import number
from macros.science.gate import FAMILY, GOAL

_CHART = "weight-over-time"
_LIMITS = (
    "It does not set a goal for you, does not know your health, and does not say what to eat. "
    "It shows what a model of the body expects for adults on average."
)
_ASKS = {
    "eat": "How much would I eat, to be at a weight by a time?",
    "when": "When would I be at a weight, if I eat so much?",
    "walk": "What if I walk more, and eat as I do now?",
}
"""The questions of the tool, by the names that its script knows them by."""

_GIVEN_BACK = "energy-given-back"
"""The fact of how much of the energy of moving more bodies make up for."""

_WEEKS = 260
"""The longest time of an answer: five years."""


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
        asks=_ASKS,
        body=body_fields("sex", "age", "height", "weight", "pal"),
        own=_own(),
        family=FAMILY,
        back=number(records.facts(), _GIVEN_BACK, "percent") / 100,
        purpose=f"{purpose()} {_LIMITS}",
        id=f"chart-{_CHART}",
        **chart_context(_CHART),
    )


def _own() -> list[dict[str, object]]:
    """Return the fields of the three questions; the example of a goal is too low for nobody."""
    goal, time, intake = GOAL["weight"], GOAL["days"], GOAL["intake"]
    return [
        field(Quantity("goal", goal.what, "kg", goal.low, goal.high, "80 kg")),
        _number("intake", intake.what, (intake.low, intake.high), 2200, "calories a day"),
        _number("steps", "steps more a day", (100, 30_000), 3000, "steps"),
        _number("from", "days until you begin", (0, 7 * _WEEKS), 0, "days"),
        _number("weeks", time.what, (1, _WEEKS), 26, "weeks"),
    ]


def _number(
    name: str, says: str, limits: tuple[float, float], example: int, words: str
) -> dict[str, object]:
    low, high = limits
    return {
        "name": name,
        "says": says,
        "words": (),
        "kind": "",
        "low": low,
        "high": high,
        "value": str(example),
        "example": example,
        "units": [{"name": name, "words": words, "factor": "1.0"}],
    }

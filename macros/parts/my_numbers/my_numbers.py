"""One form for the reader's own body, and a few figures that show what it changes."""

from macros import records
from macros.figure import compute
from macros.parts import aside
from macros.parts.field.body import NAMES, body_fields
from macros.parts.field.field import purpose
from macros.parts.links import HELP
from macros.parts.number.for_you import BODY
from macros.parts.number.number import figure_context
from macros.science.inputs import INPUTS

_EXAMPLE = {name: INPUTS[name].example for name in BODY}
_HALF_AN_HOUR = {"weight": _EXAMPLE["weight"], "duration": "30 minutes"}


def my_numbers() -> str:
    """Print one form for height, weight, age and sex, and what they change.

    What only some tools ask of a body is folded beneath them.
    It stands on the page [my numbers](site://tools/my-numbers/).
    What a reader types there stays on the device, and is kept only when the reader says so.
    It gives no number to anybody under eighteen or underweight.

    >>> {{ my_numbers() }}
    """
    more = [each | {"usual": ""} for each in body_fields(*NAMES) if each["name"] not in BODY]
    at = ", ".join(_EXAMPLE.values())
    return aside.html(
        "my_numbers/my_numbers.html",
        fields=body_fields(*BODY),
        more=more,
        answers=_answers(),
        at=at,
        help=HELP,
        purpose=purpose(),
    )


def _answers() -> dict[str, dict[str, object]]:
    met = {
        name: f"{records.fact(f'met-{name}').value} MET" for name in ("walking-brisk", "lifting")
    }
    asked = {
        "Energy at rest": ("mifflin-st-jeor", _EXAMPLE),
        "Half an hour of brisk walking, beyond rest": (
            "activity-energy-net",
            {"met": met["walking-brisk"], **_HALF_AN_HOUR},
        ),
        "Half an hour of lifting, beyond rest": (
            "activity-energy-net",
            {"met": met["lifting"], **_HALF_AN_HOUR},
        ),
    }
    return {name: figure_context(compute(each, **inputs)) for name, (each, inputs) in asked.items()}

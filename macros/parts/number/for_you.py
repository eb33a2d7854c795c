"""What the browser needs to work out a figure again for the reader's own body."""

import json

from macros.figure import Figure
from macros.science import Quantity, equation

BODY = ("sex", "age", "height", "weight")
"""The inputs that a reader's own numbers take the place of."""

_BEHIND_THE_GATE = ("weight-change", "wishnofsky-1958")
"""What says how much a body weighs after a change of eating."""


def for_you(result: Figure, unit: str) -> str:
    """Return as JSON how a figure is worked out, empty where it depends on no body.

    What a body weighs after a change of eating is left out: a page says that only behind the
    gate.
    """
    model = equation(result.equation)
    mine = [name for name in BODY if name in result.inputs]
    if not mine or model.id in _BEHIND_THE_GATE:
        return ""
    sizes = {name: each for name in mine if isinstance(each := model.inputs[name], Quantity)}
    settings = {
        "equation": model.export,
        "inputs": {name: model.inputs[name].read(text) for name, text in result.inputs.items()},
        "at": ", ".join(result.inputs[name] for name in mine),
        "limits": {name: (each.low, each.high) for name, each in sizes.items()},
        "plausible": model.plausible,
        "step": model.step,
        "unit": unit,
    }
    return json.dumps({key: each for key, each in settings.items() if each})

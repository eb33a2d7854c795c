"""The equations of the weight-change model as a JavaScript module."""

import json
from pathlib import Path

from macros.records import ROOT
from macros.science.body_at_start import START
from macros.science.body_in_change import BODY_WEIGHT, KEEPING, RATES, ROOM
from macros.science.body_over_time import SAYS

PATH: Path = ROOT / "overrides" / "science" / "weight-change-equations.mjs"
"""Where the generated module stands; ``weight-change.mjs`` beside it solves them."""

_HEAD = """\
// Written by `make equations` from macros/science/body_at_start.py and body_in_change.py;
// change them there.  Masses in kg, energies in kcal a day, fluid in liters.

"""


def module() -> str:
    """Return the text of ``weight-change-equations.mjs``."""
    functions = {
        "start": START,
        "rates": RATES,
        "bodyWeight": BODY_WEIGHT,
        "room": ROOM,
        "keeping": KEEPING,
    }
    says = json.dumps(SAYS, indent=2)
    parts = [each.javascript(name) for name, each in functions.items()]
    return _HEAD + "\n".join(
        [*parts, f"/** Why there is no answer. */\nexport const says = {says};\n"]
    )

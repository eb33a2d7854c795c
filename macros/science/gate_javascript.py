"""The limits and the words of the gate as a JavaScript module; ``gate.mjs`` beside it decides."""

import json
from pathlib import Path

from macros.records import ROOT
from macros.science.gate_limits import rules

PATH: Path = ROOT / "overrides" / "science" / "gate-rules.mjs"
"""Where the generated module stands."""

_HEAD = """\
// Written by `make equations` from macros/science/gate_limits.py and gate_words.py; change them
// there.  Weights in kg, height in cm, BMI in kg/m², pace in kg a week, intake in kcal a day.

"""
_ASKED = ("id", "passes", "says", "offers")
"""What the browser needs of a question; the page asks it."""


def module() -> str:
    """Return the text of ``gate-rules.mjs``."""
    data = rules()
    data["conditions"] = [{key: each[key] for key in _ASKED} for each in data["conditions"]]
    parts = (
        f"export const {name} = {json.dumps(each, indent=2, ensure_ascii=False)};\n"
        for name, each in data.items()
    )
    return _HEAD + "\n".join(parts)

"""Which numbers a reader may hide: of energy, and of the weight and the fat of a body.

What is printed of such a number carries the class ``amount`` around it in a sentence, or
``data-amount`` on it, so that ``overrides/core/numbers-off.css`` finds it.
"""

import re

_UNIT = re.compile(r"kcal|kJ|MJ|MET|\bk?g\b|\blb\b")
_SIZES = {"percent", "cm", "cm^2", "inch", "mm", "dimensionless"}
_BODY = re.compile(
    r"\b(body mass|calories|energy|fat|fat-free|skinfold|waist|weight|thinness)\b", re.IGNORECASE
)
_WRITTEN = re.compile(r"\b([Cc]alories|pounds|kg|MET|METs|fat)\b")


def is_sensitive(unit: str, says: str) -> bool:
    """Tell whether a number of a unit, of which a page says this, may be hidden."""
    return bool(_UNIT.search(unit) or (unit in _SIZES and _BODY.search(says)))


def speaks_of_amounts(*texts: str) -> bool:
    """Tell whether the words of a chart speak of energy, of a body's weight or of its fat."""
    return any(map(_WRITTEN.search, texts))

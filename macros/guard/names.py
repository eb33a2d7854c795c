"""Names with a digit that a record lists, such as Zone 2 and B12: an article may type them."""

import re
from functools import lru_cache

from macros.spelled_amounts import UNITS

_MEASURES = "|".join(UNITS.values())
_COUNTED = r"steps?|people|men|women|times|reps?|sets|seconds?|minutes?|hours?|days?|weeks?|months?"
_COUNTED += r"|years?|dollars|bucks|inch(?:es)?|miles?|of\b"
_NO_AMOUNT = rf"(?![\w%°])(?![.,:/–-]\d)(?!\s*[–-]?\s*(?:(?:{_MEASURES}|{_COUNTED})(?!\w)|[%°$€£]))"
_THOUSANDS = re.compile(r"\d+K")
_OF_A_RACE = r"(?!\s+(?!(?:and|or|plans?|races?|runs?|runners?|training)\b)[a-z])"
"""What is not behind 5K where it is a race: five thousand of something is a number."""


def without_listed(text: str) -> str:
    """Return a text with letters in place of the names that a record lists, of the same length.

    A name that an amount begins with, as in `5K calories`, is none.
    """
    listed = _listed()
    return listed.sub(lambda found: re.sub(r"\S", "x", found[0]), text) if listed else text


def _listed() -> re.Pattern[str] | None:
    from macros import records  # noqa: PLC0415  engines and tools read words without records

    try:
        names = {name for each in records.names().values() for name in each.listed}
    except ExceptionGroup:  # which is named at its own place
        return None
    return _pattern(tuple(sorted(names, key=lambda name: (-len(name), name))))


@lru_cache(maxsize=4)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str] | None:
    one_of = "|".join(
        re.escape(name) + (_OF_A_RACE if _THOUSANDS.fullmatch(name) else "") for name in names
    )
    before = r"(?<![\w.,/+$€£%-])"
    return re.compile(rf"{before}(?:{one_of}){_NO_AMOUNT}") if names else None

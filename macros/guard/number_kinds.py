"""What a number that somebody typed most likely is, by the words before it and behind it."""

import re
from typing import NamedTuple

from macros.guard.nearest import units_behind


class Typed(NamedTuple):
    """A number as it is typed, and the words of its sentence before and behind it."""

    word: str
    before: str
    behind: str
    heads: bool = False
    """Whether it stands in a heading."""
    row: bool = False
    """Whether it stands in a table."""

    @property
    def number(self) -> str:
        """Its digits, with what parts them."""
        found = _NUMBER.search(self.word)
        return found[0] if found else ""


_NUMBER = re.compile(r"\d[\d.,]*(?<![.,])")


_UNIT_WITHIN = re.compile(
    r"\d\s*(?:%|‰|°|kg|kgs|g|mg|lbs?|oz|kcals?|cals?|kj|cm|mm|km|m|ft|in|ml|l|s|secs?|mins?|h|hrs?"
    r"|mph|kph|w|bpm|[x×]|reps?|sets?)\W*$",
    re.IGNORECASE,
)
ADDRESS = re.compile(
    r"://|www\.|\.(?:com|edu|gif|gov|html?|jpe?g|md|net|org|png|svg|webp)\b", re.IGNORECASE
)
_TH = "(?:st|nd|rd|th)"  # codespell:ignore nd
ORDINAL = re.compile(rf"(\d{{1,2}}){_TH}", re.IGNORECASE)
_MONEY_BEFORE = re.compile(r"[$€£¥]\s*$")
_MONEY_BEHIND = re.compile(
    r"\s*-?(?:[$€£¥]|(?:dollars?|bucks|cents?|euros?|usd|eur|gbp|quid)\b)", re.I
)
_CLOCK = re.compile(r"\d{1,2}(?::\d\d)?\s*[ap]\.?m\b|^\d{1,2}:\d\d$|^24/7$", re.IGNORECASE)
_CLOCK_BEHIND = re.compile(r"\s*(?:[ap]\.?m\b|o[’']clock)", re.IGNORECASE)
_PACE_BEHIND = re.compile(
    r"\s*(?:min|per|/|a mile|an? km|pace|marathon|half|race|for\b|mile)", re.IGNORECASE
)
_YEAR = re.compile(r"(?:1[89]|20)\d\d(?:s|[’']s)?")
_MONTHS = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?"
_DATE = re.compile(
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?:1[89]|20)\d\d-\d\d-\d\d|'\d0s|\d0s", re.IGNORECASE
)
_DAY_BEFORE = re.compile(rf"\b{_MONTHS}\s+$", re.IGNORECASE)
_DAY_BEHIND = re.compile(rf"{_TH}?(?:\s+of)?\s+{_MONTHS}(?!\w)", re.IGNORECASE)
_A_NAME = re.compile(
    r"(?:VO|Vo)(?:2|₂)\s?-?(?:max|peak|MAX|Max)?|\d{1,2}(?:\.\d)?K|[A-Z]{1,8}-?\d{1,3}[A-Za-z]{0,4}"
    r"|[A-Za-z]{2,12}-\d{1,2}|\d{1,2}RM|\d{3}\(?k\)?|[A-Z]\d[A-Z0-9]{0,4}|[A-Z][a-z]+\d{1,4}"
)
NAMED_BEFORE = re.compile(r"\b(?:(?i:zone|type|vitamin|omega|grade|class)|FIFA)\s+$")
NUMBERED_BEFORE = re.compile(
    r"\b(?:chapter|class|day|exercise|figure|level|month|number|part|phase|point|question|reason"
    r"|round|rule|stage|step|table|tip|week|workout|year)\s+$",
    re.IGNORECASE,
)
_PROGRAM_BEHIND = re.compile(
    r"(?:\s*(?:to|or|[-–—x×])\s*\d+)?[\s-]*(?:more\s+|full\s+|working\s+)?(?:sets?|reps?|rounds?"
    r"|repetitions?|circuits?|sessions?|workouts?"
    r"|(?:days?|times|x)\s+(?:a|per|each|every)\s+week)\b",
    re.IGNORECASE,
)
TIMES = re.compile(r"\d+\s*[x×]\s*\d+", re.IGNORECASE)
_TIME_BEHIND = re.compile(
    r"(?:\s*(?:to|or|[-–—])\s*\d+)?[\s-]*(?:seconds?|secs?|s|minutes?|mins?)\b", re.IGNORECASE
)
_TOLD = re.compile(
    r"\b(?:begin|cool|cycle|do|go|hang|hold|jog|perform|plank|recover|repeat|rest|ride|row|run|set"
    r"|start|stretch|swim|try|walk|warm|work)\b",
    re.IGNORECASE,
)
COUNT_BEHIND = re.compile(
    r"(?:\s*(?:to|or|and|[-–—])\s*\d+)?[\s-]+((?:[a-z-]+\s+)?(?!of\b|to\b)[a-z]+s)\b"
)
_PEOPLE = re.compile(
    r"(?:men|women|people|adults?|participants?|subjects?|patients?|volunteers?)\b"
)
_MOST_COUNT = 20
_RATIO_BEFORE = re.compile(r"\d\s+(?:in|of|out of)(?: every)?\s+$")
_RATIO_BEHIND = re.compile(
    r"\s+(?:(?:in|of|out of)(?: every)?\s+\d|times\s+(?:as|less|more|the|\w+er)\b)"
)
_SCALE = re.compile(r"\b(?:scale|out)\s+(?:of|from)\s+$|\bout\s+of\s+$", re.IGNORECASE)


def units_of(typed: Typed) -> list[str]:
    """Return the units that may stand with a number: in its word, or behind it."""
    if found := _NUMBER.search(typed.word):
        return units_behind(typed.word[found.end() :] + typed.behind)
    return units_behind(typed.word.rpartition(" ")[2] + typed.behind)  # eighty percent


def kind_of(typed: Typed) -> str:
    """Return what a number most likely is; a measurement, if nothing else."""
    for kind, holds in _KINDS.items():
        if holds(typed):
            return kind
    return "measurement"


def _is_sign(typed: Typed) -> bool:
    return not re.search(r"\d|[A-Za-z]{2}", typed.word)


def _is_row(typed: Typed) -> bool:
    return typed.row


def _is_name(typed: Typed) -> bool:
    if _A_NAME.fullmatch(typed.word) and not _UNIT_WITHIN.search(typed.word):
        return not units_behind(typed.behind)
    return bool(NAMED_BEFORE.search(typed.before)) and bool(re.fullmatch(r"[A-Z]?\d+", typed.word))


def _is_price(typed: Typed) -> bool:
    own = re.match(r"[$€£¥]", typed.word) or re.search(r"[$€£¥]$", typed.word)
    return bool(own or _MONEY_BEFORE.search(typed.before) or _MONEY_BEHIND.match(typed.behind))


def _is_clock(typed: Typed) -> bool:
    own = _CLOCK.search(typed.word) and not _PACE_BEHIND.match(typed.behind)
    return bool(own or (_CLOCK_BEHIND.match(typed.behind) and _small(typed, 24)))


def _is_year(typed: Typed) -> bool:
    if _DATE.fullmatch(typed.word):
        return True
    if _YEAR.fullmatch(typed.word):
        return not units_behind(typed.behind) and not re.match(r"\s+[a-z]+s\b", typed.behind)
    day = _DAY_BEFORE.search(typed.before) or _DAY_BEHIND.match(typed.behind)
    return bool(day) and _small(typed, 31)


def _is_of_program(typed: Typed) -> bool:
    if TIMES.search(typed.word) or _PROGRAM_BEHIND.match(typed.behind):
        return True
    if re.search(r"\d\s*[x×]$|\d(?:sets?|reps?)$", typed.word, re.IGNORECASE):
        return True
    if re.search(r"(?:sets?|reps?)\s+of\s+$", typed.before, re.IGNORECASE):
        return True
    if re.search(r"\d\s*[x×]\s+$", typed.before, re.IGNORECASE):
        return True
    return bool(_TIME_BEHIND.match(typed.behind) and _TOLD.search(typed.before + typed.behind))


def _is_item(typed: Typed) -> bool:
    begins = not re.sub(r"[\s>*_#(\\-]", "", typed.before)
    item = begins and _small(typed, 99) and re.match(r"[.):]", typed.behind)
    hashed = typed.before.endswith("#") and _small(typed, 99)
    ordinal = ORDINAL.fullmatch(typed.word)
    return bool(item or hashed or ordinal or NUMBERED_BEFORE.search(typed.before))


def _is_count(typed: Typed) -> bool:
    if _RATIO_BEFORE.search(typed.before) or _RATIO_BEHIND.match(typed.behind):
        return False
    if _SCALE.search(typed.before):
        return True
    found = COUNT_BEHIND.match(typed.behind)
    counts = found and not _PEOPLE.match(found[1].split()[-1])
    return bool(counts) and _small(typed, _MOST_COUNT) and not units_behind(typed.behind)


def _small(typed: Typed, most: int) -> bool:
    return bool(re.fullmatch(r"\d{1,3}", typed.word)) and int(typed.word) <= most


_KINDS = {
    "address": lambda typed: bool(ADDRESS.search(typed.word)),
    "row": _is_row,
    "price": _is_price,
    "clock": _is_clock,
    "name": _is_name,
    "sign": _is_sign,
    "year": _is_year,
    "program": _is_of_program,
    "item": _is_item,
    "count": _is_count,
}
"""What a number may be, each with what tells; the first that holds is it."""

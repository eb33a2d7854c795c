"""Quantities as a writer types them: ``"9 lb"``, ``"5 ft 6 in"``, ``"30 years"``."""

import re
from collections import Counter
from fractions import Fraction
from functools import cache

from macros.problem import Problem

UNITS = {
    "kcal/kg/day": "calories per kg a day",
    "kcal/lb/day": "calories per pound a day",
    "kcal/day": "calories a day",
    "kJ/day": "kJ a day",
    "MJ/day": "MJ a day",
    "kcal": "calories",
    "kcal/kg": "calories per kg",
    "kcal/lb": "calories per pound",
    "kcal/week": "calories a week",
    "kg/m^2": "kg/m²",
    "kg/week": "kg a week",
    "lb/week": "pounds a week",
    "g/lb/day": "g per pound a day",
    "liter": "liters",
    "kg/liter": "kg a liter",
    "mg/liter": "mg per liter",
    "mg/liter/day": "mg per liter a day",
    "mg/day": "mg a day",
    "g/kg/day": "g per kg a day",
    "g/day": "g a day",
    "kg": "kg",
    "g": "g",
    "mg": "mg",
    "lb": "pounds",
    "m": "m",
    "cm": "cm",
    "mm": "mm",
    "cm^2": "cm²",
    "inch": "in",
    "second": "seconds",
    "minute": "minutes",
    "hour": "hours",
    "day": "days",
    "week": "weeks",
    "month": "months",
    "year": "years",
    "percent": "%",
    "injury/kilohour": "injuries per 1,000 hours",
    "injury/year": "injuries a year",
    "hour/day": "hours a day",
    "hour/week": "hours a week",
    "minute/week": "minutes a week",
    "person": "people",
    "study": "studies",
    "trial": "trials",
    "session": "sessions",
    "session/week": "sessions a week",
    "set": "sets",
    "repetition": "repetitions",
    "mmHg": "mmHg",
    "MET": "MET",
    "m/s^2": "m/s²",
    "dimensionless": "",
}
"""The units a record may use, and how a page reads them after a number.

A kilocalorie reads as food labels have it, and as people say it: a calorie.
"""

_ALSO = {
    "kcal": "calorie kilocalorie kilocalories",
    "kg": "kilogram kilograms kilo kilos",
    "g": "gram grams",
    "mg": "milligram milligrams",
    "lb": "lbs pound",
    "stone": "st stone stones",
    "liter": "l litre litres",  # codespell:ignore
    "m": "meter meters metre metres",  # codespell:ignore
    "cm": "centimeter centimeters centimetre centimetres",  # codespell:ignore
    "mm": "millimeter millimeters millimetre millimetres",  # codespell:ignore
    "ft": "ft foot feet '",
    "inch": 'inches "',
    "cm^2": "cm2",
    "kg/m^2": "kg/m2",
    "m/s^2": "m/s2",
    "second": "s sec",
    "minute": "min",
    "hour": "h hr hrs",
    "day": "d",
    "year": "y yr yrs",
    "hour/day": "h/day hours/day",
    "hour/week": "h/week hours/week",
    "minute/week": "min/week minutes/week",
    "session/week": "sessions/week",
    "repetition": "rep reps",
    "MET": "METs",
}
"""What else people write for a unit, and units that no record uses."""

_SIGNS = str.maketrans("\u2212\u2018\u2019\u2032\u201d\u2033", "-'''\"\"")


def _spelled(word: str) -> str:
    """Return a word as words are compared: ``Lbs.`` is ``lbs``, ``m²`` is ``m^2``."""
    return " ".join(word.replace("²", "^2").rstrip(".").lower().split())


WORDS = {
    _spelled(word): name
    for name in [*UNITS, *_ALSO]
    for word in (name, UNITS.get(name, ""), *_ALSO.get(name, "").split())
    if word
}
"""The closed list of what may stand after a number, and the unit that each word is."""

_COUNTED = ("person", "study", "trial", "session", "set", "repetition", "injury")
"""Units of what is counted; none is any other's kind."""

_POUND, _DAY, _YEAR = Fraction("0.45359237"), 24 * 60 * 60, Fraction("365.25") * 24 * 60 * 60
_TIMES = {"second": 1, "s": 1, "minute": 60, "hour": 3600, "kilohour": 3_600_000}
_TIMES |= {"day": _DAY, "week": 7 * _DAY, "month": _YEAR / 12, "year": _YEAR}
_MEASURES: dict[str, tuple[Fraction, dict[str, int]]] = {
    name: (Fraction(size), kind)
    for kind, sizes in (
        ({"mass": 1}, {"kg": 1, "g": "1e-3", "mg": "1e-6", "lb": _POUND, "stone": 14 * _POUND}),
        ({"length": 1}, {"m": 1, "cm": "1e-2", "mm": "1e-3", "ft": "0.3048", "inch": "0.0254"}),
        ({"length": 3}, {"liter": "1e-3"}),
        ({"time": 1}, _TIMES),
        ({"mass": 1, "length": 2, "time": -2}, {"kcal": 4184, "kJ": 1000, "MJ": 1_000_000}),
        ({"length": 2, "time": -3}, {"MET": Fraction(4184, 3600)}),
        ({"mass": 1, "length": -1, "time": -2}, {"mmHg": "133.322387415"}),
        ({}, {"dimensionless": 1, "percent": "1e-2"}),
        *(({name: 1}, {name: 1}) for name in _COUNTED),
    )
    for name, size in sizes.items()
}
"""What units are made of: how large each is in kilograms, meters and seconds, and its kind.

All are exact by definition: the pound and the inch of 1959, the calorie of 4.184 joules, and the
Julian year, whose twelfth is a month.
"""

_ONE = re.compile(r"([+-]?(?:[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+))(?![0-9.,])\s*(.*)", re.DOTALL)
_FEET = re.compile(
    r"([0-9]+)\s*(ft\.?|feet|foot|'|\s)\s*([0-9]+(?:[.,][0-9]*)?)\s*(?:in\.?|inch|inches|\")?",
    re.IGNORECASE,
)
_STONES = re.compile(
    r"([0-9]+)\s*(st\.?|stones?|\s)\s*([0-9]+(?:[.,][0-9]*)?)\s*(?:lbs?\.?|pounds?)?",
    re.IGNORECASE,
)
_OF_TWO = (
    ("ft", 12, "a foot has 12 inches", _FEET),
    ("stone", 14, "a stone has 14 pounds", _STONES),
)
"""Units after which people write a smaller one, as 5 ft 6 in: how many make one, and how."""

_GROUPED = re.compile(r"[+-]?[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]*)?(?![0-9.,])")
_HEIGHT = re.compile(r"([0-9]+)[.,](0?[1-9]|1[01])")
LONGEST = 60
"""Letters of a quantity, and of what a sentence repeats of a text."""


@cache
def factor(unit: str, to: str) -> float:
    """Return how many ``to`` one ``unit`` is, both words of the closed list.

    Raises :class:`Problem` where the two do not measure the same kind of thing.
    """
    (size, kind), (wanted, other) = (_measure(WORDS[_spelled(each)]) for each in (unit, to))
    if kind != other:
        raise Problem(f"{unit} and {to} measure different things")
    return float(size / wanted)


def _measure(unit: str) -> tuple[Fraction, Counter[str]]:
    """Return the size of a unit in the simple ones, and how often each of those is in it."""
    size, kind = Fraction(1), Counter[str]()
    for place, part in enumerate(unit.split("/")):
        name, _, power = part.partition("^")
        one, of = _MEASURES[name]
        for _ in range(int(power or 1)):
            size = size / one if place else size * one
            (kind.subtract if place else kind.update)(of)
    return size, kind


def parse(text: str, unit: str, *, bare: bool = False) -> float:
    """Return the quantity in ``text`` as a number of ``unit``.

    It is one number and one unit, but for feet with inches (``"5 ft 6 in"``) and stones with
    pounds (``"14 st 3 lb"``); nothing in it is ever worked out.  A comma is read where it can only
    be a decimal one (``"1,5 kg"``).  A number alone is one of ``unit`` if it may be ``bare``.
    Raises :class:`Problem` where the text is anything else, or could mean two things.
    ``overrides/science/quantity.mjs`` reads the same; one table of texts tests both.
    """
    typed = text.strip().translate(_SIGNS).replace("''", '"')
    if len(typed) > LONGEST:
        raise Problem(f"{_quoted(text)} is not a quantity; it is too long")
    number, word = _of_two(typed, unit if bare else "", text) or _number_and_word(typed, text)
    if not word and not bare and unit != "dimensionless":
        raise Problem(f"{_quoted(text)} has no unit; write it after the number")
    if not word and unit == "ft" and (height := _HEIGHT.fullmatch(typed)):
        one = f"{height[1]} ft {int(height[2])} in"
        other = f"{height[1]}.{height[2]} ft"
        raise Problem(f"{_quoted(text)} can mean {one} or {other}; write the one that you mean")
    return number * _factor(word, unit, text)


def _number_and_word(typed: str, text: str) -> tuple[float, str]:
    """Return the number that a text begins with, and what stands after it."""
    if grouped := _GROUPED.match(typed):
        whole = grouped[0].replace(",", "")
        can = f"{whole} or {grouped[0].replace(',', '.')}" if _is_decimal(grouped[0]) else whole
        raise Problem(f"{_quoted(text)} can mean {can}; write the one that you mean, with no comma")
    if not (found := _ONE.fullmatch(typed)):
        raise Problem(f"{_quoted(text)} is not a quantity; write a number and a unit")
    return float(found[1].replace(",", ".")), found[2]


def _is_decimal(number: str) -> bool:
    """Tell whether the one comma of a number may be a decimal comma."""
    return number.count(",") == 1 and "." not in number


def _of_two(typed: str, bare: str, text: str) -> tuple[float, str] | None:
    """Return a number with its smaller unit added, and its unit, which may be left out if bare."""
    for unit, most, has, pattern in _OF_TWO:
        found = pattern.fullmatch(typed)
        if found and (found[2].strip() or bare == unit):
            smaller = float(found[3].replace(",", "."))
            if smaller >= most:
                raise Problem(f"{_quoted(text)} is not a quantity; {has}, write fewer")
            return float(found[1]) + smaller / most, unit
    return None


def _factor(word: str, unit: str, text: str) -> float:
    """Return how many ``unit`` one of what a word means is."""
    if not word:
        return 1.0
    known = WORDS.get(_spelled(word))
    if known is None:
        raise Problem(f"{_quoted(word)} is not a unit we know; write one of the kind of {unit}")
    try:
        return factor(known, unit)
    except Problem:
        raise Problem(
            f"{_quoted(text)} is not in {unit} or a unit of that kind; write it so"
        ) from None


def _quoted(text: str) -> str:
    """Return a text as a sentence repeats it: on one line, and not too long."""
    line = "".join(each if each.isprintable() else " " for each in " ".join(text.split()))
    return f'"{line if len(line) <= LONGEST else line[:LONGEST] + "…"}"'

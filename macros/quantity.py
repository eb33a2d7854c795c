"""Quantities as a writer types them: ``"9 lb"``, ``"5 ft 6 in"``, ``"30 years"``."""

import re
from functools import cache

import pint

from macros.problem import Problem

UNITS = {
    "kcal/kg/day": "kcal per kg a day",
    "kcal/lb/day": "kcal per lb a day",
    "kcal/day": "kcal a day",
    "kJ/day": "kJ a day",
    "MJ/day": "MJ a day",
    "kcal": "kcal",
    "kcal/kg": "kcal per kg",
    "kcal/lb": "kcal per lb",
    "kcal/week": "kcal a week",
    "kg/m^2": "kg/m²",
    "kg/week": "kg a week",
    "liter": "liters",
    "kg/liter": "kg a liter",
    "mg/liter": "mg per liter",
    "mg/liter/day": "mg per liter a day",
    "mg/day": "mg a day",
    "kg": "kg",
    "g": "g",
    "mg": "mg",
    "lb": "lb",
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
"""The units a record may use, and how a page reads them after a number."""

_PART = re.compile(r"\s*([+-]?\d[\d,]*(?:\.\d+)?|[+-]?\.\d+)\s*([A-Za-z%][A-Za-z%²0-9/*^·]*)?")


@cache
def registry() -> pint.UnitRegistry:
    """Return the one registry: pint's, with the units of this field added."""
    units = pint.UnitRegistry()
    for line in (
        "MET = kilocalorie / kilogram / hour = _ = METs",
        "@alias year = y = yr",
        "@alias inch = inches",
        "person = [person] = _ = people",
        "study = [study] = _ = studies",
        "trial = [trial] = _ = trials",
        "session = [session] = _ = sessions",
        "set = [set] = _ = sets",
        "repetition = [repetition] = _ = reps = repetitions = rep",
        "injury = [injury] = _ = injuries",
    ):
        units.define(line)
    return units


@cache
def factor(unit: str, to: str) -> float:
    """Return how many ``to`` one ``unit`` is; 1.0 where they are the same word.

    Raises :class:`Problem` where the two do not measure the same kind of thing.
    """
    if unit == to:
        return 1.0
    try:
        return float(registry().Quantity(1.0, unit).to(to).magnitude)
    except pint.DimensionalityError:
        raise Problem(f"{unit} and {to} measure different things") from None


def parse(text: str, unit: str, *, bare: bool = False) -> float:
    """Return the quantity in ``text`` as a number of ``unit``.

    Several parts of one kind add up (``"5 ft 6 in"``).  A number alone is one of ``unit`` if it
    may be ``bare``.  Raises :class:`Problem` where there
    is no number, no unit, or a unit of another kind.
    """
    parts = [match.groups() for match in _PART.finditer(text)]
    if not parts or _PART.sub("", text).strip():
        raise Problem(f'"{text}" is not a quantity; write a number and a unit')
    if bare and len(parts) == 1:
        parts = [(number, word or unit) for number, word in parts]
    return sum(_part(float(number.replace(",", "")), word, text, unit) for number, word in parts)


def _part(number: float, word: str | None, text: str, unit: str) -> float:
    if word is None and unit != "dimensionless":
        raise Problem(f'"{text}" has no unit; write it after the number')
    try:
        return number * factor(word or unit, unit)
    except Problem:
        raise Problem(f'"{text}" is not in {unit} or a unit of that kind; write it so') from None
    except (pint.UndefinedUnitError, pint.DefinitionSyntaxError, AttributeError, ValueError):
        raise Problem(f'"{word}" is not a unit we know; write one of the kind of {unit}') from None

"""The limits of the gate, each out of a fact, and what its inputs must be."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from macros import records
from macros.quantity import factor
from macros.science.gate_words import SAYS, words
from macros.science.inputs import INPUTS
from macros.science.kinds import Quantity

SEXES = ("female", "male")
"""The sexes that the equations and the floors know."""

FAMILY = "South Asian, Chinese or other Asian, Middle Eastern, Black African or African-Caribbean"
"""The families for whom guidance acts at a lower weight."""


@dataclass(frozen=True)
class Field:
    """A number that the gate reads: what a sentence calls it, its range and its unit."""

    what: str
    low: float
    high: float
    unit: str


def _field(what: str, item: Quantity, unit: str, low: float | None = None) -> Field:
    return Field(what, item.low if low is None else low, item.high, unit)


BODY = {
    "height": _field("your height", INPUTS["height"], "cm"),
    "weight": _field("your weight", INPUTS["weight"], "kg"),
    "age": _field("your age", INPUTS["age"], "years"),
}
"""What is asked of a body."""

GOAL = {
    "weight": _field("the weight you aim for", INPUTS["weight"], "kg", low=1),
    "days": _field("the time", INPUTS["days"], "days", low=1),
    "intake": _field("the energy you plan to eat", INPUTS["intake"], "kcal a day"),
}
"""What a goal may hold.  The gate itself judges what is too low."""


def limits() -> dict[str, object]:
    """Return the limits, each out of a fact.

    BMI in kg/m²: ``bmi``, below which a body is underweight; ``goal``, below which no loss is
    planned; ``lose``, from which one is; ``obese``.  Ages in years: from ``doctor`` a doctor
    comes first, from ``older`` the higher ``goal`` holds.  ``pace`` in kg a week, and ``share``
    of body weight a week; intake in kcal a day by sex.
    """
    return {
        "bmi": _limit("underweight-bmi", "kg/m^2"),
        "goal": {
            "any": _limit("low-bmi-of-malnutrition", "kg/m^2"),
            "older": _limit("low-bmi-of-malnutrition-older", "kg/m^2"),
        },
        "lose": {
            "any": _limit("treat-overweight-bmi", "kg/m^2"),
            "family": _limit("lower-bmi-of-risk", "kg/m^2"),
        },
        "obese": {
            "any": _limit("treat-obesity-bmi", "kg/m^2"),
            "family": _limit("lower-bmi-of-high-risk", "kg/m^2"),
        },
        "ages": {
            "doctor": _limit("weight-loss-doctor-first-age", "year"),
            "older": _limit("low-bmi-of-malnutrition-age", "year"),
        },
        "pace": _limit("weight-loss-pace-most", "kg/week"),
        "share": _limit("weight-loss-share-most", "percent") / 100,
        "intake": {
            "female": _limit("intake-prescribed-least-women", "kcal/day"),
            "male": _limit("intake-prescribed-least-men", "kcal/day"),
        },
    }


def _limit(fact_id: str, unit: str) -> float:
    fact = records.fact(fact_id)
    return fact.value * factor(fact.unit, unit)


def number(value: object) -> float | None:
    """Return a value as a number; None where it is none, or not finite."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        found = float(value)
    except OverflowError:
        return None
    return found if math.isfinite(found) else None


def unreadable(body: Mapping[str, object], goal: Mapping[str, object]) -> Iterator[str]:
    """Yield a sentence for each number that is missing, none, or out of range."""
    asked = [(body.get(name), field) for name, field in BODY.items()]
    asked += [(goal[name], field) for name, field in GOAL.items() if name in goal]
    for value, field in asked:
        found = number(value)
        if found is None or not field.low <= found <= field.high:
            need = f"a number from {field.low:,} to {field.high:,} {field.unit}"
            yield SAYS["unreadable"].format(what=field.what, need=need)
    if "intake" in goal and body.get("sex") not in SEXES:
        need = "female or male, as the equations use it"
        yield SAYS["unreadable"].format(what="the sex", need=need)


def rules() -> dict[str, object]:
    """Return everything that the gate knows as data, for the browser."""
    fields = {
        part: {name: vars(field) for name, field in of.items()}
        for part, of in (("body", BODY), ("goal", GOAL))
    }
    return {**words(), "limits": limits(), "fields": fields, "sexes": list(SEXES)}

"""The floor under every calculator that asks for a body, as ``calculator-floor.mjs`` decides.

Nobody under eighteen, and nobody whose weight is underweight for their height, is given a
number.  ``tests/vectors/people-calculators.yml`` holds what both decide; the weight tool has its
own gate.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from macros.science.gate import BODY
from tests.oracles.gate import limits, number, says


@dataclass(frozen=True)
class Closed:
    """No number is given: by which rule, and in which kind words.  Help is always shown."""

    rule: str
    says: str


def closed(body: Mapping[str, object]) -> Closed | None:
    """Return why a calculator gives no number for a body, or None; never raises.

    ``body`` may hold age in years, height in cm and weight in kg, as they were typed, also a
    weight that is too low for the form.  A height that no adult has is a slip of the finger,
    and the form says so.  Where age or height is unknown the form waits for it.
    """
    age, height, weight = (number(body.get(name)) for name in ("age", "height", "weight"))
    if age is not None and 0 <= age < BODY["age"].low:
        return Closed("adult", says("adult"))
    if height is None or weight is None:
        return None
    tall = BODY["height"]
    if not tall.low <= height <= tall.high or weight <= 0:
        return None
    if weight / (height / 100) ** 2 < limits()["bmi"]:
        return Closed("underweight-now", says("underweight-now"))
    return None

"""The gate before tools that speak of losing weight, and the floor under every calculator.

Here stand its rules: what it asks, which answer opens it, and the limits, each out of a fact.
The browser decides by them, in ``overrides/science/gate.mjs`` and ``calculator-floor.mjs``; the
words are records, and ``tests/vectors`` holds the decisions.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from macros.science.facts import Facts, number
from macros.science.inputs import INPUTS, Quantity

HELP, TRAINING, KEEPING = "help", "training", "keeping"
"""What a refusal still offers, each with all before it: where to find help; what training changes
without the scale; the energy that keeps the weight a reader has now."""


@dataclass(frozen=True)
class Condition:
    """A question before any tool that speaks of losing weight.

    The answer ``passes`` opens the gate; the other is answered with kind words and where to find
    help, and holds for the visit.  ``offers`` is what a reader still gets.
    """

    id: str
    passes: str
    offers: str


CONDITIONS = (
    Condition("adult", "yes", HELP),
    Condition("pregnancy", "no", HELP),
    Condition("eating-disorder", "no", HELP),
    Condition("low-energy", "no", HELP),
    Condition("operation", "no", HELP),
    Condition("bones", "no", KEEPING),
    Condition("medicine", "no", TRAINING),
    Condition("illness", "no", KEEPING),
)
"""The questions, in the order in which they are asked."""

REFUSALS = (
    "unanswered",
    "unreadable",
    "underweight-now",
    "older",
    "not-to-lose",
    "goal-weight",
    "pace",
    "intake",
)
"""The rules by which nothing is planned, whatever the answers are."""

BESIDE = ("with-a-risk", "with-support")
"""What is said beside a plan to lose weight, from its guidance."""

HOLDS = "holds"
"""What is said where an answer closed the gate."""

SAID = (*(each.id for each in CONDITIONS), *REFUSALS, *BESIDE, HOLDS)
"""All that the gate has words for."""

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
    "intake": _field("the energy you plan to eat", INPUTS["intake"], "calories a day"),
}
"""What a goal may hold.  The gate itself judges what is too low."""


def limits(facts: Facts) -> dict[str, object]:
    """Return the limits, each out of a fact.

    BMI in kg/m²: ``bmi``, below which a body is underweight; ``goal``, below which no loss is
    planned; ``lose``, from which one is; ``obese``.  Ages in years: from ``doctor`` a doctor
    comes first, from ``older`` the higher ``goal`` holds.  ``pace`` in kg a week, and ``share``
    of body weight a week; intake in kcal a day by sex.
    """
    return {
        "bmi": number(facts, "underweight-bmi", "kg/m^2"),
        "goal": {
            "any": number(facts, "low-bmi-of-malnutrition", "kg/m^2"),
            "older": number(facts, "low-bmi-of-malnutrition-older", "kg/m^2"),
        },
        "lose": {
            "any": number(facts, "treat-overweight-bmi", "kg/m^2"),
            "family": number(facts, "lower-bmi-of-risk", "kg/m^2"),
        },
        "obese": {
            "any": number(facts, "treat-obesity-bmi", "kg/m^2"),
            "family": number(facts, "lower-bmi-of-high-risk", "kg/m^2"),
        },
        "ages": {
            "doctor": number(facts, "weight-loss-doctor-first-age", "year"),
            "older": number(facts, "low-bmi-of-malnutrition-age", "year"),
        },
        "pace": number(facts, "weight-loss-pace-most", "kg/week"),
        "share": number(facts, "weight-loss-share-most", "percent") / 100,
        "intake": {
            "female": number(facts, "intake-prescribed-least-women", "kcal/day"),
            "male": number(facts, "intake-prescribed-least-men", "kcal/day"),
        },
    }


def rules(facts: Facts, says: Mapping[str, str]) -> dict[str, object]:
    """Return everything that the gate knows as data, for the browser; the page asks itself.

    ``says`` holds what is said by each of :data:`SAID`.
    """
    return {
        "conditions": [
            {
                "id": each.id,
                "passes": each.passes,
                "says": says[each.id],
                "offers": each.offers,
            }
            for each in CONDITIONS
        ],
        "says": {each: says[each] for each in REFUSALS},
        "beside": {each: says[each] for each in BESIDE},
        "holds": says[HOLDS],
        "limits": limits(facts),
        "fields": {
            part: {name: vars(field) for name, field in of.items()}
            for part, of in (("body", BODY), ("goal", GOAL))
        },
        "sexes": list(SEXES),
    }

"""What formulas are made of: inputs, named values and facts as symbols, and cases."""

from collections.abc import Mapping
from dataclasses import dataclass

from sympy import Eq, Expr, Float, Max, Min, Piecewise, S, Symbol, evaluate, sympify

from macros.science.facts import Facts, Measured, measured
from macros.science.inputs import INPUTS, Choice, Quantity
from macros.science.quantity import factor

SYMBOLS: dict[str, Symbol] = {
    name: Symbol(name, nonnegative=True if getattr(item, "low", -1) >= 0 else None)
    for name, item in INPUTS.items()
}
"""The symbol of each input."""

sex, age, height, weight = (SYMBOLS[name] for name in ("sex", "age", "height", "weight"))
fat_free_mass, fat_mass = SYMBOLS["fat_free_mass"], SYMBOLS["fat_mass"]
body_fat = SYMBOLS["body_fat"]
waist, hip, neck = SYMBOLS["waist"], SYMBOLS["hip"], SYMBOLS["neck"]
activity, pal = SYMBOLS["activity"], SYMBOLS["pal"]
intake, intake_change, days = SYMBOLS["intake"], SYMBOLS["intake_change"], SYMBOLS["days"]
muscle, met, steps = SYMBOLS["muscle"], SYMBOLS["met"], SYMBOLS["steps"]
duration = SYMBOLS["duration"]
strength_time, walking_time = SYMBOLS["strength_time"], SYMBOLS["walking_time"]
jogging_time, running_time = SYMBOLS["jogging_time"], SYMBOLS["running_time"]
sleep_time, sitting_time = SYMBOLS["sleep_time"], SYMBOLS["sitting_time"]
driving_time, washing_time = SYMBOLS["driving_time"], SYMBOLS["washing_time"]
cooking_time, housework_time = SYMBOLS["cooking_time"], SYMBOLS["housework_time"]
standing_time, strolling_time = SYMBOLS["standing_time"], SYMBOLS["strolling_time"]
hand_work_time = SYMBOLS["hand_work_time"]
distance, repetitions = SYMBOLS["distance"], SYMBOLS["repetitions"]
lifting, holding, lowering = SYMBOLS["lifting"], SYMBOLS["holding"], SYMBOLS["lowering"]

meters = Symbol("height_in_meters")
inches = Symbol("height_in_inches")
waist_inches = Symbol("waist_in_inches")
hip_inches = Symbol("hips_in_inches")
neck_inches = Symbol("neck_in_inches")
hours = Symbol("hours")
bmi = Symbol("BMI")

with evaluate(False):
    NAMED: dict[Symbol, Expr] = {
        meters: height / 100,
        inches: height / 2.54,
        waist_inches: waist / 2.54,
        hip_inches: hip / 2.54,
        neck_inches: neck / 2.54,
        hours: duration / 3600,
        bmi: weight / (height / 100) ** 2,
    }
"""The intermediate values that published formulas name, in the units of the inputs."""


@dataclass(frozen=True)
class Known:
    """A fact in the unit of its formula: its value, and how far its interval reaches from there.

    ``down`` and ``up`` are None where it has no interval.
    """

    value: float
    down: float | None
    up: float | None

    def reach(self, slope: Expr) -> tuple[Expr, Expr]:
        """Return how far down and up the interval moves a result of that slope."""
        if self.down is None:
            return S.Zero, S.Zero
        down, up = Float(self.down) * slope, Float(self.up) * slope
        return Min(down, up, 0), Max(down, up, 0)


class FactSymbol(Symbol):
    """A fact as it stands in a formula: a name, and the unit in which the formula takes it."""

    fact_id: str
    unit: str

    def of(self, facts: Facts) -> Measured:
        """Return the fact itself; raise :class:`Problem` where there is none of that name."""
        return measured(facts, self.fact_id)

    def known(self, facts: Facts) -> Known:
        """Return the fact in ``unit``.

        Raises :class:`Problem` where there is none, or it measures another kind of thing.
        """
        fact = self.of(facts)
        one = factor(fact.unit, self.unit)
        if fact.low is None:
            return Known(fact.value * one, None, None)
        return Known(
            fact.value * one, (fact.low - fact.value) * one, (fact.high - fact.value) * one
        )


def fact(fact_id: str, unit: str) -> FactSymbol:
    """Return a fact as a symbol that formulas may use, in ``unit``."""
    symbol = FactSymbol(fact_id.replace("-", "_"))
    symbol.fact_id, symbol.unit = fact_id, unit
    return symbol


class Level(Symbol):
    """One of the words that a choice may be, such as ``female``."""


def by_sex(*, male: float | Expr, female: float | Expr) -> Expr:
    """Return the one expression or the other, by ``sex``."""
    return Piecewise((male, Eq(sex, Level("male"))), (female, True))


def by_age(*bands: tuple[float, float | Expr], older: float | Expr) -> Expr:
    """Return the expression of the band: ``(30, x)`` holds up to, not on, the 30th birthday."""
    return Piecewise(*((each, age < border) for border, each in bands), (older, True))


def by_activity(*levels: float | Expr) -> Expr:
    """Return the expression of the activity level, in the order of its words."""
    words = INPUTS["activity"].words
    pairs = [(each, Eq(activity, Level(word))) for word, each in zip(words, levels, strict=True)]
    return Piecewise(*pairs[:-1], (pairs[-1][0], True))


def needed(
    expression: Expr, inputs: Mapping[str, Quantity | Choice], given: Mapping[str, object]
) -> list[str]:
    """Return the inputs that an expression needs with the words given: a man's need no hips."""
    words = {name for name, item in inputs.items() if isinstance(item, Choice)}
    if not words <= given.keys() or inputs.keys() <= given.keys():
        return list(inputs)
    chosen = expression.replace(
        lambda each: isinstance(each, Eq) and each.has(Level),
        lambda each: sympify(_is_chosen(each, given)),
    )
    names = {symbol.name for symbol in chosen.free_symbols}
    return [name for name in inputs if name in names | words]


def _is_chosen(condition: Eq, given: Mapping[str, object]) -> bool:
    (word,) = condition.atoms(Level)
    (choice,) = condition.free_symbols - {word}
    return given[choice.name] == word.name

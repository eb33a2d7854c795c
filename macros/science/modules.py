"""The modules that the browser computes by, written from the equations, the model and the gate."""

import json
from collections.abc import Iterable, Mapping

from sympy import Symbol

from macros.science import weight_change, weight_trend
from macros.science.code import javascript
from macros.science.equation_class import Equation
from macros.science.facts import Facts
from macros.science.figure import EQUATIONS
from macros.science.gate import rules
from macros.science.weight_change import (
    BODY_WEIGHT,
    FASTEST,
    KEEPING,
    RATES,
    ROOM,
    SETTLED,
    START,
    USING,
    WEIGHT_CHANGE,
)
from macros.science.weight_trend import TISSUE_ENERGY

OF_WEIGHT = tuple(
    EQUATIONS[each] for each in ("weight-maintenance", "wishnofsky-1958", "activity-of-steps")
)
"""What the tools of weight take of the equations; they load these alone."""

_OTHERS = tuple(each for each in EQUATIONS.values() if each not in OF_WEIGHT)
_EQUATIONS = """\
// Written by `make equations` from macros/science; change it there.
// Each equation takes its inputs by name, in the units named beside it.
// `low` and `high` are the ends of its interval, where an error was published.
"""
_EITHER = """
/** An equation whose interval reaches as far either side of its value, by `error`. */
const either = (value, error) => ({
  value,
  low: (given) => value(given) - error(given, value(given)),
  high: (given) => value(given) + error(given, value(given)),
});
"""
_VALUE = Symbol("value")
_ALSO = '\nexport * from "./weight-equations.mjs";\n'
_MODEL = """\
// Written by `make equations` from macros/science/weight_change.py; change them there.
// Masses in kg, energies in kcal a day, fluid in liters.

"""
_TREND = """\
// Written by `make equations` from macros/science/weight_trend.py; change them there.
// Masses in kg, energies in kcal a day, times in days.

"""
_GATE = """\
// Written by `make equations` from macros/science/gate.py and docs/data/gate; change them there.
// Weights in kg, height in cm, BMI in kg/m², pace in kg a week, intake in kcal a day.

"""


def modules(facts: Facts, says: Mapping[str, str]) -> dict[str, str]:
    """Return the text of each module by its name in ``overrides/science``.

    ``says`` holds what the gate says by each of its rules.  ``weight-change.mjs`` solves the
    equations of the model; ``gate.mjs`` decides by the rules.
    """
    return {
        "equations.mjs": equations(facts, _OTHERS) + _ALSO,
        "weight-equations.mjs": equations(facts, OF_WEIGHT),
        "weight-change-equations.mjs": model(facts),
        "weight-trend-equations.mjs": trend(facts),
        "gate-rules.mjs": gate(facts, says),
    }


def equations(facts: Facts, each_of: Iterable[object] = EQUATIONS.values()) -> str:
    """Return the equations; the model of weight, which is no formula, is a module of its own."""
    found = (each for each in each_of if isinstance(each, Equation))
    return _EQUATIONS + _EITHER + "".join(_export(each, facts) for each in found)


def _export(each: Equation, facts: Facts) -> str:
    units = ", ".join(f"{name} {getattr(i, 'unit', '')}".strip() for name, i in each.inputs.items())
    arguments = "{ " + ", ".join(each.inputs) + " }" if each.inputs else ""
    known = each.known(facts)
    numbers = {symbol: one.value for symbol, one in zip(each.facts, known, strict=True)}
    head = f"\n/** {units or 'no inputs'} → {each.unit} */\nexport const {each.export} = "
    if error := each.error_of(_VALUE, known):
        value = javascript(each.expression, numbers)
        spread = javascript(error, numbers)
        both = f"  ({arguments}) => {value},\n  ({arguments}, value) => {spread},\n"
        return f"{head}either(\n{both});\n"
    lines = [
        f"  {name}: ({arguments}) => {javascript(part, numbers)},\n"
        for name, part in zip(("value", "low", "high"), each.expressions(known), strict=False)
    ]
    return f"{head}{{\n{''.join(lines)}}};\n"


def model(facts: Facts) -> str:
    """Return the equations of the model of weight."""
    steps = {
        "start": START,
        "using": USING,
        "rates": RATES,
        "fastest": FASTEST,
        "bodyWeight": BODY_WEIGHT,
        "room": ROOM,
        "keeping": KEEPING,
        "settled": SETTLED,
    }
    numbers = {each: each.known(facts).value for each in WEIGHT_CHANGE.facts}
    parts = [each.javascript(name, numbers) for name, each in steps.items()]
    says = json.dumps(weight_change.SAYS, indent=2)
    parts.append(f"/** Why there is no answer. */\nexport const says = {says};\n")
    return _MODEL + "\n".join(parts)


def trend(facts: Facts) -> str:
    """Return the numbers and the words of the trend of a diary of weights."""
    known = {each: each.known(facts).value for each in WEIGHT_CHANGE.facts}
    parts = [TISSUE_ENERGY.javascript("tissueEnergy", known)]
    for name, each in (("numbers", weight_trend.numbers(facts)), ("says", weight_trend.SAYS)):
        parts.append(f"export const {name} = {json.dumps(each, indent=2)};\n")
    return _TREND + "\n".join(parts)


def gate(facts: Facts, says: Mapping[str, str]) -> str:
    """Return the limits and the words of the gate."""
    parts = (
        f"export const {name} = {json.dumps(each, indent=2, ensure_ascii=False)};\n"
        for name, each in rules(facts, says).items()
    )
    return _GATE + "\n".join(parts)

"""How a number is printed: no more precisely than its interval supports.

``overrides/science/rounding.mjs`` does the same in the browser; a test holds the two together.
"""

import math
from dataclasses import dataclass
from decimal import Decimal

from macros.figure import Figure
from macros.records import Fact
from macros.science import equation
from macros.science.quantity import UNITS, factor

_READ_IN = {"kg": "lb", "g": "lb", "kg/week": "lb/week", "g/kg/day": "g/lb/day"}
_READ_IN |= dict.fromkeys(("kJ/day", "MJ/day"), "kcal/day")
"""Units that we read in others: people here think in pounds and in calories."""

_FINEST = {"lb": 0.1}
"""The least step of a unit that others are turned into: no scale at home shows less of a pound."""

_HALF, _WHOLE = 0.5, 100

_ONE = {"people": "person", "studies": "study", "injuries": "injury"}
_MINUS, _NO_BREAK = "\N{MINUS SIGN}", "\N{NO-BREAK SPACE}"


@dataclass(frozen=True)
class Printed:
    """A number as readers here read it: ``3.1``, pounds; ``beside`` it is in the unit it came in.

    ``interval`` is in the unit of the number, and ``in_brackets`` is all that stands behind it.
    """

    number: str
    unit: str
    interval: str
    beside: str = ""

    @property
    def in_brackets(self) -> str:
        """The range, then the same value in its own unit: ``0.7 to 1.7; 0.55 kg``."""
        return "; ".join(filter(None, (self.interval, self.beside)))


def printed(of: Figure | Fact) -> Printed:
    """Return a figure or a fact as a page prints it, in the unit in which people read it."""
    if isinstance(of, Fact):
        (text, ends), words = measured(of), fact_unit(of)
    else:
        text, ends, words = number(of), interval(of), figure_unit(of)
    name = reads_in(of.unit)
    if name == of.unit or (of.unit == "g" and abs(of.value) * factor("g", name) < 1):
        return Printed(text, words, ends)  # less than a pound of food stays in grams, as on labels
    value, *span = (
        each * factor(of.unit, name) for each in (of.value, of.low, of.high) if each is not None
    )
    step = max(step_of(value, *(span or (None, None))), _FINEST.get(name, 0))
    while any(each and rounded(each, step).strip("0.\N{MINUS SIGN}") == "" for each in span):
        step /= 10  # an end that is not zero is not printed as zero
    if of.unit == "g":
        kilograms = of.value / 1000
        text, words = rounded(kilograms, step_of(kilograms, None, None)), unit("kg")
    return Printed(
        rounded(value, step),
        unit(name, value),
        " to ".join(rounded(each, step) for each in span) if ends else "",
        text + words,
    )


def reads_in(name: str) -> str:
    """Return the unit in which people read one: pounds for kilograms."""
    return _READ_IN.get(name, name)


def step_of(value: float, low: float | None, high: float | None) -> float:
    """Return the step to which a value is rounded.

    With an interval, two significant digits of its half width; without one, two significant
    digits of the value, whole numbers kept whole.
    """
    if low is not None and high is not None and high > low:
        return 10.0 ** (math.floor(math.log10((high - low) / 2)) - 1)
    if value == 0:
        return 1.0
    return 10.0 ** min(0, math.floor(math.log10(abs(value))) - 1)


def rounded(value: float, step: float) -> str:
    """Return ``value`` to the nearest ``step``, halves away from zero, as a page prints it.

    Nothing at all is ``0``, whatever the step.  A step of a half ends at a hundred.
    """
    if value == 0:
        return "0"
    if step == _HALF and abs(value) >= _WHOLE:
        step = 1
    places = max(0, math.ceil(-math.log10(step) - 1e-9))
    near = math.floor(abs(value) / step + 0.5) * step
    text = f"{near:,.{places}f}"
    if step % 1 == 0.5:  # halves, as of the trainer's rule: 37.5 and 75
        text = text.removesuffix(".0")
    return _MINUS + text if value < 0 and near else text


def number(figure: Figure) -> str:
    """Return a figure's value as a page prints it, without unit or interval."""
    return rounded(figure.value, _step(figure))


def interval(figure: Figure) -> str:
    """Return a figure's interval as ``45 to 147``, empty where it has none or nothing in it."""
    if figure.low is None or figure.high is None or figure.low == figure.high:
        return ""
    step = _step(figure)
    return f"{rounded(figure.low, step)} to {rounded(figure.high, step)}"


def unit(name: str, value: float = 2) -> str:
    """Return a unit as a page reads it after ``value``, its no-break space before it."""
    words = UNITS[name]
    if abs(value) == 1:
        many, *rest = words.split(" ")
        words = " ".join([_ONE.get(many, many.removesuffix("s")), *rest])
    return words if words in ("", "%") else _NO_BREAK + words.replace(" a ", f" a{_NO_BREAK}")


def figure_unit(figure: Figure) -> str:
    """Return the words after a figure's number."""
    reads = equation(figure.equation).reads
    return _NO_BREAK + reads if reads else unit(figure.unit, figure.value)


def fact_unit(fact: Fact) -> str:
    """Return the words after a fact's number, the noun that it counts for people: ``women``."""
    return _NO_BREAK + fact.people if fact.people else unit(fact.unit, fact.value)


def measured(fact: Fact) -> tuple[str, str]:
    """Return a fact's value and interval as a page prints them.

    As published, but no more precisely than a confidence interval supports; how widely people
    or studies differ does not make their mean less sure.
    """
    numbers = [each for each in (fact.value, fact.low, fact.high) if each is not None]
    step = 10.0 ** -max(_decimals(each) for each in numbers)
    if fact.interval and "confidence" in fact.interval and fact.high > fact.low:
        step = max(step, step_of(*numbers))
    value, *ends = (rounded(each, step) for each in numbers)
    return value, " to ".join(ends)


def published(value: float) -> str:
    """Return a coefficient with all its digits, up to twelve, and a true minus sign."""
    text = f"{Decimal(f'{abs(value):.12g}'):,f}" if abs(value) < 1e12 else repr(abs(value))
    return _MINUS + text if value < 0 else text


def _decimals(value: float) -> int:
    return max(0, -Decimal(repr(value)).normalize().as_tuple().exponent)


def _step(figure: Figure) -> float:
    return equation(figure.equation).step or step_of(figure.value, figure.low, figure.high)

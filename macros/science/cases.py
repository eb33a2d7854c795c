"""Formulas that differ by sex, by age or by activity."""

from collections.abc import Mapping

from sympy import Eq, Expr, Piecewise, sympify

from macros.science.inputs import INPUTS, activity, age, sex
from macros.science.kinds import Choice, Level, Quantity


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

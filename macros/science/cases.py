"""Formulas that differ by sex, by age or by activity."""

from sympy import Eq, Expr, Piecewise, Symbol

from macros.science.inputs import INPUTS, activity, age, sex


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

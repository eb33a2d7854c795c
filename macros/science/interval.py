"""The interval of a result, from its facts' intervals and its equation's own spread."""

from collections.abc import Sequence

from sympy import Expr, Float, sqrt

from macros.science.fact import FactSymbol


def interval(
    expression: Expr, facts: Sequence[FactSymbol], spread: tuple[float, str] | None
) -> tuple[Expr, Expr]:
    """Return the low and the high end of an expression, in its unit.

    Each fact moves the result by its slope, to first order, the facts being independent;
    ``spread`` is a share (``(10, "%")``) or an amount; all add up in quadrature.
    """
    reaches = [symbol.reach(expression.diff(symbol)) for symbol in facts]
    if spread:
        amount, kind = spread
        half = expression * (amount / 100) if kind == "%" else Float(amount)
        reaches.append((-half, half))
    if len(reaches) == 1:
        return expression + reaches[0][0], expression + reaches[0][1]
    downs, ups = zip(*reaches, strict=True)
    return expression - sqrt(sum(x**2 for x in downs)), expression + sqrt(sum(x**2 for x in ups))

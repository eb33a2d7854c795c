"""The interval of a result, from its facts' intervals and its equation's own spread."""

from sympy import Expr, S, sqrt

from macros.science.fact import FactSymbol


def interval(expression: Expr, spread: Expr | None) -> tuple[Expr, Expr]:
    """Return the low and the high end of an expression, in its unit.

    Each fact with an interval moves the result by its slope, to first order, the facts being
    independent; ``spread`` is the error of the equation itself; all add up in quadrature.
    """
    facts = sorted(expression.atoms(FactSymbol), key=lambda symbol: symbol.name)
    reaches = [each.reach(expression.diff(each)) for each in facts]
    reaches = [pair for pair in reaches if pair != (S.Zero, S.Zero)]
    if spread is not None:
        reaches.append((-spread, spread))
    if len(reaches) == 1:
        return expression + reaches[0][0], expression + reaches[0][1]
    downs, ups = zip(*reaches, strict=True)
    return expression - sqrt(sum(x**2 for x in downs)), expression + sqrt(sum(x**2 for x in ups))

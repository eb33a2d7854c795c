"""An equation: written once, used as Python, as JavaScript, as a formula and for its interval."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field, replace
from functools import cached_property, lru_cache

from sympy import Expr, S, Symbol, evaluate, sqrt

from macros.science.code import python
from macros.science.described import Computing
from macros.science.facts import Facts
from macros.science.inputs import INPUTS, Choice, Quantity
from macros.science.symbols import NAMED, SYMBOLS, FactSymbol, Known, needed


@dataclass(eq=False)
class Equation(Computing):
    """A result as a formula of inputs and facts.

    ``formula`` is a function that returns the SymPy expression in the form its source prints; it
    may use the named values of :mod:`macros.science.symbols`.  ``spread`` is a function of the
    expression: the published error of a single result, either side, in ``unit``; ``spread_says``
    tells what it covers.  Both are called when first needed.  ``limits`` narrows an input's
    range, with an example; ``beyond`` is what a calculator says outside of it.
    ``plausible`` is the range of results that a body can have.  ``step`` is the step to which
    the source gives results.  ``reads`` is what a page prints after a number without a unit.
    """

    id: str
    result: str
    _: KW_ONLY
    unit: str
    formula: Callable[[], Expr]
    cites: Sequence[str]
    valid: str
    limits: Mapping[str, tuple[float, float, str]] = field(default_factory=dict)
    beyond: str = ""
    spread: Callable[[Expr], Expr] | None = None
    spread_says: str = ""
    plausible: tuple[float, float] | None = None
    step: float | None = None
    reads: str = ""

    @cached_property
    def written(self) -> Expr:
        """The formula in the form its source prints."""
        with evaluate(False):
            return self.formula()

    @cached_property
    def where(self) -> dict[Symbol, Expr]:
        """The named intermediate values that the formula uses."""
        return {name: each for name, each in NAMED.items() if name in self.written.free_symbols}

    @property
    def steps(self) -> list[tuple[str, Expr]]:
        """The formula and its named values, each with the name of what it gives."""
        named = [(symbol.name, each) for symbol, each in self.where.items()]
        return [(self.result, self.written), *named]

    @cached_property
    def expression(self) -> Expr:
        """The formula with its named intermediate values put in."""
        return self.written.subs(self.where) if self.where else self.written

    @cached_property
    def error(self) -> Expr | None:
        """The published error of a single result, either side."""
        return self.spread and self.spread(self.expression.doit())

    @cached_property
    def facts(self) -> tuple[FactSymbol, ...]:
        """The facts that the formula and its error use, by name."""
        symbols = self.expression.free_symbols | (self.error or self.expression).free_symbols
        found = (symbol for symbol in symbols if isinstance(symbol, FactSymbol))
        return tuple(sorted(found, key=lambda symbol: symbol.name))

    @cached_property
    def inputs(self) -> dict[str, Quantity | Choice]:
        """The inputs that the formula needs, in the order in which a form asks for them."""
        names = {symbol.name for symbol in self.expression.free_symbols}
        found = {name: item for name, item in INPUTS.items() if name in names}
        for name, (low, high, example) in self.limits.items():
            found[name] = replace(found[name], low=low, high=high, example=example)
        return found

    def needed(self, given: Mapping[str, object]) -> list[str]:
        """Return the inputs that it needs with the words given: a man's need no hips."""
        return needed(self.expression, self.inputs, given)

    def sources(self, facts: Facts) -> tuple[str, ...]:
        """Return the ids of the equation's sources and of its facts' sources."""
        return tuple(dict.fromkeys((*self.cites, *(each.of(facts).source for each in self.facts))))

    def interval_says(self, facts: Facts) -> str:
        """Return what the interval is, empty where no error was published."""
        kinds = (each.of(facts).interval for each in self.facts)
        return self.spread_says or " and ".join(dict.fromkeys(filter(None, kinds)))

    def known(self, facts: Facts) -> tuple[Known, ...]:
        """Return its facts in the units of the formula, in their order."""
        return tuple(each.known(facts) for each in self.facts)

    def expressions(self, known: tuple[Known, ...]) -> list[Expr]:
        """Return the value and, where an error was published, the ends of its interval."""
        known = dict(zip(self.facts, known, strict=True))
        if self.error is None and all(each.down is None for each in known.values()):
            return [self.expression]
        return [self.expression, *_ends(self.expression.doit(), self.error, known)]

    def error_of(self, value: Symbol, known: tuple[Known, ...]) -> Expr | None:
        """Return the error either side by the value, where it alone makes the interval."""
        if self.spread is None or not all(each.down is None for each in known):
            return None
        return self.spread(value)

    def functions(self, facts: Facts) -> list[Callable[..., float]]:
        """Return the value and, if it has one, its interval as Python functions of the inputs."""
        return _compiled(self, self.known(facts))


@lru_cache(maxsize=256)
def _compiled(model: Equation, known: tuple[Known, ...]) -> list[Callable[..., float]]:
    """Return the functions for facts of these numbers; for others, others are compiled."""
    symbols = [SYMBOLS[name] for name in model.inputs]
    numbers = {symbol: each.value for symbol, each in zip(model.facts, known, strict=True)}
    return [python(symbols, each, numbers) for each in model.expressions(known)]


def _ends(
    expression: Expr, error: Expr | None, known: Mapping[FactSymbol, Known]
) -> tuple[Expr, Expr]:
    """Return the low and the high end of an expression, in its unit.

    Each fact with an interval moves the result by its slope, to first order, the facts being
    independent; ``error`` is that of the equation itself; all add up in quadrature.
    """
    facts = sorted(expression.atoms(FactSymbol), key=lambda symbol: symbol.name)
    reaches = [known[each].reach(expression.diff(each)) for each in facts]
    reaches = [pair for pair in reaches if pair != (S.Zero, S.Zero)]
    if error is not None:
        reaches.append((-error, error))
    if len(reaches) == 1:
        return expression + reaches[0][0], expression + reaches[0][1]
    downs, ups = zip(*reaches, strict=True)
    return expression - sqrt(sum(x**2 for x in downs)), expression + sqrt(sum(x**2 for x in ups))

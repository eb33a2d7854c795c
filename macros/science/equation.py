"""An equation: written once, used as Python, as JavaScript, as a formula and for its interval."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field, replace
from functools import cache, cached_property

from sympy import Expr, Symbol, evaluate, lambdify

from macros.problem import Problem
from macros.science.cases import needed
from macros.science.fact import FactSymbol
from macros.science.inputs import INPUTS, SYMBOLS
from macros.science.interval import interval
from macros.science.kinds import Choice, Quantity, checked
from macros.science.named import NAMED
from macros.science.printers import PYTHON


@cache
def compiled(model: "Equation") -> list[Callable[..., float]]:
    """Return the Python functions of an equation: the value and, if it has one, its interval."""
    symbols = [SYMBOLS[name] for name in model.inputs]
    expressions = [model.expression, *(model.ends or ())]
    return [lambdify(symbols, each, "math", printer=PYTHON) for each in expressions]


@dataclass(eq=False)
class Equation:
    """A result as a formula of inputs and facts.

    ``formula`` is given as a function that returns the SymPy expression in the form its source
    prints; it may use the values of :mod:`macros.science.named`.  ``spread`` is given as a
    function of the expression: the published error of a single result, either side, in ``unit``;
    ``spread_says`` tells what it covers.  ``limits`` narrows an input's range, with an example;
    ``beyond`` is what a calculator says outside of it.
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

    def __post_init__(self) -> None:
        """Put expressions in the place of the functions that make them."""
        with evaluate(False):
            self.formula = self.formula()
        self.spread = self.spread and self.spread(self.expression.doit())

    @cached_property
    def where(self) -> dict[Symbol, Expr]:
        """The named intermediate values that the formula uses."""
        return {name: each for name, each in NAMED.items() if name in self.formula.free_symbols}

    @property
    def steps(self) -> list[tuple[str, Expr]]:
        """The formula and its named values, each with the name of what it gives."""
        named = [(symbol.name, each) for symbol, each in self.where.items()]
        return [(self.result, self.formula), *named]

    @cached_property
    def expression(self) -> Expr:
        """The formula with its named intermediate values put in."""
        return self.formula.subs(self.where) if self.where else self.formula

    @cached_property
    def facts(self) -> tuple[FactSymbol, ...]:
        """The facts that the formula and its spread use, by name."""
        symbols = self.expression.free_symbols | (self.spread or self.expression).free_symbols
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

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the equation's sources and of its facts' sources."""
        return tuple(dict.fromkeys((*self.cites, *(f.record.source for f in self.facts))))

    @property
    def interval_says(self) -> str:
        """What the interval is, empty where no error was published."""
        kinds = [f.record.interval for f in self.facts if f.record.interval]
        return self.spread_says or " and ".join(dict.fromkeys(kinds))

    @property
    def ends(self) -> tuple[Expr, Expr] | None:
        """The low and the high end as expressions, or None where no error was published."""
        if not self.interval_says:
            return None
        return interval(self.expression.doit(), self.spread)

    def values(self, **inputs: float | str) -> tuple[float, float | None, float | None]:
        """Return value, low and high in ``unit`` from inputs in their own units.

        Raises :class:`Problem` where an input is missing or unknown.
        """
        checked(self.id, self.inputs, inputs, needed(self.expression, self.inputs, inputs))
        given = {name: inputs.get(name, math.nan) for name in self.inputs}
        value, *ends = (float(each(**given)) for each in compiled(self))
        low, high = ends or (None, None)
        return value, low, high

    def read(self, **texts: str) -> dict[str, float | str]:
        """Return the inputs in their own units from what a writer typed, all checked.

        Raises :class:`Problem` where one is missing, unknown, no quantity, or out of range,
        and where together they give a result that no body has.
        """
        checked(self.id, self.inputs, texts, needed(self.expression, self.inputs, texts))
        given = [name for name in self.inputs if name in texts]
        inputs = {name: self.inputs[name].read(texts[name]) for name in given}
        if self.plausible:
            low, high = self.plausible
            value = self.values(**inputs)[0]
            if not low <= value <= high:
                raise Problem(
                    f"`{self.id}` gives {value:.0f} {self.unit} for these inputs, which no body "
                    f"has; check {', '.join(inputs)}"
                )
        return inputs

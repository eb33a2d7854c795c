"""An equation: written once, used as Python, as JavaScript, as a formula and for its interval."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache, cached_property

from sympy import Expr, Symbol, evaluate, lambdify

from macros.problem import Problem, did_you_mean
from macros.science.fact import FactSymbol
from macros.science.inputs import INPUTS, Choice, Quantity
from macros.science.interval import interval
from macros.science.printers import PYTHON


@cache
def compiled(model: "Equation") -> list[Callable[..., float]]:
    """Return the Python functions of an equation: the value and, if it has one, its interval."""
    symbols = [Symbol(name) for name in model.inputs]
    expressions = [model.expression, *(model.ends or ())]
    return [lambdify(symbols, each, "math", printer=PYTHON) for each in expressions]


class Equation:
    """A result as a formula of inputs and facts.

    ``formula`` returns the SymPy expression in the form its source prints, and ``where`` the
    intermediate values that it names.  ``spread`` is the published error of a single result,
    either side: a share of the result (``"10 %"``) or an amount of ``unit``; ``spread_says``
    tells what it covers.  ``limits`` narrows an input's range.  ``step`` is the step to which
    the source itself gives results.  ``reads`` is what a page prints after a number without
    a unit.
    """

    def __init__(  # noqa: PLR0913  an equation's parts are many and all have names
        self,
        equation_id: str,
        result: str,
        *,
        unit: str,
        formula: Callable[[], Expr],
        sources: Sequence[str],
        valid: str,
        where: Mapping[Symbol, Expr] | None = None,
        limits: Mapping[str, tuple[float, float]] | None = None,
        spread: tuple[float, str] | None = None,
        spread_says: str = "",
        step: float | None = None,
        reads: str = "",
    ) -> None:
        self.id, self.result, self.unit, self.valid = equation_id, result, unit, valid
        with evaluate(False):
            self.formula = formula()
        self.where = dict(where or {})
        self.limits, self.spread, self.step, self.reads = dict(limits or {}), spread, step, reads
        self._spread_says, self._sources = spread_says, tuple(sources)

    @cached_property
    def expression(self) -> Expr:
        """The formula with its named intermediate values put in."""
        return self.formula.subs(self.where) if self.where else self.formula

    @cached_property
    def facts(self) -> tuple[FactSymbol, ...]:
        """The facts that the formula uses, by name."""
        found = (s for s in self.expression.free_symbols if isinstance(s, FactSymbol))
        return tuple(sorted(found, key=lambda symbol: symbol.name))

    @cached_property
    def inputs(self) -> dict[str, Quantity | Choice]:
        """The inputs that the formula needs, in the order in which a form asks for them."""
        needed = {symbol.name for symbol in self.expression.free_symbols}
        found = {name: item for name, item in INPUTS.items() if name in needed}
        for name, (low, high) in self.limits.items():
            found[name] = replace(found[name], low=low, high=high)
        return found

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the equation's sources and of its facts' sources."""
        return tuple(dict.fromkeys((*self._sources, *(f.record.source for f in self.facts))))

    @property
    def interval_says(self) -> str:
        """What the interval is, empty where no error was published."""
        kinds = [f.record.interval for f in self.facts if f.record.interval]
        return self._spread_says or " and ".join(dict.fromkeys(kinds))

    @property
    def ends(self) -> tuple[Expr, Expr] | None:
        """The low and the high end as expressions, or None where no error was published."""
        if not self.interval_says:
            return None
        return interval(self.expression.doit(), self.facts, self.spread)

    def values(self, **inputs: float | str) -> tuple[float, float | None, float | None]:
        """Return value, low and high in ``unit`` from inputs in their own units.

        Raises :class:`Problem` where an input is missing or unknown.
        """
        self._check(inputs)
        value, *ends = (float(each(**inputs)) for each in compiled(self))
        low, high = ends or (None, None)
        return value, low, high

    def read(self, **texts: str) -> dict[str, float | str]:
        """Return the inputs in their own units from what a writer typed, all checked."""
        self._check(texts)
        return {name: item.read(texts[name]) for name, item in self.inputs.items()}

    def _check(self, given: Mapping[str, object]) -> None:
        for name in given:
            if name not in self.inputs:
                known = "its inputs are " + ", ".join(self.inputs) if self.inputs else "it has none"
                near = did_you_mean(name, self.inputs, known)
                raise Problem(f"`{self.id}` has no input `{name}`; {near}")
        missing = [name for name in self.inputs if name not in given]
        if missing:
            write = " ".join(f'{name}="{self.inputs[name].example}"' for name in missing)
            raise Problem(f"`{self.id}` needs {', '.join(missing)}; write {write}")

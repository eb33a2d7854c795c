"""Formulas as code: as Python that computes, and as JavaScript that the browser runs."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sympy import Expr, Symbol, flatten, lambdify
from sympy.printing.jscode import JavascriptCodePrinter
from sympy.printing.pycode import PythonCodePrinter

from macros.science.symbols import FactSymbol

Numbers = Mapping[FactSymbol, float]
"""The number of each fact, in the unit in which formulas take it."""

Names = Sequence["Symbol | Names"]
Values = Sequence["Expr | Values"]


class _OurSymbols:
    """A word of a choice is printed in quotes, a fact as its number."""

    numbers: Numbers

    def _print_Level(self, level: Symbol) -> str:  # noqa: N802  SymPy's name for it
        return f'"{level.name}"'

    def _print_FactSymbol(self, symbol: FactSymbol) -> str:  # noqa: N802  SymPy's name for it
        return repr(self.numbers[symbol])


class _Python(_OurSymbols, PythonCodePrinter):
    """Prints an expression as Python on ``math``."""

    def __init__(self, numbers: Numbers) -> None:
        super().__init__({"fully_qualified_modules": False})
        self.numbers = numbers


class _JavaScript(_OurSymbols, JavascriptCodePrinter):
    """Prints an expression as JavaScript on ``Math``."""

    def __init__(self, numbers: Numbers) -> None:
        super().__init__()
        self.numbers = numbers

    def _print_log10(self, call: Expr) -> str:
        return f"Math.log10({self._print(call.args[0])})"

    def _print_Float(self, number: float) -> str:  # noqa: N802  SymPy's name for it
        return repr(float(number))


def python(takes: Names, gives: Expr, numbers: Numbers) -> Callable[..., float]:
    """Return an expression as a Python function of some symbols."""
    return lambdify(takes, gives, "math", printer=_Python(numbers))


def python_text(gives: Expr, numbers: Numbers) -> str:
    """Return an expression as the text of Python, on the names of ``math``."""
    return _Python(numbers).doprint(gives)


def javascript(value: Expr | Values, numbers: Numbers) -> str:
    """Return an expression as JavaScript on one line, a list of them as an array."""
    if isinstance(value, Expr):
        return re.sub(r"\s+", " ", _JavaScript(numbers).doprint(value))
    return "[" + ", ".join(javascript(each, numbers) for each in value) + "]"


@dataclass(frozen=True)
class Steps:
    """What ``takes`` symbols, works out ``steps`` in their order, and ``gives`` values.

    What it takes and gives may be nested.
    """

    says: str
    takes: Names
    steps: Mapping[Symbol, Expr]
    gives: Expr | Values

    @property
    def symbols(self) -> set[Symbol]:
        """Every symbol that the calculation uses, facts among them."""
        return set().union(
            *(each.free_symbols for each in (*self.steps.values(), *flatten([self.gives])))
        )

    def python(self, numbers: Numbers) -> Callable[..., object]:
        """Return the calculation as a Python function."""
        return lambdify(
            self.takes,
            self.gives,
            "math",
            printer=_Python(numbers),
            cse=lambda gives: (list(self.steps.items()), gives),
        )

    def javascript(self, name: str, numbers: Numbers) -> str:
        """Return the calculation as a function that a JavaScript module exports.

        What is nested is taken out of an array by its places, which a browser does many times
        faster than in turn.
        """
        takes = ", ".join(self._taken(each) for each in self.takes)
        lines = [
            f"  const {symbol} = {javascript(each, numbers)};"
            for symbol, each in self.steps.items()
        ]
        lines.append(f"  return {javascript(self.gives, numbers)};")
        return f"/** {self.says} */\nexport const {name} = ({takes}) => {{\n" + "\n".join(
            [*lines, "};\n"]
        )

    def _taken(self, each: "Symbol | Names") -> str:
        if isinstance(each, Symbol):
            return each.name
        used = (f"{at}: {one.name}" for at, one in enumerate(each) if one in self.symbols)
        return "{ " + ", ".join(used) + " }"

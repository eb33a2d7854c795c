"""How SymPy prints our symbols as Python and as JavaScript."""

from sympy import Expr, Symbol
from sympy.printing.jscode import JavascriptCodePrinter
from sympy.printing.pycode import PythonCodePrinter


class _OurSymbols:
    """A word of a choice is printed in quotes, a fact as its number."""

    def _print_Level(self, level: Symbol) -> str:  # noqa: N802  SymPy's name for it
        return f'"{level.name}"'

    def _print_FactSymbol(self, symbol: Symbol) -> str:  # noqa: N802  SymPy's name for it
        return repr(symbol.number)


class Python(_OurSymbols, PythonCodePrinter):
    """Prints an expression as Python on ``math``."""


class JavaScript(_OurSymbols, JavascriptCodePrinter):
    """Prints an expression as JavaScript on ``Math``."""

    def _print_log10(self, call: Expr) -> str:
        return f"Math.log10({self._print(call.args[0])})"

    def _print_Float(self, number: float) -> str:  # noqa: N802  SymPy's name for it
        return repr(float(number))


PYTHON = Python({"fully_qualified_modules": False})
JAVASCRIPT = JavaScript()

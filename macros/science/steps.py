"""A calculation in named steps, written once, used as Python and as JavaScript."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sympy import Expr, Symbol, flatten, lambdify

from macros.science.printers import JAVASCRIPT, PYTHON

Names = Sequence["Symbol | Names"]
Values = Sequence["Expr | Values"]


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
        return set().union(*(each.free_symbols for each in [*self.steps.values(), *self._given]))

    @property
    def _given(self) -> list[Expr]:
        return flatten([self.gives])

    def python(self) -> Callable[..., object]:
        """Return the calculation as a Python function."""
        return lambdify(
            self.takes,
            self.gives,
            "math",
            printer=PYTHON,
            cse=lambda gives: (list(self.steps.items()), gives),
        )

    def javascript(self, name: str) -> str:
        """Return the calculation as a function that a JavaScript module exports."""
        takes = ", ".join(map(_nested, self.takes))
        lines = [f"  const {symbol} = {_nested(each)};" for symbol, each in self.steps.items()]
        lines.append(f"  return {_nested(self.gives)};")
        return f"/** {self.says} */\nexport const {name} = ({takes}) => {{\n" + "\n".join(
            [*lines, "};\n"]
        )


def _nested(value: Expr | Values) -> str:
    if isinstance(value, Expr):
        return re.sub(r"\s+", " ", JAVASCRIPT.doprint(value))
    return "[" + ", ".join(map(_nested, value)) + "]"

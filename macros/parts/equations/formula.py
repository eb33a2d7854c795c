"""A formula as MathML, in the form its source prints, its symbols in words."""

from functools import cache
from xml.dom.minidom import Document, Element

from sympy import Expr, Piecewise, Symbol
from sympy.core.relational import Relational
from sympy.printing.mathml import MathMLPresentationPrinter

from macros import records
from macros.parts.number.rounding import fact_unit, measured, published, unit
from macros.science import INPUTS
from macros.science.equation_class import Equation
from macros.science.symbols import FactSymbol

_SIGNS = {"==": "=", "<": "<", ">": ">", "<=": "≤", ">=": "≥"}


class _Printer(MathMLPresentationPrinter):
    """Words for symbols, numbers for facts, braces for cases."""

    def __init__(self) -> None:
        super().__init__({"mul_symbol": "times", "order": "none"})

    def _print_Symbol(self, symbol: Symbol, style: str = "plain") -> Element:  # noqa: N802
        return self._element("mtext", words(symbol))

    def _print_Level(self, level: Symbol) -> Element:  # noqa: N802
        return self._element("mtext", level.name.replace("-", " "))

    def _print_FactSymbol(self, symbol: FactSymbol) -> Element:  # noqa: N802
        record = records.fact(symbol.fact_id)
        value, _ = measured(record)
        return self._element("mtext", value + fact_unit(record))

    def _print_Float(self, number: float) -> Element:  # noqa: N802
        return self._element("mn", published(float(number)))

    def _print_Integer(self, number: int) -> Element:  # noqa: N802
        return self._element("mn", published(int(number)))

    def _print_Relational(self, relation: Relational) -> Element:  # noqa: N802
        left, right = self._print(relation.lhs), self._print(relation.rhs)
        return self._row(left, self._element("mo", _SIGNS[relation.rel_op]), right)

    def _print_log10(self, call: Expr) -> Element:
        log = self.dom.createElement("msub")
        log.appendChild(self._element("mi", "log"))
        log.appendChild(self._element("mn", "10"))
        return self._row(log, self._element("mo", "("), self._print(call.args[0]), self._close())

    def _print_Piecewise(self, cases: Piecewise) -> Element:  # noqa: N802
        table = self.dom.createElement("mtable")
        table.setAttribute("class", "cases")
        for each, condition in cases.args:
            row = self.dom.createElement("mtr")
            if condition == True:  # noqa: E712  SymPy's true
                parts = [self._element("mtext", "otherwise")]
            else:
                parts = [self._element("mtext", "if\N{NO-BREAK SPACE}"), self._print(condition)]
            for content in (self._print(each), self._row(*parts)):
                cell = self.dom.createElement("mtd")
                cell.appendChild(content)
                row.appendChild(cell)
            table.appendChild(row)
        return self._row(self._element("mo", "{"), table)

    def _row(self, *parts: Element) -> Element:
        row = self.dom.createElement("mrow")
        for part in parts:
            row.appendChild(part)
        return row

    def _close(self) -> Element:
        return self._element("mo", ")")

    def _element(self, tag: str, text: str) -> Element:
        element = self.dom.createElement(tag)
        element.appendChild(Document().createTextNode(text))
        return element


def words(symbol: Symbol) -> str:
    """Return a symbol in words, with the unit it is counted in: ``body weight (kg)``."""
    item = INPUTS.get(symbol.name)
    if item is None:
        return symbol.name.replace("_", " ")
    says = item.says.partition(",")[0]
    counted = unit(getattr(item, "unit", "dimensionless")).strip()
    return f"{says} ({counted})" if counted else says


def mathml(expression: Expr) -> str:
    """Return an expression as the inside of a ``<math>`` element."""
    text = _Printer()._print(expression).toxml()
    return text.replace("<mo>&#xD7;</mo>", '<mo lspace="0.25em" rspace="0.25em">×</mo>')


@cache
def formulas(model: Equation) -> list[tuple[str, str]]:
    """Return each step of an equation: what it gives, in words, and its MathML."""
    return [(name.replace("_", " "), mathml(each)) for name, each in model.steps]

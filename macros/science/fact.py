"""Facts as they stand in formulas."""

from sympy import Expr, Float, Max, Min, S, Symbol

from macros import records
from macros.quantity import factor


class FactSymbol(Symbol):
    """A fact as it stands in a formula: a name whose value is the record's, in ``unit``."""

    fact_id: str
    unit: str

    @property
    def record(self) -> records.Fact:
        """The fact as it stands in docs/data now."""
        return records.fact(self.fact_id)

    @property
    def number(self) -> float:
        """The fact's value in ``unit``."""
        return self._in_unit(self.record.value)

    def reach(self, slope: Expr) -> tuple[Expr, Expr]:
        """Return how far down and up the fact's interval moves a result of that slope."""
        if self.record.low is None:
            return S.Zero, S.Zero
        down, up = (
            Float(self._in_unit(end - self.record.value)) * slope
            for end in (self.record.low, self.record.high)
        )
        return Min(down, up, 0), Max(down, up, 0)

    def _in_unit(self, value: float) -> float:
        return value * factor(self.record.unit, self.unit)


def fact(fact_id: str, unit: str) -> FactSymbol:
    """Return a fact as a symbol that formulas may use, in ``unit``."""
    symbol = FactSymbol(fact_id.replace("-", "_"))
    symbol.fact_id, symbol.unit = fact_id, unit
    factor(symbol.record.unit, unit)  # a wrong id or unit is found here, not at first use
    return symbol

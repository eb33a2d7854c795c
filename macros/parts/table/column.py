"""A comparison of equations, and the equations that are its columns."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from macros.science import Equation, equation


@dataclass(frozen=True)
class Column:
    """One equation under its heading.

    ``fixed`` are inputs that the column sets itself; ``suits`` says for whom the equation is.
    """

    heading: str
    equation_id: str
    fixed: Mapping[str, str] = field(default_factory=dict)
    suits: str = ""

    @property
    def equation(self) -> Equation:
        """The equation of the column."""
        return equation(self.equation_id)


@dataclass(frozen=True)
class Comparison:
    """Columns that answer one question.

    ``rows`` are the inputs of the calculator's table, one of them with several quantities.
    Where there are ``examples`` instead, inputs by their heading, the table has a row for each
    equation and a column for each example.  ``span`` names what lies between the least and the
    largest answer, where the answers are of one kind.  ``asks_first`` is the id of a question of
    the gate that stands before the form, and whose answer may close it.  Where the first column
    ``leads``, the others are folded beneath it.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: Mapping[str, str] = field(default_factory=dict)
    note: str = ""
    asks: str = ""
    answers: tuple[Column, ...] = ()
    examples: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    span: str = ""
    asks_first: str = ""
    leads: bool = False

"""What a macro prints, one kind a module."""

from macros.page.articles import articles
from macros.page.calculator import calculator
from macros.page.chart import chart
from macros.page.citation import bibliography
from macros.page.equations import equations
from macros.page.prose import cite, fact, figure, literal
from macros.page.refresh import refresh
from macros.page.table import table

MACROS = (
    articles,
    bibliography,
    calculator,
    chart,
    cite,
    equations,
    fact,
    figure,
    literal,
    table,
)
"""The macros that an article may call."""

__all__ = ["MACROS", "refresh"]

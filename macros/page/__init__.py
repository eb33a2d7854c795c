"""What a macro prints, one kind a module."""

from macros.page.articles import articles
from macros.page.calculator import calculator
from macros.page.chart import chart
from macros.page.citation import bibliography
from macros.page.claim import claim, claim_page
from macros.page.claims import claims
from macros.page.equations import equations
from macros.page.manual import manual
from macros.page.prose import cite, fact, figure, literal
from macros.page.refresh import refresh
from macros.page.table import table
from macros.page.template import template

MACROS = (
    articles,
    bibliography,
    calculator,
    chart,
    cite,
    claim,
    claim_page,
    claims,
    equations,
    fact,
    figure,
    literal,
    manual,
    table,
    template,
)
"""The macros that an article may call."""

__all__ = ["MACROS", "refresh"]

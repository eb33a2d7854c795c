"""What a macro prints, one kind a module."""

from macros.page.articles import articles
from macros.page.body_map import body_map
from macros.page.calculator import calculator
from macros.page.changes import changes
from macros.page.chart import chart
from macros.page.citation import bibliography
from macros.page.claim import claim, claim_page
from macros.page.claims import claims
from macros.page.coverage import coverage
from macros.page.equations import equations
from macros.page.exercise import exercise, exercises
from macros.page.glossary import glossary, term
from macros.page.manual import manual
from macros.page.my_numbers import my_numbers
from macros.page.phrase import phrase
from macros.page.places_for_help import places_for_help
from macros.page.program import program, program_kit, program_minutes
from macros.page.prose import cite, fact, figure, literal
from macros.page.refresh import refresh
from macros.page.rep_timer import rep_timer
from macros.page.safety_lists import ask_first, stop_signs
from macros.page.signed_by import signed_by
from macros.page.table import table
from macros.page.template import template
from macros.page.weight_tool import weight_tool
from macros.page.who_answers import who_answers

MACROS = (
    articles,
    ask_first,
    bibliography,
    body_map,
    calculator,
    changes,
    chart,
    cite,
    claim,
    claim_page,
    claims,
    coverage,
    equations,
    exercise,
    exercises,
    fact,
    figure,
    glossary,
    literal,
    manual,
    my_numbers,
    phrase,
    places_for_help,
    program,
    program_kit,
    program_minutes,
    rep_timer,
    stop_signs,
    signed_by,
    table,
    template,
    term,
    weight_tool,
    who_answers,
)
"""The macros that an article may call."""

__all__ = ["MACROS", "refresh"]

"""What ``docs/data`` may hold, and loading it."""

from macros.records.article import Article
from macros.records.by_id import claim, exercise, fact, program, source, term
from macros.records.change import Change
from macros.records.claim import Claim
from macros.records.exercise import Exercise
from macros.records.fact import Fact
from macros.records.finding import Finding, Number
from macros.records.help import Help
from macros.records.library import (
    DOCS,
    KINDS,
    ROOT,
    articles,
    changes,
    claims,
    exercises,
    facts,
    front_matter,
    places_for_help,
    programs,
    redirects,
    sources,
    terms,
)
from macros.records.program import Program
from macros.records.redirect import Redirect
from macros.records.source import Source
from macros.records.term import Term

__all__ = [
    "DOCS",
    "KINDS",
    "ROOT",
    "Article",
    "Change",
    "Claim",
    "Exercise",
    "Fact",
    "Finding",
    "Help",
    "Number",
    "Program",
    "Redirect",
    "Source",
    "Term",
    "articles",
    "changes",
    "claim",
    "claims",
    "exercise",
    "exercises",
    "fact",
    "facts",
    "front_matter",
    "places_for_help",
    "program",
    "programs",
    "redirects",
    "source",
    "sources",
    "term",
    "terms",
]

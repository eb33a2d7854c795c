"""What ``docs/data`` may hold, and loading it."""

from macros.records.article import Article
from macros.records.ask_first import AskFirst
from macros.records.by_id import (
    claim,
    exercise,
    fact,
    phrase,
    program,
    routine,
    source,
    stop_sign,
    term,
)
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
    ask_first,
    changes,
    claims,
    exercises,
    facts,
    front_matter,
    people,
    phrases,
    places_for_help,
    programs,
    redirects,
    routines,
    sources,
    stop_signs,
    terms,
)
from macros.records.person import Person
from macros.records.phrase import Phrase
from macros.records.program import Program
from macros.records.redirect import Redirect
from macros.records.routine import Routine
from macros.records.source import Source
from macros.records.stop_sign import StopSign
from macros.records.term import Term

__all__ = [
    "DOCS",
    "KINDS",
    "ROOT",
    "Article",
    "AskFirst",
    "Change",
    "Claim",
    "Exercise",
    "Fact",
    "Finding",
    "Help",
    "Number",
    "Person",
    "Phrase",
    "Program",
    "Redirect",
    "Routine",
    "Source",
    "StopSign",
    "Term",
    "articles",
    "ask_first",
    "changes",
    "claim",
    "claims",
    "exercise",
    "exercises",
    "fact",
    "facts",
    "front_matter",
    "people",
    "phrase",
    "phrases",
    "places_for_help",
    "program",
    "programs",
    "redirects",
    "routine",
    "routines",
    "source",
    "sources",
    "stop_sign",
    "stop_signs",
    "term",
    "terms",
]

"""What ``docs/data`` may hold, and loading it.

For each kind: its class, such as ``Fact``; all its records by id, such as ``facts()``; and one of
them, such as ``fact("muscle-at-rest-rate")``, which says what is near where there is none.  What
each kind may hold stands in ``kinds``.  ``DOCS`` and ``ROOT`` are where all of it lies.
"""

from macros.records.by_id import (
    claim,
    exercise,
    fact,
    icon_array,
    measurement,
    phrase,
    program,
    routine,
    source,
    stop_sign,
    term,
)
from macros.records.kinds.article import Article
from macros.records.kinds.ask_first import AskFirst
from macros.records.kinds.body_place import BodyPlace
from macros.records.kinds.change import Change
from macros.records.kinds.chart_words import ChartWords
from macros.records.kinds.claim import Claim
from macros.records.kinds.comparison import Column, Comparison
from macros.records.kinds.exercise import Exercise
from macros.records.kinds.fact import Fact
from macros.records.kinds.fact_table import FactTable
from macros.records.kinds.finding import Finding, Number
from macros.records.kinds.gate import GateWords
from macros.records.kinds.help import Help
from macros.records.kinds.hosts import Hosts
from macros.records.kinds.icon_array import IconArray
from macros.records.kinds.measurement import Measurement
from macros.records.kinds.motion import Motion
from macros.records.kinds.names import Names
from macros.records.kinds.pace import Pace
from macros.records.kinds.person import Person
from macros.records.kinds.phrase import Phrase
from macros.records.kinds.program import Program
from macros.records.kinds.redirect import Redirect
from macros.records.kinds.routine import Routine
from macros.records.kinds.segment import Segment
from macros.records.kinds.source import Source
from macros.records.kinds.stop_sign import StopSign
from macros.records.kinds.term import Term
from macros.records.library import (
    DOCS,
    KINDS,
    ROOT,
    SCHEMAS,
    articles,
    ask_first,
    body_places,
    changes,
    charts,
    claims,
    comparisons,
    exercises,
    facts,
    front_matter,
    gate_words,
    hosts,
    icon_arrays,
    measurements,
    motions,
    names,
    paces,
    people,
    phrases,
    places_for_help,
    programs,
    redirects,
    routines,
    segments,
    sources,
    stop_signs,
    tables,
    terms,
    unreadable,
)

__all__ = [
    "DOCS",
    "KINDS",
    "ROOT",
    "SCHEMAS",
    "Article",
    "AskFirst",
    "BodyPlace",
    "Change",
    "ChartWords",
    "Claim",
    "Column",
    "Comparison",
    "Exercise",
    "Fact",
    "FactTable",
    "Finding",
    "GateWords",
    "Help",
    "Hosts",
    "IconArray",
    "Measurement",
    "Motion",
    "Names",
    "Number",
    "Pace",
    "Person",
    "Phrase",
    "Program",
    "Redirect",
    "Routine",
    "Segment",
    "Source",
    "StopSign",
    "Term",
    "articles",
    "ask_first",
    "body_places",
    "changes",
    "charts",
    "claim",
    "claims",
    "comparisons",
    "exercise",
    "exercises",
    "fact",
    "facts",
    "front_matter",
    "gate_words",
    "hosts",
    "icon_array",
    "icon_arrays",
    "measurement",
    "measurements",
    "motions",
    "names",
    "paces",
    "people",
    "phrase",
    "phrases",
    "places_for_help",
    "program",
    "programs",
    "redirects",
    "routine",
    "routines",
    "segments",
    "source",
    "sources",
    "stop_sign",
    "stop_signs",
    "tables",
    "term",
    "terms",
    "unreadable",
]

"""What ``docs/data`` may hold, and loading it."""

from macros.records.article import Article
from macros.records.claim import Claim
from macros.records.fact import Fact
from macros.records.finding import Finding, Number
from macros.records.library import (
    DOCS,
    KINDS,
    ROOT,
    articles,
    claim,
    claims,
    fact,
    facts,
    front_matter,
    source,
    sources,
)
from macros.records.source import Source

__all__ = [
    "DOCS",
    "KINDS",
    "ROOT",
    "Article",
    "Claim",
    "Fact",
    "Finding",
    "Number",
    "Source",
    "articles",
    "claim",
    "claims",
    "fact",
    "facts",
    "front_matter",
    "source",
    "sources",
]

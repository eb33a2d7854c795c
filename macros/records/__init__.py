"""What ``docs/data`` may hold, and loading it."""

from macros.records.article import Article
from macros.records.fact import Fact
from macros.records.library import (
    DOCS,
    KINDS,
    ROOT,
    articles,
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
    "Fact",
    "Source",
    "articles",
    "fact",
    "facts",
    "front_matter",
    "source",
    "sources",
]

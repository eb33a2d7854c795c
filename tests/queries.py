"""What people type into the search, and where it should lead them: ``queries.yml``."""

from dataclasses import dataclass

import yaml

from tests.conftest import ROOT


@dataclass(frozen=True)
class Query:
    """A few words, and the pages of which one should come first."""

    words: str
    pages: tuple[str, ...]
    is_kept: bool
    """Whether nobody looked at what it finds while the search was made."""
    was_asked: bool
    """Whether somebody asked it elsewhere, in just these words."""
    is_missed: bool
    """Whether it is known that another page comes first."""


def _read(
    query: str,
    page: str | list[str],
    *,
    kept: bool = False,
    asked: bool = False,
    missed: bool = False,
) -> Query:
    pages = (page,) if isinstance(page, str) else tuple(page)
    return Query(query, pages, kept, asked, missed)


QUERIES = [
    _read(**each)
    for each in yaml.safe_load((ROOT / "tests" / "queries.yml").read_text(encoding="utf-8"))
]

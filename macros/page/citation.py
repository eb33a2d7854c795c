"""The page of references."""

from macros import records
from macros.page import aside


def bibliography() -> str:
    """Return every source, by its authors' names, each with an address of its own.

    >>> {{ bibliography() }}
    a list of references
    """
    entries = sorted(records.sources().items(), key=lambda item: _order(item[1]))
    return aside.render("bibliography.html", entries=entries)


def _order(source: records.Source) -> tuple[str, int]:
    return source.short.casefold(), source.year or 0

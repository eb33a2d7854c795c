"""The page of references: each source, and the measured values that rest on it."""

from macros import records
from macros.page import aside, number


def bibliography() -> str:
    """Return every source, by its authors' names, each with an address of its own.

    >>> {{ bibliography() }}
    a list of references
    """
    ordered = sorted(records.sources().items(), key=lambda item: _order(item[1]))
    entries = [(source_id, source, _resting_on(source_id)) for source_id, source in ordered]
    return aside.render("bibliography.html", entries=entries)


def _order(source: records.Source) -> tuple[str, int]:
    return source.short.casefold(), source.year or 0


def _resting_on(source_id: str) -> list[tuple[str, records.Fact, str, str]]:
    found = []
    for fact_id, fact in records.facts().items():
        if fact.source == source_id:
            value, interval = number.measured(fact)
            found.append((fact_id, fact, value + number.unit(fact.unit, fact.value), interval))
    return found

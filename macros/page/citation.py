"""The page of references: each source, and the measured values that rest on it."""

from macros import records
from macros.page import aside
from macros.page.prose import fact_context


def bibliography() -> str:
    """Print every source, with what we read of it and the values that rest on it.

    It fills the page of [references](site://references/), and a new source joins by itself.

    >>> {{ bibliography() }}
    """
    ordered = sorted(records.sources().items(), key=lambda item: _order(item[1]))
    entries = [(source_id, source, _resting_on(source_id)) for source_id, source in ordered]
    return aside.render("bibliography.html", entries=entries)


def _order(source: records.Source) -> tuple[str, int]:
    return source.short.casefold(), source.year or 0


def _resting_on(source_id: str) -> list[dict[str, object]]:
    facts = records.facts()
    return [fact_context(each) for each in facts if facts[each].source == source_id]

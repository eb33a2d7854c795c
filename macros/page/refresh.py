"""A build that follows another in one process, as under `make serve`, reads docs/ anew."""

from macros import records
from macros.page.chart import drawn
from macros.science.equation import compiled

_CACHES = (records.facts, records.sources, records.articles, compiled, drawn)
_seen: set[int] = set()


def refresh() -> None:
    """Forget what was read of docs/ if a file of it has changed since."""
    newest = max(path.stat().st_mtime_ns for path in records.DOCS.rglob("*"))
    if newest not in _seen:
        _seen.clear()
        _seen.add(newest)
        for cached in _CACHES:
            cached.cache_clear()

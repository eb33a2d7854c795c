"""A build that follows another in one process, as under `make serve`, reads docs/ anew."""

import os
from pathlib import Path

from macros import records
from macros.parts.chart.chart import drawn
from macros.parts.equations.formula import formulas
from macros.parts.printed import of_articles, of_records
from macros.science.body_over_time import solvable
from macros.science.equation import compiled

_OF_ARTICLES = (records.articles, of_articles)
_OF_RECORDS = (
    records.ask_first,
    records.changes,
    records.claims,
    records.exercises,
    records.facts,
    records.people,
    records.phrases,
    records.places_for_help,
    records.programs,
    records.redirects,
    records.routines,
    records.sources,
    records.stop_signs,
    records.terms,
    compiled,
    solvable,
    drawn,
    formulas,
    of_records,
)
_seen: dict[str, int] = {}


def refresh() -> bool:
    """Forget what was read of docs/ if a file of it has changed since; tell whether one has.

    A change of an article leaves the records, and what macros print of them, as they were.
    """
    now = {folder: _newest(folder) for folder, _, _ in os.walk(records.DOCS)}
    changed = {folder for folder in now.keys() | _seen if now.get(folder) != _seen.get(folder)}
    _seen.clear()
    _seen.update(now)
    in_data = any(Path(folder).is_relative_to(records.DOCS / "data") for folder in changed)
    for cached in (_OF_ARTICLES if changed else ()) + (_OF_RECORDS if in_data else ()):
        cached.cache_clear()
    return bool(changed)


def _newest(folder: str) -> int:
    """Return when a folder, or a file that lies in it, was changed last."""
    with os.scandir(folder) as files:
        times = [each.stat(follow_symlinks=False).st_mtime_ns for each in files]
    return max([os.stat(folder).st_mtime_ns, *times])

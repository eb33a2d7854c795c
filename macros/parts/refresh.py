"""A build that follows another in one process, as under `make serve`, reads docs/ anew."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import FunctionType

from macros import records
from macros.parts.printed import of_articles

_RESTS_ON_RECORDS = ("macros.records", "macros.science", "macros.movement", "macros.parts")
"""The packages whose cached functions keep what may rest on a record."""

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
    of_articles_alone = (records.articles, of_articles) if changed else ()
    for cached in kept() if in_data else of_articles_alone:
        cached.cache_clear()
    return bool(changed)


def kept() -> Iterator[FunctionType]:
    """Yield every cached function of the modules that rest on records, as far as they are loaded.

    Nothing else could be kept of a record: a function that nobody loaded has kept nothing.
    """
    for name, module in list(sys.modules.items()):
        if name.startswith(_RESTS_ON_RECORDS):
            for each in vars(module).values():
                if hasattr(each, "cache_clear") and getattr(each, "__module__", "") == name:
                    yield each


def _newest(folder: str) -> int:
    """Return when a folder, or a file that lies in it, was changed last."""
    with os.scandir(folder) as files:
        times = [each.stat(follow_symlinks=False).st_mtime_ns for each in files]
    return max([os.stat(folder).st_mtime_ns, *times])

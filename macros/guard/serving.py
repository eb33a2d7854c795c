"""While the site is served: each change is checked first, and what is wrong is said at once."""

import sys
import threading
from pathlib import Path

from macros import records
from macros.guard.check import by_file, files, in_order
from macros.guard.rendering import Stopped
from macros.problem import Problem
from macros.report import report

_lock = threading.Lock()
_times: dict[Path, int] = {}
_found: dict[Path, list[Problem]] = {}


def stop_while_wrong(*, changed: bool) -> None:
    """Check what has changed of ``docs/``, and print what is wrong.

    Raises :class:`Stopped` as long as anything is, so that no engine shows half of a change.
    """
    with _lock:
        if changed:
            _check()
        problems = in_order(_found)
        if changed and problems:
            print("", *report(problems), sep="\n", file=sys.stderr, flush=True)
        if problems:
            raise Stopped("the preview goes on with your next change")


def _check() -> None:
    """Check the articles that have changed; after a change of a record, or a new file, all."""
    now = {path: path.lstat().st_mtime_ns for path in files()}
    again = [path for path in now if now[path] != _times.get(path)]
    if now.keys() != _times.keys() or any(records.DOCS / "data" in each.parents for each in again):
        _found.clear()
        again = list(now)
    _found.update(by_file(again))
    _times.clear()
    _times.update(now)

"""While the site is served: each change is checked first, and what is wrong is said at once."""

import sys
import threading

from macros import records, store
from macros.guard.check import check
from macros.guard.render import Stopped
from macros.problem import Problem
from macros.report import report

_lock = threading.Lock()
_found: list[Problem] = []


def stop_while_wrong(*, changed: bool) -> None:
    """Check what has changed of ``docs/``, and print what is wrong.

    Raises :class:`Stopped` as long as anything is, so that no engine shows half of a change.
    """
    with _lock:
        if changed:
            _found[:] = check(kept=store.of(records.ROOT))
        if changed and _found:
            print("", *report(_found), sep="\n", file=sys.stderr, flush=True)
        if _found:
            raise Stopped("the preview goes on with your next change")

"""While the site is served: each change is checked first, and what is wrong is said at once."""

import sys
import threading

from macros.guard.check import check
from macros.guard.rendering import Stopped
from macros.problem import Problem
from macros.report import report

_lock = threading.Lock()
_problems: list[Problem] = []


def stop_while_wrong(*, changed: bool) -> None:
    """Check ``docs/`` if it has changed, and print what is wrong.

    Raises :class:`Stopped` as long as anything is, so that no engine shows half of a change.
    """
    with _lock:
        if changed:
            _problems[:] = check()
            if _problems:
                print("", *report(_problems), sep="\n", file=sys.stderr, flush=True)
        if _problems:
            raise Stopped("the preview goes on with your next change")

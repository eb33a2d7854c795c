"""A limit of time for one piece of work, so that a hang fails rather than blocks."""

import os
import signal
from contextlib import contextmanager

HOSTILE_INPUTS = min(10_000, int(os.environ.get("MANY", "1000")))
"""Random and hostile inputs that each tool is given; `make audit` gives ten thousand."""


@contextmanager
def limited(seconds):
    """Raise TimeoutError after so many seconds of this process; a busy machine is no hang."""

    def stop(*_):
        raise TimeoutError(f"more than {seconds} seconds")

    kept = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, kept)

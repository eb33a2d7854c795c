"""How much is tried, and a limit of time for one piece of work, so that a hang fails."""

import os
import signal
from contextlib import contextmanager

MANY = int(os.environ.get("MANY", "0"))
"""How many random inputs `make audit` asks for; 0 in every other run."""


def tries(usual, most=100_000):
    """Return how many random inputs to try: few in most runs, and in an audit up to ``most``."""
    return min(MANY, most) if MANY else usual


HOSTILE_INPUTS = tries(300, most=10_000)
"""Random and hostile inputs that each tool is given."""


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

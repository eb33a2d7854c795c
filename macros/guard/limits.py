"""An end to the time and the memory of the check, so that no text keeps a machine busy."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

try:
    import resource
except ImportError:  # Windows has no such limits
    resource = None

AGAIN = 0.5
"""Seconds until it is said again, in case something swallowed it."""

MEMORY = 2_000_000_000
"""Bytes of data that the check may hold; all of docs/ takes about a tenth of it."""


class TooLong(BaseException):
    """The work took longer than it may; no ``except Exception`` on the way takes it for its own."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Raise :class:`TooLong` where the work takes so many seconds of this process.

    A busy machine is no long work, so it is the process's own time that counts.  Windows and
    browsers have no such clock, and a thread beside the main one gets no such signal: there it has
    no end.
    """
    has_clock = hasattr(signal, "SIGPROF") and hasattr(signal, "setitimer")
    if not has_clock or threading.current_thread() is not threading.main_thread():
        yield
        return
    over = False

    def stop(*_: object) -> None:
        if not over:
            raise TooLong

    kept = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds, AGAIN)
    try:
        yield
    finally:
        over = True
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, kept)


@contextmanager
def little_memory(most: int = MEMORY) -> Iterator[None]:
    """Have Python raise :class:`MemoryError` where this process would hold more, if Linux runs it.

    Elsewhere it changes nothing.  A lower limit that is set already stays.
    """
    if resource is None:
        yield
        return
    kept = soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    most = min([most, *(each for each in kept if each != resource.RLIM_INFINITY)])
    resource.setrlimit(resource.RLIMIT_DATA, (most, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))

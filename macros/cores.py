"""Work on many things by processes that stay: as many as there are cores.

Each is a fork of this process, so it knows what was read before, and only a thing and what comes
of it go there and back.  It works on one thing at a time, has a stated time for each and a stated
memory, and ends with the process that began it, however that one ends.

V8 and Go's runtime hang in a fork of a process that ran them.  So what may run them is work for
these processes, and for nobody before they begin.
"""

import ctypes
import gc
import os
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from multiprocessing.connection import Connection, Pipe, wait
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

from macros.problem import Problem, problems_in

try:
    import resource
except ImportError:  # Windows has no such limits
    resource = None

Item = TypeVar("Item")
Result = TypeVar("Result")

LONGEST = 300
"""Seconds for one thing; the page that takes longest takes four."""

MEMORY = 2_000_000_000
"""Bytes of data that a process may hold; one that makes every page holds a sixth of it."""

FORKS = sys.platform == "linux"
"""Whether there are such processes: Windows has no fork, and libraries of macOS do not bear one."""

_TELL_OF_DEATH = 1
"""PR_SET_PDEATHSIG of Linux: what prctl has to do."""


class Cores(Generic[Item, Result]):
    """Processes for one kind of work, which begin with the first things and end with ``with``."""

    def __init__(
        self,
        work: Callable[[Item], Result],
        *,
        name: Callable[[Item], str] = str,
        count: int | None = None,
        seconds: float = LONGEST,
        memory: int = MEMORY,
    ) -> None:
        """Have ``work`` done by ``count`` processes, else by as many as there are cores.

        Things and results have to be such as pickle takes.  ``name`` says where a problem of a
        thing stands.  Where nothing forks, all of it is done in this process, without limits.
        """
        self._work, self._name = work, name
        self._count, self._seconds, self._memory = count or _cores(), seconds, memory
        self._workers: list[_Worker] = []

    def __enter__(self) -> Self:
        """Begin nothing yet."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End every process, whatever it is at."""
        self._end()

    def each(self, items: Iterable[Item]) -> Iterator[tuple[Item, Result]]:
        """Yield each thing with what comes of it, in the order of the things.

        They are begun in that order too; so what takes longest is best named first.

        Raises :class:`Problem`, or a group of them, where the work does so, where it fails
        otherwise, takes too long or ends its process: each with the name of the thing.
        """
        if not FORKS:
            yield from ((item, self._done_here(item)) for item in items)
            return
        waiting, done, turn = [*enumerate(items)][::-1], {}, 0
        try:
            while waiting or done or any(each.is_busy for each in self._workers):
                while waiting and (worker := self._free()):
                    worker.begin(*waiting.pop())
                if turn in done:
                    yield done.pop(turn)
                    turn += 1
                    continue
                for worker in self._ready():
                    number, item, result = self._taken(worker)
                    done[number] = item, result
        finally:
            if any(each.is_busy for each in self._workers):
                self._end()  # nobody asks for what they are at

    def begun(self, item: Item) -> Callable[[], Result]:
        """Begin with one thing, while this process does others; return what waits for its result.

        That raises as :meth:`each`, which has to wait until it was asked.
        """
        if not FORKS:
            return partial(self._done_here, item)
        worker = self._free()
        worker.begin(0, item)

        def result() -> Result:
            while worker not in self._ready():
                pass
            return self._taken(worker)[2]

        return result

    def _free(self) -> "_Worker | None":
        """Return a process that has nothing to do: a new one while there may be more."""
        if len(self._workers) < self._count:
            others = [each.pipe for each in self._workers]
            self._workers.append(_Worker(self._work, self._memory, others))
            return self._workers[-1]
        return next((each for each in self._workers if not each.is_busy), None)

    def _ready(self) -> "list[_Worker]":
        """Return the processes that are done with a thing; raise for one that takes too long."""
        busy = {each.pipe: each for each in self._workers if each.is_busy}
        left = min(each.began for each in busy.values()) + self._seconds - time.monotonic()
        ready = wait(busy, max(left, 0))
        for pipe, each in busy.items():
            if pipe not in ready and each.began + self._seconds <= time.monotonic():
                said = f"this took longer than {self._seconds:g} seconds and was stopped"
                raise Problem(said, self._name(each.item))
        return [busy[each] for each in ready]

    def _taken(self, worker: "_Worker") -> tuple[int, Item, Result]:
        item = worker.item
        try:
            number, is_done, result = worker.take()
        except EOFError:
            said = f"this ended the process that worked on it ({worker.end()})"
            raise Problem(
                f"{said}; it may need more memory than there is", self._name(item)
            ) from None
        if not is_done:
            problems = [Problem(*parts).at(self._name(item)) for parts in result]
            raise problems[0] if len(problems) == 1 else ExceptionGroup("problems", problems)
        return number, item, result

    def _end(self) -> None:
        for each in self._workers:
            each.end()
        self._workers.clear()

    def _done_here(self, item: Item) -> Result:
        try:
            return self._work(item)
        except Problem as problem:
            raise problem.at(self._name(item)) from None


def in_a_process(work: Callable[[Item], Result], item: Item) -> Result:
    """Return what work makes of one thing, in a process that ends with it."""
    with Cores(work, count=1) as one:
        return next(result for _, result in one.each([item]))


class _Worker:
    """A fork of this process that does work for it."""

    def __init__(
        self, work: Callable[[Any], Any], memory: int, others: Iterable[Connection]
    ) -> None:
        self.pipe, theirs = Pipe()
        self.is_busy, self.item, self.began = False, None, 0.0
        sys.stdout.flush()
        sys.stderr.flush()
        parent = os.getpid()
        self._process = os.fork()
        if self._process == 0:
            try:
                for each in (self.pipe, *others):
                    each.close()
                _live_with(parent, memory)
                _serve(work, theirs)
            finally:
                os._exit(1)
        theirs.close()

    def begin(self, number: int, item: Any) -> None:
        """Hand a thing over."""
        self.is_busy, self.item, self.began = True, item, time.monotonic()
        with suppress(OSError):  # it has ended, which is told where its result is taken
            self.pipe.send((number, item))

    def take(self) -> tuple[int, bool, Any]:
        """Return the thing's number, whether it was done, and what came of it or is wrong.

        Raises :class:`EOFError` where the process has ended.
        """
        try:
            number, is_done, result = self.pipe.recv()
        except ConnectionResetError:
            raise EOFError from None
        self.is_busy, self.item = False, None
        return number, is_done, result

    def end(self) -> str:
        """End the process; return how it had ended by itself, if it had."""
        if not self._process:
            return ""
        with suppress(ProcessLookupError):
            os.kill(self._process, signal.SIGKILL)
        code = os.waitstatus_to_exitcode(os.waitpid(self._process, 0)[1])
        self._process = 0
        self.pipe.close()
        return signal.Signals(-code).name if code < 0 else f"code {code}"


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1


# In a process that works


def _live_with(parent: int, memory: int) -> None:
    """End with the process that began this one, hear no Ctrl-C, which it does, and keep limits."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    ctypes.CDLL(None).prctl(_TELL_OF_DEATH, signal.SIGKILL)
    if os.getppid() != parent:  # it ended before it could be told
        os._exit(1)
    limits = resource.getrlimit(resource.RLIMIT_DATA)
    lowest = min([memory, *(each for each in limits if each != resource.RLIM_INFINITY)])
    resource.setrlimit(resource.RLIMIT_DATA, (lowest, limits[1]))
    gc.freeze()  # what was there before stays shared with the other processes


def _serve(work: Callable[[Any], Any], pipe: Connection) -> None:
    """Do work on what comes, until nothing can come any more."""
    with suppress(EOFError, OSError):
        while True:
            number, item = pipe.recv()
            try:
                pipe.send((number, True, work(item)))
            except OSError as error:
                if isinstance(error, BrokenPipeError):
                    raise
                pipe.send((number, False, _wrong(error)))
            except BaseException as error:
                pipe.send((number, False, _wrong(error)))


def _wrong(error: BaseException) -> list[tuple[Any, ...]]:
    """Return the parts of each problem; what is none is told as one, once its trace is printed."""
    if isinstance(error, (Problem, ExceptionGroup)):
        problems = [*problems_in(error)]
        if all(isinstance(each, Problem) for each in problems):
            return [each.parts for each in problems]
    if isinstance(error, MemoryError):
        return [("this takes more memory than it may have",)]
    traceback.print_exception(error)
    sys.stderr.flush()
    return [(f"this could not be made ({type(error).__name__}: {error})",)]

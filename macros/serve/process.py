"""A process that stays warm: it is asked, within limits, and begun anew where it ended."""

import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

from macros.build import MEMORY, resource
from macros.problem import Problem

_LAST = 15
"""How far behind others a process stands that gives way, from 0 to 19."""


class Process:
    """``macros.serve.worker`` in a tree of its own, which sees that tree's code and no other."""

    def __init__(self, tree: Path, store: Path, **variables: str) -> None:
        """Begin when first asked."""
        self._tree = tree
        self._command = [sys.executable, "-m", "macros.serve.worker", os.fspath(store)]
        self._environment = {**os.environ, "PYTHONPATH": os.fspath(tree), **variables}
        self._running: subprocess.Popen[str] | None = None
        self._ended = False

    def ask(self, seconds: float, **request: Any) -> list[Problem]:
        """Return what is wrong, as the worker answers a request.

        Raises :class:`Problem` where it was not done, or not in time.
        """
        if self._ended:
            raise Problem("the preview has ended")
        running = self._running = self._running or self._begin()
        slow = threading.Timer(seconds, running.kill)
        slow.start()
        try:
            print(json.dumps(request), file=running.stdin, flush=True)
            answer = json.loads(running.stdout.readline())
        except (OSError, ValueError):
            late = not slow.is_alive()
            self.stop()
            if late:
                said = f"this took longer than {seconds:g} seconds and was stopped"
                raise Problem(f"{said}; take away what changed last") from None
            raise Problem("this could not be read or built; take away what changed last") from None
        finally:
            slow.cancel()
        told = [Problem(*each) for each in answer["told"]]
        if not answer["done"]:
            raise told[0]
        return told

    def give_way(self) -> None:
        """Have it work when others do not, where the system can do that."""
        if self._running and hasattr(os, "setpriority"):
            os.setpriority(os.PRIO_PROCESS, self._running.pid, _LAST)

    def end(self) -> None:
        """End the process for good."""
        self._ended = True
        self.stop()

    def stop(self) -> None:
        """End the process; the next request begins another."""
        running, self._running = self._running, None
        if running:
            running.kill()
            running.wait()
            for pipe in (running.stdin, running.stdout):
                pipe.close()

    def _begin(self) -> "subprocess.Popen[str]":
        begun = subprocess.Popen(
            self._command, cwd=self._tree, env=self._environment,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            start_new_session=True,  # Ctrl-C is for us, who end it
        )  # fmt: skip
        if hasattr(resource, "prlimit"):
            resource.prlimit(begun.pid, resource.RLIMIT_DATA, (MEMORY, MEMORY))
        return begun

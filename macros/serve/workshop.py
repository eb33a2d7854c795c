"""A tree of good files and the process that works in it: what comes in, and what is made of it."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from macros.grouping import ABSENT
from macros.problem import Problem
from macros.serve.process import Process
from macros.serve.tree import Tree

Found = dict[str, list[Problem]]
"""What is wrong, by file; a file with nothing wrong may stand there too."""

_ROUNDS = 8
"""Times that what is left is checked again, without what had problems."""


def _stops(problem: Problem) -> bool:
    """Tell whether a page with a problem is not shown; a link that leads nowhere harms nobody."""
    return problem.kind != ABSENT


class Workshop:
    """Where changed files are checked among good ones, and built once they are good themselves."""

    def __init__(self, tree: Tree, process: Process, seconds: float) -> None:
        """Use a tree and a process, for so many seconds at a time."""
        self.tree, self.process, self._seconds = tree, process, seconds
        self.refused: set[str] = set()
        """The files whose present state is not in the tree, because something is wrong with it."""

    def renew(self, names: Iterable[str]) -> None:
        """Take over files of the house; where code changed, the process begins anew."""
        names = [*names]
        self.tree.put(names)
        if any(each.startswith("macros/") for each in names):
            self.process.stop()

    def take(self, names: Iterable[str], *, everything: bool = False) -> Found:
        """Let files of docs/ in that are good, and return what is wrong with each.

        What was refused before is tried again.  With ``everything``, they are good if all others
        stay so too.
        """
        left = {*names} | self.refused
        found: Found = {each: [] for each in left}
        before = self.tree.put(left)
        try:
            self.refused = self._sifted(left, before, found, everything=everything)
        except Problem as problem:  # of the process, which one of them keeps busy
            self.tree.put_back(before)
            self.refused = left
            for each in left:
                found[each] = [problem.at(each)]
        return found

    def _sifted(
        self, left: set[str], before: dict[str, bytes | None], found: Found, *, everything: bool
    ) -> set[str]:
        """Put back what has problems until nothing that is left has any; return what was put back.

        The first round sees the files as they are, so what it says is what ``make check`` says.
        """
        refused: set[str] = set()
        for turn in range(_ROUNDS):
            told = self._told(None if everything else left)
            for name, problems in told.items():
                if turn == 0 or not found.get(name):
                    found[name] = problems if turn == 0 else list(filter(_stops, problems))
            told = {name: each for name, each in told.items() if any(map(_stops, each))}
            bad = left & told.keys()
            if told and everything and not bad:  # what came in is wrong for others
                bad = self._far_reaching(left) or left
            if bad:
                self.tree.put_back({each: before[each] for each in bad})
                refused |= bad
                left = left - bad
            elif told and everything and (wrong := set(filter(self.tree.has, told))):
                self.tree.put_back(dict.fromkeys(wrong))  # they were before, whatever came in
                left = {each for each in refused if not found[each]}
                self.tree.put(left)
                refused = (refused - left) | wrong
            else:
                break
        return refused

    def _far_reaching(self, names: set[str]) -> set[str]:
        """Return those that others may rest on: records, pictures, and what is gone."""
        return {each for each in names if not (each.endswith(".md") and self.tree.has(each))}

    def _told(self, names: set[str] | None) -> Found:
        known = None if names is None else sorted(filter(self.tree.has, names))
        told: Found = {}
        for problem in self._ask(check=known):
            told.setdefault(problem.path, []).append(problem)
        return told

    def build(self, names: Iterable[str] | None, site: Path) -> None:
        """Build files of docs/, or all, into a new folder.

        Raises :class:`Problem` where nothing came of it.
        """
        shutil.rmtree(site, ignore_errors=True)
        chosen = None if names is None else sorted(filter(self.tree.has, names))
        self._ask(build=chosen, site=str(site))

    def _ask(self, **request: object) -> list[Problem]:
        return self.process.ask(self._seconds, **request)

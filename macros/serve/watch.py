"""Which files have changed since one looked last.

By looking again and again: what a system tells of changes does not reach into every container.
"""

import os
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

_SETTLES = 0.02
"""Seconds after which a file that is being written is looked at again."""

_AT_MOST = 25
"""Times that one looks again: a file that grows on and on is taken as it is."""

_OF_EDITORS = (".", "#", "4913")
"""How the names begin of what editors leave beside a file while they write it."""

Stamp = tuple[int, int, int]


class Watch:
    """Files and folders below a root, as they were when one looked last."""

    def __init__(self, root: Path, tops: Sequence[str]) -> None:
        """Look once, so that what is there is not new."""
        self._root, self._tops = root, tops
        self.known = self._look()
        """Each file with what changes when it does."""

    def changed(self) -> set[str]:
        """Return what is new, gone or otherwise, by its path from the root, once it has settled."""
        now = self._look()
        if now == self.known:
            return set()
        for _ in range(_AT_MOST):
            time.sleep(_SETTLES)
            before, now = now, self._look()
            if now == before:
                break
        names = {each for each in now.keys() | self.known if now.get(each) != self.known.get(each)}
        self.known = now
        return names

    def _look(self) -> dict[str, Stamp]:
        return dict(stamps(self._root, self._tops))


def stamps(root: Path, tops: Sequence[str]) -> Iterator[tuple[str, Stamp]]:
    """Yield each file and each link below a root, with what changes when it does."""
    for top in tops:
        path = root / top
        if path.is_dir() and not path.is_symlink():
            yield from _in_folder(os.fspath(path), f"{top}/")
        elif path.exists():
            yield top, _stamp(path.stat(follow_symlinks=False))


def _in_folder(folder: str, within: str) -> Iterator[tuple[str, Stamp]]:
    try:
        entries = list(os.scandir(folder))
    except OSError:  # it went in the meantime
        return
    for each in entries:
        if each.name.startswith(_OF_EDITORS) or each.name.endswith("~"):
            continue
        try:
            if each.is_dir(follow_symlinks=False):
                if each.name != "__pycache__":
                    yield from _in_folder(each.path, f"{within}{each.name}/")
            elif each.is_symlink() or each.is_file():
                yield within + each.name, _stamp(each.stat(follow_symlinks=False))
        except OSError:
            continue


def _stamp(stat: os.stat_result) -> Stamp:
    return stat.st_mtime_ns, stat.st_size, stat.st_ino

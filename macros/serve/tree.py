"""A copy of what a build reads, into which files come one by one, and out of which they go again.

What lies in the project is a stranger's: a link stays a link, which the check refuses without
following it, and of a file that is larger than any may be only its size is taken over.
"""

import io
import os
import shutil
import subprocess
import zipfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

HOUSE = ("macros", "overrides", "mkdocs.yml")
"""What a build reads beside ``docs/``: reviewed, and taken as it is."""

_LARGEST = 1_000_000
"""Bytes of a file that are copied; none in docs/ may have so many."""

_NOT_OURS = shutil.ignore_patterns(".*", "*~")


class Tree:
    """A folder like the project's root; names are paths from there, such as ``docs/index.md``."""

    def __init__(self, root: Path, folder: Path) -> None:
        """Take over the house, and no file of docs/ yet."""
        self.folder, self._root = folder, root
        for name in HOUSE:
            if (root / name).is_dir():
                shutil.copytree(root / name, folder / name, ignore=_NOT_OURS)
            else:
                shutil.copy2(root / name, folder / name)
        (folder / "docs").mkdir()

    def begin_as_committed(self) -> None:
        """Take over docs/ as it was last committed, if git knows: most likely it was good."""
        command = ["git", "archive", "--format=zip", "HEAD", "docs"]
        with suppress(OSError, zipfile.BadZipFile):
            done = subprocess.run(command, cwd=self._root, capture_output=True, check=False)
            if done.returncode == 0:
                zipfile.ZipFile(io.BytesIO(done.stdout)).extractall(self.folder)

    def begin_as(self, other: "Tree") -> None:
        """Take over docs/ as another tree has it."""
        shutil.copytree(other.folder / "docs", self.folder / "docs", dirs_exist_ok=True)

    def names(self) -> set[str]:
        """Return the files of docs/ that are there."""
        found = (path for path in (self.folder / "docs").rglob("*") if not path.is_dir())
        return {path.relative_to(self.folder).as_posix() for path in found}

    def differing(self, names: Iterable[str]) -> set[str]:
        """Return those of the names whose files are not here as they are in the project."""
        return set(filter(self._differs, names))

    def _differs(self, name: str) -> bool:
        path = self._root / name
        theirs = _read(path)
        return self._content(name) != theirs or (theirs is None and os.path.lexists(path))

    def has(self, name: str) -> bool:
        """Tell whether there is a file, or a link, of this name."""
        return os.path.lexists(self.folder / name)

    def put(self, names: Iterable[str]) -> dict[str, bytes | None]:
        """Take over files as they are in the project now; return what was there before."""
        gone_first = sorted(names, key=lambda name: os.path.lexists(self._root / name))
        before = {name: self._content(name) for name in gone_first}
        for name in before:
            self._take_away(name)
            self._copy(name)
        return before

    def put_back(self, before: Mapping[str, bytes | None]) -> None:
        """Make files what they were."""
        for name in before:
            self._take_away(name)
        for name, content in before.items():
            if content is not None:
                path = self.folder / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)

    def _content(self, name: str) -> bytes | None:
        return _read(self.folder / name)

    def _take_away(self, name: str) -> None:
        path = self.folder / name
        with suppress(OSError):
            path.unlink()
        with suppress(OSError):  # a folder goes with its last file
            for each in path.relative_to(self.folder).parents:
                if len(each.parts) > 1:
                    (self.folder / each).rmdir()

    def _copy(self, name: str) -> None:
        source, target = self._root / name, self.folder / name
        with suppress(OSError):  # it went in the meantime, which the next look tells
            target.parent.mkdir(parents=True, exist_ok=True)
            if source.is_symlink():
                target.symlink_to(os.readlink(source))
            elif source.stat().st_size > _LARGEST:
                target.touch()
                os.truncate(target, source.stat().st_size)
            elif source.is_file():
                target.write_bytes(source.read_bytes())


def _read(path: Path) -> bytes | None:
    """Return what a plain file holds; a link and a file too large are as if they were not there."""
    with suppress(OSError):
        if path.is_file() and not path.is_symlink() and path.stat().st_size <= _LARGEST:
            return path.read_bytes()
    return None

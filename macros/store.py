"""What was worked out before, kept in a folder under the digest of all that it depends on.

An entry is written whole, names its own key and the digest of what it holds, and is read as data,
never run.  So one that is damaged, cut short or another program's costs time only: it is as if it
were not there.  What was not asked for longest goes first.
"""

import json
import os
import secrets
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from macros.digests import digest

_LARGEST = 50_000_000
"""Bytes of a file that is read for its digest."""

_DAY = 24 * 60 * 60
_PARTS = 256
"""Folders among which entries are spread, evenly, by the first two letters of a digest."""

_BLOCK = 4096
"""Bytes that the smallest file takes."""

_VERSIONED = (".dist-info", ".egg-info", ".egg-link", ".pth")
"""How the names end that tell which version of a package stands in a folder."""


class Store:
    """Values that JSON can hold, each in a file of its own."""

    def __init__(self, folder: Path, *, most: int = 4_000_000_000) -> None:
        """Use a folder, for so many bytes at the most; it need not be there yet."""
        self._folder, self._most_of_part = folder, most // _PARTS
        self._began = time.time()

    def kept(self, key: str, make: Callable[[], Any]) -> Any:
        """Return the value kept under a key; where there is none, make it and keep it."""
        value = self.get(key)
        if value is None:
            value = make()
            self.put(key, value)
        return value

    def get(self, key: str) -> Any:
        """Return the value kept under a key, or None."""
        path = self._path(key)
        try:
            first, _, content = path.read_bytes().partition(b"\n")
            if first != _first_line(key, content):
                return None
            if time.time() - path.stat().st_mtime > _DAY:
                os.utime(path)  # it was asked for
            return json.loads(content)
        except (OSError, ValueError):
            return None

    def put(self, key: str, value: Any) -> None:
        """Keep a value under a key; where the folder can't be written, go on without."""
        content = json.dumps(value, separators=(",", ":")).encode()
        self._write(self._path(key), _first_line(key, content) + b"\n" + content)

    def keep(self, content: bytes) -> str:
        """Keep bytes, and return the digest by which they are found."""
        name = digest(content)
        if self.content(name) is None:
            self._write(self._place(name), content)
        return name

    def content(self, name: str) -> bytes | None:
        """Return the bytes of a digest, or None where they are not kept or are damaged."""
        path = self._place(name)
        with suppress(OSError):
            content = path.read_bytes()
            if digest(content) == name:
                if time.time() - path.stat().st_mtime > _DAY:
                    os.utime(path)  # it was asked for
                return content
            path.unlink()  # nobody keeps what is not whole
        return None

    def holds(self, names: Iterable[str]) -> bool:
        """Tell whether the bytes of all of these digests are kept, whole."""
        return all(self.content(name) is not None for name in names)

    def place(self, files: Mapping[str, str], folder: Path) -> None:
        """Put kept bytes into a folder, as second names of the same files: digests by their paths.

        So what stands in the folder is never written into, but replaced.  Raises ``OSError`` where
        bytes are not kept; ask :meth:`holds` before.
        """
        for path in {(folder / name).parent for name in files}:
            path.mkdir(parents=True, exist_ok=True)
        for name, each in files.items():
            target = folder / name
            target.unlink(missing_ok=True)
            try:
                os.link(self._place(each), target)
            except OSError:  # no second names here, or too many
                shutil.copyfile(self._place(each), target)

    def drop_old(self) -> None:
        """Take away what was not asked for longest, where more is kept than may be.

        It looks where something was written since this began, by whichever process; so it is
        quick, however much is kept.
        """
        for part in self._folder.iterdir() if self._folder.is_dir() else ():
            with suppress(OSError):  # another process was faster
                if part.stat().st_mtime < self._began - 1:
                    continue
                stats = [(path.stat(), path) for path in part.iterdir()]
                found = [(each.st_mtime, max(each.st_size, _BLOCK), path) for each, path in stats]
                size = sum(takes for _, takes, _ in found)
                for _, takes, path in sorted(found):
                    if size > self._most_of_part:
                        path.unlink(missing_ok=True)
                        size -= takes

    def _write(self, path: Path, content: bytes) -> None:
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix="new-", dir=path.parent)
            try:
                with open(handle, "wb") as file:
                    file.write(content)
                os.chmod(name, 0o644)
                os.replace(name, path)
            except BaseException:
                os.unlink(name)
                raise

    def _path(self, key: str) -> Path:
        name = digest(key)
        return self._folder / name[:2] / name[2:]

    def _place(self, name: str) -> Path:
        return self._folder / name[:2] / f"{name[2:]}.bytes"


def of(root: Path) -> Store:
    """Return the store of a project."""
    return Store(root / ".cache" / "store")


def _first_line(key: str, content: bytes) -> bytes:
    return f"{digest(key)} {digest(content)}".encode()


def digests(folder: Path) -> dict[str, str]:
    """Return the digest of each file in a folder and in those within, by its path there.

    A folder is named too, with a slash.  What can't be read, or leads elsewhere, has a digest that
    it never has again, so that nothing is kept that may depend on it.
    """
    found: dict[str, str] = {}
    _add(found, os.fspath(folder), "")
    return found


def _add(found: dict[str, str], folder: str, within: str) -> None:
    try:
        entries = sorted(os.scandir(folder), key=lambda each: each.name)
    except FileNotFoundError:
        return
    except OSError:
        found[within] = secrets.token_hex()
        return
    for each in entries:
        name = within + each.name
        if each.is_symlink() or not (each.is_file() or each.is_dir()):
            found[name] = secrets.token_hex()
        elif each.is_file():
            found[name] = _of_file(each)
        elif each.name != "__pycache__":
            found[f"{name}/"] = ""
            _add(found, each.path, f"{name}/")


def _of_file(entry: os.DirEntry[str]) -> str:
    with suppress(OSError):
        if entry.stat().st_size <= _LARGEST:
            with open(entry.path, "rb") as file:
                return digest(file.read())
    return secrets.token_hex()


def joined(found: dict[str, str], begins: str = "") -> str:
    """Return the digest of the files that ``digests`` found, or of those whose paths begin so."""
    named = ((name, each) for name, each in found.items() if name.startswith(begins))
    return digest(*(part for pair in named for part in pair))


@cache
def code(root: Path) -> str:
    """Return the digest of what runs: our code, the theme, the configuration, every package.

    It is taken once: code that changes while it runs goes on as it was.
    """
    return code_now(root)


def code_now(root: Path) -> str:
    """Return the digest of what would run if it began now."""
    own = Path(__file__).resolve().parent
    parts: list[str | bytes] = [
        joined(digests(own)),
        joined(digests(root / "overrides")),
        sys.version,
    ]
    with suppress(OSError):
        parts.append((root / "mkdocs.yml").read_bytes())
    for folder in sys.path:
        with suppress(OSError):
            parts += sorted(each for each in os.listdir(folder) if each.endswith(_VERSIONED))
    return digest(*parts)

"""What was worked out before, kept in a folder under the digest of all that it depends on.

An entry is written whole, names its own key and the digest of what it holds, and is read as data,
never run.  So one that is damaged, cut short or another program's costs time only: it is as if it
were not there.  What was not asked for longest goes first.
"""

import hashlib
import json
import os
import secrets
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

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

    def __init__(self, folder: Path, *, most: int = 100_000_000) -> None:
        """Use a folder, for so many bytes at the most; it need not be there yet."""
        self._folder, self._most_of_part = folder, most // _PARTS
        self._written: set[Path] = set()

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
        path = self._path(key)
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix="new-", dir=path.parent)
            try:
                with open(handle, "wb") as file:
                    file.write(_first_line(key, content) + b"\n" + content)
                os.replace(name, path)
                self._written.add(path.parent)
            except BaseException:
                os.unlink(name)
                raise

    def drop_old(self) -> None:
        """Take away what was not asked for longest, where more is kept than may be.

        It looks where something was written since; so it is quick, however much is kept.
        """
        for part in self._written:
            with suppress(OSError):  # another process was faster
                stats = [(path.stat(), path) for path in part.iterdir()]
                found = [(each.st_mtime, max(each.st_size, _BLOCK), path) for each, path in stats]
                size = sum(takes for _, takes, _ in found)
                for _, takes, path in sorted(found):
                    if size > self._most_of_part:
                        path.unlink(missing_ok=True)
                        size -= takes
        self._written.clear()

    def _path(self, key: str) -> Path:
        name = digest(key)
        return self._folder / name[:2] / name[2:]


def of(root: Path) -> Store:
    """Return the store of a project."""
    return Store(root / ".cache" / "store")


def _first_line(key: str, content: bytes) -> bytes:
    return f"{digest(key)} {digest(content)}".encode()


def digest(*parts: str | bytes) -> str:
    """Return what stands for parts; no other parts have the same, in other order or cut otherwise.

    Text that is no text, such as a half of a letter, is told apart too.
    """
    whole = hashlib.blake2b(digest_size=20)
    for part in parts:
        content = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        whole.update(b"%d%c" % (len(content), b"sb"[isinstance(part, bytes)]))
        whole.update(content)
    return whole.hexdigest()


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

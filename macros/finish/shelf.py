"""Where files are put that are made for a site: into its folder, and where results are kept.

So what was made before, from the same, is put into the folder as it was.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from macros.digests import digest
from macros.results import Results


class Shelf:
    """Puts into a folder what is made for it, or what was kept."""

    def __init__(self, folder: Path, results: Results | None = None) -> None:
        """Make files for a folder; without results, nothing is kept."""
        self._folder, self._results = folder, results

    def of(
        self, kind: str, *key: str, make: Callable[[], tuple[Any, Mapping[str, bytes]]]
    ) -> tuple[Any, bool]:
        """Put files of a kind into the folder; return what is known of them, and if it is new.

        ``make`` gives both, what is known as JSON holds it and the files by their paths; it is
        asked where neither is kept under this key, or not whole.
        """
        store = self._results and self._results.store
        if not store:
            said, files = make()
            self._write(files)
            return said, True
        kept = self._results.known(kind, *key)
        if kept and store.holds(kept[0]["files"].values()):
            store.place(kept[0]["files"], self._folder)
            return kept[0]["said"], False
        files = {}

        def made() -> dict[str, Any]:
            said, new = make()
            files.update(new)
            return {"said": said, "files": {name: store.keep(each) for name, each in new.items()}}

        new = self._results.made(kind, *key, make=made)
        with suppress(OSError):
            store.place(new["files"], self._folder)
            return new["said"], True
        self._write(files)  # nothing can be kept here
        return new["said"], True

    def keep(self, content: bytes) -> str:
        """Keep bytes, where anything is kept, and return their digest."""
        store = self._results and self._results.store
        return store.keep(content) if store else digest(content)

    def content(self, name: str) -> bytes | None:
        """Return the bytes of a digest, or None where they are not kept."""
        store = self._results and self._results.store
        return store.content(name) if store else None

    def _write(self, files: Mapping[str, bytes]) -> None:
        for folder in {(self._folder / name).parent for name in files}:
            folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            (self._folder / name).unlink(missing_ok=True)  # it may have a second name
            (self._folder / name).write_bytes(content)

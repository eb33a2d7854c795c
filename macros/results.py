"""What work came to, kept with all that it rested on: it holds while all of that is as it was.

What that is tells itself while the work is done (:mod:`macros.uses`); our code, the theme, the
settings and the installed packages belong to it always.  So nobody has to list what depends on
what.
"""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from macros import uses
from macros.digests import digest
from macros.store import Store, code


class Results:
    """Results of a project, made where they are not known; plain data, as JSON holds it."""

    def __init__(self, kept: Store | None, root: Path) -> None:
        """Keep results in a store, or, without one, keep none."""
        self.store = kept
        self.fresh: Counter[str] = Counter()
        """How many results of each kind were made, and not known."""
        self._code = code(root) if kept else ""
        self._now: dict[str, str] = {}

    def of(self, kind: str, *key: str, make: Callable[[], Any]) -> Any:
        """Return the result of a kind under a key; make it where what it rested on has changed."""
        known = self.known(kind, *key)
        return known[0] if known else self.made(kind, *key, make=make)

    def known(self, kind: str, *key: str) -> list[Any] | None:
        """Return a list of the result alone, if it is known and holds; else None."""
        entry = self.store.get(self._name(kind, *key)) if self.store else None
        if not (isinstance(entry, dict) and all(map(self._holds, entry["uses"].items()))):
            return None
        uses.note_all(entry["uses"])
        return [entry["value"]]

    def made(self, kind: str, *key: str, make: Callable[[], Any]) -> Any:
        """Return a result that is made now, and keep it."""
        self.fresh[kind] += 1
        with uses.listening() as used:
            value = make()
        if self.store:
            self.store.put(self._name(kind, *key), {"uses": used, "value": value})
        return value

    def _name(self, kind: str, *key: str) -> str:
        return digest("result", self._code, kind, *key)

    def _holds(self, use: tuple[str, str]) -> bool:
        name, found = use
        if name not in self._now:
            self._now[name] = uses.now(name)
        return self._now[name] == found

"""The words of a page's scripts, which may write any class or attribute that they name there."""

import re
from functools import cache
from pathlib import Path

from macros.finish.assets import reached
from macros.finish.minified import minified

ENTRY = "site.mjs"
"""The script that every page loads, and that loads the others."""

_LOADS_WHERE = re.compile(
    r"""if\ \(document\.querySelector\("(\.?)([a-z-]+)"\)\)\ \{\s*
    import\("\./([\w-]+\.mjs)"\)""",
    re.VERBOSE,
)
"""How the entry loads a script only where an element, or a class, stands."""

_WORD = re.compile(r"[A-Za-z][\w-]*")


class Scripts:
    """The scripts of a built site, before they have other names."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        entry = folder / ENTRY
        text = entry.read_text(encoding="utf-8") if entry.is_file() else ""
        found = _LOADS_WHERE.findall(text)
        self._only_where = {
            folder / name: re.compile(rf'class="[^"]*\b{what}\b' if dot else rf"<{what}\b")
            for dot, what, name in found
        }
        self._looked_for = {folder / name: what for _, what, name in found}

    @property
    def only_where(self) -> set[str]:
        """The names of those that come only where something stands."""
        return {path.name for path in self._only_where}

    def words_on(self, text: str) -> frozenset[str]:
        """Return the words of the scripts that a page with this HTML may load."""
        absent = {path for path, where in self._only_where.items() if not where.search(text)}
        return self._words(frozenset(absent))

    @cache  # noqa: B019  as long as the step
    def _words(self, absent: frozenset[Path]) -> frozenset[str]:
        entry = self._folder / ENTRY
        loaded = reached({entry} if entry.is_file() else set(), self._folder, absent)
        looked_for = {self._looked_for[path] for path in absent}
        return frozenset().union(*map(self._of, loaded)) - looked_for

    @cache  # noqa: B019  as long as the step
    def _of(self, path: Path) -> frozenset[str]:
        """Return the words of one script, without those of its comments."""
        return frozenset(_WORD.findall(minified(path.read_text(encoding="utf-8"), path.suffix)))

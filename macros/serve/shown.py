"""What the preview shows: the newest good state of each page, and what is wrong with files now."""

import threading
from collections.abc import Iterable, Mapping
from pathlib import Path

from macros.problem import Problem


class Shown:
    """Files of the site by name, such as ``about/index.html``, and problems by file of docs/.

    What comes in has the number of the change after which it was made, so that a slow build never
    puts an old page in the place of a new one.
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self.news = threading.Condition()
        """Whoever waits for something new waits for this."""
        self.ready = False
        """Whether a first build has ended, well or not."""
        self._site: Path | None = None
        self._pages: dict[str, tuple[int, bytes]] = {}
        self._problems: dict[str, tuple[int, list[Problem]]] = {}
        self._old: set[str] = set()

    def take_pages(self, number: int, pages: Mapping[str, bytes]) -> None:
        """Show files that were made one by one."""
        with self.news:
            self._pages |= {name: (number, content) for name, content in pages.items()}
            self.news.notify_all()

    def take_site(self, number: int, site: Path) -> Path | None:
        """Show a whole site, but for pages that are newer; return the site that it replaces."""
        with self.news:
            old, self._site = self._site, site.resolve()
            self._pages = {name: each for name, each in self._pages.items() if each[0] > number}
            self.news.notify_all()
        return old

    def take_problems(
        self,
        number: int,
        found: Mapping[str, list[Problem]],
        old: Iterable[str],
        *,
        everything: bool = False,
    ) -> None:
        """Show what is wrong with files, or with all; pages of ``old`` files are not as written."""
        with self.news:
            if everything:
                newer = {name: each for name, each in self._problems.items() if each[0] > number}
                self._old = {name for name in self._old if name in newer}
                self._problems = newer
                self.ready = True
            for name, problems in found.items():
                if name not in self._problems or self._problems[name][0] <= number:
                    self._problems[name] = number, problems
                    self._old.discard(name)
                    self._old |= {name} & {*old}
            self.news.notify_all()

    def content(self, name: str) -> bytes | None:
        """Return a file of the site, if there is one of this name."""
        with self.news:
            if name in self._pages:
                return self._pages[name][1]
            path = self._site / name if self._site else None
            if path and path.is_file() and path.resolve() == path:
                return path.read_bytes()
        return None

    def problems(self) -> dict[str, list[Problem]]:
        """Return what is wrong now, by file, sorted."""
        with self.news:
            return {name: found for name, (_, found) in sorted(self._problems.items()) if found}

    def is_old(self, file: str) -> bool:
        """Tell whether the page of a file is not as the file says now."""
        with self.news:
            return file in self._old

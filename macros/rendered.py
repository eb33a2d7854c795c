"""The pages of the site before they are finished: their names, what they are, and their HTML.

They come from MkDocs, made one by one and kept while what they rest on stays as it is; or out of a
folder into which an engine wrote them.  Finishing takes either.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from macros import records
from macros.cores import Cores
from macros.digests import digest
from macros.guard import built_page
from macros.guard.site import place_problems
from macros.parts import MACROS
from macros.problem import Problem
from macros.results import Results

if TYPE_CHECKING:
    from macros.engine import Engine

KIND = "page"
"""What the results of pages are kept as."""


class Pages(Protocol):
    """Pages as an engine makes them, by the names of their files in the site."""

    names: Sequence[str]
    """The files of the pages, such as ``slow-training/index.html``, in order."""

    def digest(self, name: str) -> str:
        """Return what stands for the HTML of a page."""

    def html(self, name: str) -> str:
        """Return the HTML of a page."""


class InFolder:
    """The pages of a folder into which an engine wrote them."""

    def __init__(self, folder: Path) -> None:
        """Find the pages; each is read when it is asked for."""
        self._folder = folder
        self.names: Sequence[str] = sorted(
            path.relative_to(folder).as_posix() for path in folder.rglob("*.html")
        )

    def digest(self, name: str) -> str:
        """Return what stands for the HTML of a page."""
        return digest(self.html(name).encode())

    def html(self, name: str) -> str:
        """Return the HTML of a page."""
        return (self._folder / name).read_text(encoding="utf-8")


class Rendered:
    """The pages as MkDocs makes them, each one that the gate lets pass."""

    def __init__(self, engine: "Engine", results: Results) -> None:
        """Make no page yet; :meth:`make` does."""
        self._engine, self._results = engine, results
        self.names: Sequence[str] = tuple(engine.names)
        self._digests: dict[str, str] = {}

    def make(self, say: Callable[[int], None] = lambda _: None) -> list[Problem]:
        """Make what is not kept as it would be made now; return what the gate says, by page.

        ``say`` is told how many pages have been made.  Raises :class:`Problem`, or a group of them,
        for a page that MkDocs cannot make, which takes too long or too much memory.
        """
        missing, problems = [], {}
        for name in self.names:
            found = self._results.known(KIND, name)
            if found and self._results.store.holds([found[0]]):
                self._digests[name] = found[0]
            else:
                missing.append(name)
        if len(missing) > 1:
            _import_macros()
        with Cores(self._kept, name=self._source) as cores:
            say(0)
            for count, (name, (kept, parts)) in enumerate(cores.each(missing), 1):
                self._results.fresh[KIND] += 1
                self._digests[name] = kept
                problems[name] = [Problem(*each) for each in parts]
                say(count)
        return [*self._said(problems)]

    def digest(self, name: str) -> str:
        """Return what stands for the HTML of a page."""
        return self._digests[name]

    def html(self, name: str) -> str:
        """Return the HTML of a page: what was kept, or where that is gone, made once more.

        Raises :class:`Problem` where it is not any more what the gate let pass.
        """
        store, passed = self._results.store, self._digests[name]
        if store and (content := store.content(passed)) is not None:
            return content.decode()
        html = self._engine.make(name)
        if digest(html.encode()) != passed:
            raise Problem("this changed while the site was built; build again", self._source(name))
        return html

    def _source(self, name: str) -> str:
        source = self._engine.names[name]
        return f"docs/{source}" if source else name

    def _kept(self, name: str) -> tuple[str, list[tuple[Any, ...]]]:
        """Return the digest of a page that is made now and kept, or what is wrong with it."""
        try:
            return self._results.made(KIND, name, make=partial(self._made, name)), []
        except _Refused as refused:
            return "", [each.parts for each in refused.problems]

    def _made(self, name: str) -> str:
        html = self._engine.make(name)
        if problems := [*built_page.problems(html)]:
            raise _Refused(problems)
        content = html.encode()
        return self._results.store.keep(content) if self._results.store else digest(content)

    def _said(self, problems: dict[str, list[Problem]]) -> Iterator[Problem]:
        for name in self.names:
            found = [*place_problems(name), *problems.get(name, ())]
            said = {str(problem): problem for problem in found}
            shown = f"{(records.ROOT / 'site').name}/{name}"
            yield from (problem.at(shown) for problem in said.values())


def _import_macros() -> None:
    """Import the modules of all macros, so that no process has to do it for itself."""
    for macro in MACROS.values():
        _ = macro.function


class _Refused(Exception):
    """A page that the gate does not let pass, with what is wrong with it."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__()
        self.problems = problems

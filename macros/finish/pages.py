"""The pages of a site: what was told of each, and its HTML while it is finished.

Each page is read once, with the JSON element that the engine left in it; steps change it here; and
it is written once.
"""

import datetime
import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass, field, fields
from functools import cached_property
from multiprocessing import get_context
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import unquote, urlsplit

from macros import records
from macros.parts.page import CLOSES, OPENS, Told
from macros.problem import Problem

Item = TypeVar("Item")
Result = TypeVar("Result")

FEWEST = 200
"""Items for which it is worth to start other processes, which takes a second or two."""

_CHARSET, _END = '<meta charset="utf-8">', "</head>"


@dataclass(eq=False)
class Page:
    """A page: what was told of it, and what becomes of it."""

    file: Path
    html: str
    """Its HTML, without the JSON element."""
    told: Told = field(default_factory=Told)
    """What its macros told."""
    address: str = ""
    """Where it stands; nothing for a page that no list names."""
    title: str = ""
    description: str = ""
    section: str = ""
    """The title of its section, or nothing on the home page."""
    is_article: bool = False
    checked: datetime.date | None = None
    """The day that an article shows as the one on which it was last checked."""
    changed: datetime.date | None = None
    """The newest day that the site knows of it: of its last check, or of a change that names it."""
    next_check: datetime.date | None = None
    """The day by which an article is to be checked again."""
    claim: records.Claim | None = None
    """The claim whose page it is."""
    exercise: records.Exercise | None = None
    """The exercise whose page it is."""
    policy: str = ""
    """What stands first in its head: what it may load and run."""
    style: str = ""
    """The style that stands in it."""
    head: list[str] = field(default_factory=list)
    """What else joins its head."""
    numbers: "Page | None" = None
    """The page beside it, of how its numbers were worked out."""

    def name(self, site: Path) -> str:
        """Return its file's path below the folder of its site."""
        return self.file.relative_to(site).as_posix()

    def write(self) -> None:
        """Write it, with all that joins its head."""
        if _CHARSET not in self.html:
            raise Problem(f"no `{_CHARSET}` to put the policy after", self.file.name)
        style = [f"<style>{self.style}</style>"] if self.style else []
        text = self.html.replace(_CHARSET, _CHARSET + self.policy, 1)
        text = text.replace(_END, "\n".join([*style, *self.head, _END]), 1)
        self.file.parent.mkdir(exist_ok=True)
        self.file.write_text(text, encoding="utf-8")


@dataclass
class Site:
    """A built site while it is finished."""

    folder: Path
    pages: list[Page]

    @property
    def listed(self) -> list[Page]:
        """The pages that have an address of their own, in order."""
        return [page for page in self.pages if page.address]

    @cached_property
    def home(self) -> str:
        """The address of the site."""
        home = self.folder / "index.html"
        return next((page.address for page in self.pages if page.file == home), "")

    def way(self, page: Page) -> str:
        """Return the way from a page to the root; the page for what is missing stands anywhere."""
        if page.file.name != "index.html":
            return urlsplit(self.home).path
        return "../" * len(page.file.parent.relative_to(self.folder).parts)

    def write(self) -> None:
        """Write every page."""
        for page in self.pages:
            page.write()


def read(folder: Path) -> Site:
    """Read the pages of a site as an engine built it; raise :class:`Problem` at any other."""
    site = Site(folder, [_read(file) for file in sorted(folder.rglob("*.html"))])
    if not site.home:
        raise Problem(f"{folder} is finished already; build it again first")
    for page in site.listed:
        page.changed = _changed(page, site.home)
    return site


def _changed(page: Page, home: str) -> datetime.date | None:
    place = page.address.removeprefix(home)
    named = [each.date for each in records.changes().values() if place in each.pages]
    return max([*named, *filter(None, [page.checked])], default=None)


def _read(file: Path) -> Page:
    text = file.read_text(encoding="utf-8")
    before, opens, rest = text.partition(OPENS)
    if not opens:  # the page for what is missing
        return Page(file, text)
    said, _, after = rest.partition(CLOSES)
    return _page(file, before + after, json.loads(said))


def _page(file: Path, html: str, said: dict[str, Any]) -> Page:
    """Return a page, by the object that stood in it."""
    frame = said["frame"]
    shown = frame["is_article"]  # on other pages stands no day
    days = {name: _day(said.get(name)) for name in ("checked", "next_check") if shown}
    told = Told(**{kind.name: said[kind.name] for kind in fields(Told) if kind.name in said})
    page = Page(file, html, told, **frame, **days)
    if told.whole_claims:
        page.claim = records.claim(told.whole_claims[0])
        page.checked = page.checked or page.claim.checked
    if told.whole_exercises:
        page.exercise = records.exercise(told.whole_exercises[0])
        page.checked = page.checked or page.exercise.checked
    return page


def _day(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None


def put(text: str, opens: str, closes: str, new: str) -> str:
    """Return ``text`` with other words between two marks, where they first stand."""
    before, opens, rest = text.partition(opens)
    _, closes, after = rest.partition(closes)
    return before + opens + new + closes + after if closes else text


def without(text: str, opens: str, closes: str) -> str:
    """Return ``text`` without what stands between two marks and the marks, where they first do."""
    before, _, rest = text.partition(opens)
    return before + rest.partition(closes)[2] if closes in rest else text


def at_once(work: Callable[[Item], Result], items: Iterable[Item]) -> list[Result]:
    """Return what ``work`` makes of each item, on all cores.

    For work that libraries do outside Python's lock, such as compressing.
    """
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(work, items))


def in_processes(work: Callable[[Item], Result], items: Sequence[Item]) -> Iterator[Result]:
    """Yield what ``work`` makes of each item, on all cores where there are many items.

    For work that holds Python's lock.  Each process imports the module of ``work`` anew.
    """
    if len(items) < FEWEST:
        yield from map(work, items)
        return
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        yield from pool.map(work, items, chunksize=20)


def target(site: Path, page: Path, address: str) -> Path | None:
    """Return the file of the site that an address on a page leads to, if it is one."""
    path = unquote(address.partition("#")[0].partition("?")[0])
    if not path or ":" in path or path.startswith("//"):
        return None
    for place in _places(site, page, path):
        if place.is_file() and place.is_relative_to(site):
            return place
    return None


def _places(site: Path, page: Path, path: str) -> Iterator[Path]:
    """Yield where a path may lead; from the root, the site may stand in a folder of its host."""
    if not path.startswith("/"):
        yield Path(os.path.normpath(page.parent / path))
        return
    parts = path.strip("/").split("/")
    for first in range(len(parts)):
        yield Path(os.path.normpath(site.joinpath(*parts[first:])))

"""A page while it is finished: what was told of it, its HTML, and the files that it comes to.

It is read with the JSON element that the engine left in it; steps change it here.
"""

import datetime
import json
from dataclasses import dataclass, field, fields
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from macros import records
from macros.parts.page import CLOSES, OPENS, Told
from macros.problem import Problem
from macros.rendered import Pages
from macros.uses import watched

HOME = "index.html"
"""The file of the home page."""

_CHARSET, _END = '<meta charset="utf-8">', "</head>"


@dataclass(eq=False)
class Page:
    """A page: what was told of it, and what becomes of it."""

    name: str
    """Its file's path below the folder of the site, such as ``tools/index.html``."""
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
    figures: list[str] = field(default_factory=list)
    """Each figure that it prints and what that rests on, as JSON."""
    loads: dict[str, None] = field(default_factory=dict)
    """The names in ``assets/`` of what it loads, or what it loads is led to by."""
    files: dict[str, bytes] = field(default_factory=dict)
    """What is made of it beside its HTML, by the files' paths below the folder of the site."""
    answers: dict[str, Any] = field(default_factory=dict)
    """What it asked of the rest of the site and was told, by the names of the steps that ask."""

    @property
    def both(self) -> list["Page"]:
        """The page, and that of its numbers if it has one."""
        return [self, *([self.numbers] if self.numbers else [])]

    def way(self, home: str) -> str:
        """Return the way to the root of a site at an address.

        The page for what is missing stands anywhere, and has a whole path.
        """
        place = PurePosixPath(self.name)
        return "../" * (len(place.parts) - 1) if place.name == HOME else urlsplit(home).path

    def beside(self, name: str) -> str:
        """Return the path of a file that lies beside it."""
        return (PurePosixPath(self.name).parent / name).as_posix()

    def whole(self) -> str:
        """Return its HTML, with all that joins its head."""
        if _CHARSET not in self.html:
            raise Problem(f"no `{_CHARSET}` to put the policy after", self.name)
        style = [f"<style>{self.style}</style>"] if self.style else []
        text = self.html.replace(_CHARSET, _CHARSET + self.policy, 1)
        return text.replace(_END, "\n".join([*style, *self.head, _END]), 1)


def home_of(pages: Pages) -> str:
    """Return the address of a site as an engine built it; raise :class:`Problem` at any other."""
    home = read(HOME, pages.html(HOME)).address if HOME in pages.names else ""
    if not home:
        raise Problem("this site is finished already; build it again first")
    return home


def read(name: str, text: str, home: str = "") -> Page:
    """Return a page of a site at an address, from its HTML as an engine wrote it."""
    before, opens, rest = text.partition(OPENS)
    if not opens:  # the page for what is missing
        return Page(name, text)
    said, _, after = rest.partition(CLOSES)
    page = _page(name, before + after, json.loads(said))
    if page.address:
        changed = _day(_newest_change(page.address.removeprefix(home)))
        page.changed = max(filter(None, [changed, page.checked]), default=None)
    return page


@watched("changed")
def _newest_change(place: str) -> str:
    """Return the newest day of a change that names the page at a place; nothing without any."""
    named = [each.date.isoformat() for each in records.changes().values() if place in each.pages]
    return max(named, default="")


def _page(name: str, html: str, said: dict[str, Any]) -> Page:
    """Return a page, by the object that stood in it."""
    frame = said["frame"]
    shown = frame["is_article"]  # on other pages stands no day
    days = {name: _day(said.get(name)) for name in ("checked", "next_check") if shown}
    told = Told(**{kind.name: said[kind.name] for kind in fields(Told) if kind.name in said})
    page = Page(name, html, told, **frame, **days)
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

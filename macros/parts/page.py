"""What stands on a page: macros tell it as they print, and the page keeps it as an object.

A macro's output is kept and printed again on other pages, and so is what it told.  The Markdown
extension joins what a page's macros told and leaves it in the page, as one JSON element, which
finishing takes out once; nobody reads it back out of our own HTML.
"""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import asdict, dataclass, field, fields
from functools import cache
from typing import Any

from macros import records
from macros.records.looked_up import is_there

SITE = "site://"
"""Begins an address inside the site; ``overrides/base.html`` puts the way to the root there."""

OPENS, CLOSES = '<script type="application/json" id="page">', "</script>"
"""How the JSON element begins and ends."""


@dataclass
class Told:
    """What macros told of a page, each list in the order in which they did."""

    parts: list[str] = field(default_factory=list)
    """The parts whose templates were printed, once each."""
    numbers: list[dict[str, Any]] = field(default_factory=list)
    """Each number that stands there: the fact's id, or the equation's with its inputs; ``value``;
    for one in a sentence that opens, ``shown``, as printed."""
    terms: list[str] = field(default_factory=list)
    """The ids of the terms that lead to their meaning, once each."""
    defined: list[str] = field(default_factory=list)
    """The ids of the terms whose meanings it prints itself."""
    sources: list[str] = field(default_factory=list)
    """The ids of the sources cited, once each; those of its numbers follow from the numbers."""
    claims: list[str] = field(default_factory=list)
    """The ids of the claims in boxes or on pages of their own, once each."""
    whole_claims: list[str] = field(default_factory=list)
    """The ids of the claims that it prints whole: the page is theirs."""
    whole_exercises: list[str] = field(default_factory=list)
    """The ids of the exercises that it prints whole: the page is theirs."""
    tools: list[str] = field(default_factory=list)
    """What its calculators answer."""
    whole_lists: list[str] = field(default_factory=list)
    """The lists of safety that it prints itself, whole."""
    movements: list[str] = field(default_factory=list)
    """The ids of the exercises whose drawings move, once each."""
    files: dict[str, str] = field(default_factory=dict)
    """The texts of the files that its tables can be taken away as, by their names."""
    pictures: dict[str, str] = field(default_factory=dict)
    """The drawings of its charts by the charts' names, as they can be taken away."""
    datasets: dict[str, dict[str, Any]] = field(default_factory=dict)
    """What its tables are in the words of schema.org, by the tables' ids."""

    def add(self, other: "Told") -> None:
        """Join what another macro told of the same page."""
        for kind in fields(self):
            own, more = getattr(self, kind.name), getattr(other, kind.name)
            if isinstance(own, dict):
                own.update(more)
            elif kind.name in ("numbers", "tools"):
                own += more
            else:
                own += [each for each in dict.fromkeys(more) if each not in own]


_told: ContextVar[Told | None] = ContextVar("told", default=None)


@contextmanager
def listening() -> Iterator[Told]:
    """Give what is told while this lasts."""
    told = Told()
    before = _told.set(told)
    try:
        yield told
    finally:
        _told.reset(before)


def tell(kind: str, *things: Any, **named: Any) -> str:
    """Tell the page of things of a kind, or of files by name; return nothing, for templates."""
    if told := _told.get():
        known = getattr(told, kind)
        if isinstance(known, dict):
            known.update(named)
        elif kind in ("numbers", "tools"):
            known += things
        else:
            known += [each for each in things if each not in known]
    return ""


def joined(told: Iterable[Told]) -> Told:
    """Return all that the macros of a page told, as one."""
    whole = Told()
    for each in told:
        whole.add(each)
    return whole


def element(told: Told, path: str) -> str:
    """Return the JSON element of a page; ``overrides/base.html`` adds what the frame knows."""
    return OPENS + as_json({"path": path, **_days(path), **asdict(told)}) + CLOSES


def _days(path: str) -> dict[str, str]:
    """Return the day on which a page was last checked and that of its next check, if it has any."""
    if not (path and is_there(path)):  # as where a test renders a text of its own
        return {}
    article = records.front_matter(records.DOCS / path)
    days = {"checked": article.checked, "next_check": article.due}
    return {name: day.isoformat() for name, day in days.items() if day}


def as_json(data: object) -> str:
    """Return data as JSON from which no text can break out into the page."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def styles(told: Told) -> str:
    """Return the links to the style of the parts of a page, and of those that they use."""
    return "\n".join(
        f'<link rel="stylesheet" href="{SITE}{each}">' for each in _files(tuple(told.parts))
    )


@cache
def _files(parts: tuple[str, ...]) -> tuple[str, ...]:
    from macros.parts import PARTS  # noqa: PLC0415  the parts' macros import this

    waiting, wanted = [*parts], set()
    while waiting:
        name = waiting.pop()
        if name not in wanted:
            wanted.add(name)
            waiting += PARTS[name].uses
    files = [f"parts/{each}/{each.replace('_', '-')}.css" for each in PARTS if each in wanted]
    return tuple(each for each in files if (records.ROOT / "overrides" / each).is_file())

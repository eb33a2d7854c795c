"""A problem met while an engine renders a page: where it stands, and how the engine stops.

Engines tell a macro and a Markdown extension neither the page's file nor its lines, print a
traceback, and one of them ends a server that should go on serving.
"""

import re
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from macros import records
from macros.guard.written import written_calls
from macros.problem import Problem


class Stopped(Problem, SystemExit):
    """A problem that ends a build with its one sentence.

    As a ``SystemExit`` it brings no traceback; as an ``Exception`` it lets a server live on.
    """

    code = 1


class _Page(threading.local):
    source = ""
    called = False
    path = ""


_page = _Page()
_kept: dict[str, Problem] = {}
_KEPT = re.compile(r"kept[0-9a-f]{16}")


def begin(source: str, *, called: bool, path: str) -> None:
    """Remember the text of the page that is rendered from here on.

    ``called`` tells that Markdown will meet one word on one line in place of each macro call;
    ``path`` is the page's below docs/, or nothing where the engine has not told it yet.
    """
    _page.source, _page.called = source, called
    _page.path = path or _page.path


def keep(problem: Problem) -> str:
    """Return a text to render in place of a page, at which :func:`stop_if_kept` stops.

    For a problem of the page's macros, whose line is one of its text.  Raises it at once where
    the text is no page of docs/, such as a title, and so may never become Markdown.
    """
    path, before = _place()
    if not path:
        raise problem
    token = f"kept{secrets.token_hex(8)}"
    _kept[token] = problem if problem.path else problem.at(path, problem.line + before)
    return token


def stop_if_kept(text: str) -> None:
    """Raise the problem that was kept, if a page's Markdown or HTML is the text in its place."""
    for token in _KEPT.findall(text):
        if token in _kept:
            raise _kept.pop(token)


@contextmanager
def stopping() -> Iterator[None]:
    """Stop for a problem of the page's Markdown, whose line is one of the Markdown.

    Raises :class:`Stopped` with the page's path and the line of its file.
    """
    try:
        yield
    except Problem as problem:
        placed = problem if problem.path else _placed(problem)
        raise Stopped(placed.sentence, placed.path, placed.line) from None


def _placed(problem: Problem) -> Problem:
    (path, before), line = _place(), _line(problem)
    return Problem(problem.sentence, path, line + before if line else 0)


def _line(problem: Problem) -> int:
    """Return the line of the page's text where a problem of its Markdown stands, 0 if unknown."""
    line = problem.line
    for begins, parts in written_calls(_page.source) if line and _page.called else ():
        if begins < line:
            line += "".join(parts).count("\n")
    words = problem.sentence.split("`")[1::2]  # what a problem speaks of, where it has no line
    return line or next((_line_of(each) for each in words if each in _page.source), 0)


def _line_of(words: str) -> int:
    return _page.source.partition(words)[0].count("\n") + 1


def _place() -> tuple[str, int]:
    """Return the file of the page, and how many of its lines stand before the page's text."""
    body = _page.source.strip()
    above = _page.source.partition(body)[0].count("\n") if body else 0
    for path in _pages() if body else ():
        text = path.read_text(encoding="utf-8", errors="replace").rstrip()
        if text.endswith(body):
            before = text.removesuffix(body).count("\n") - above
            return path.relative_to(records.ROOT).as_posix(), before
    return "", 0


def _pages() -> list[Path]:
    """Return the pages of docs/, first the one that is rendered: two may have one text."""
    own = records.DOCS / _page.path
    return sorted(records.DOCS.rglob("*.md"), key=lambda path: (path != own, path))

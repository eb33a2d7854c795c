"""What an engine meets of an article: a Jinja extension, a Markdown extension, and how it stops.

An article may call our macros, and Jinja runs nothing: the calls that the guard has read are made
here, as it has read them, so what runs is what was checked.  Markdown gets no raw HTML and no
digit; macros' HTML is put back at the end.

Engines tell a macro and a Markdown extension neither the page's file nor its lines, print a
traceback, and one of them ends a server that should go on serving.  So a problem is placed here.
"""

import re
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from jinja2.ext import Extension as JinjaExtension
from markdown import Extension, Markdown
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from macros import records
from macros.guard import as_people_write
from macros.guard.links import may_lead_to, may_show, names_another
from macros.guard.macro_calls import (
    MARK,
    Call,
    call_problems,
    calls,
    texts_around_calls,
    without_calls,
    written_calls,
)
from macros.guard.markdown import KINDS, size_problems, typed_by_hand
from macros.parts import aside, place
from macros.parts.glossary.glossary import words_of_page
from macros.parts.page import element, joined, listening, styles
from macros.parts.printed import printed
from macros.parts.provenance.provenance import provenance
from macros.parts.read_on.read_on import read_on
from macros.parts.safety_lists.safety_lists import before_you_train
from macros.problem import Problem, problems_in
from macros.records import library

# Macros: an article's calls are made, and Jinja is left with none


class ArticlesOnly(JinjaExtension):
    """``j2_extensions: [macros.guard.render.ArticlesOnly]``."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Return the source with what our macros print in place of each call.

        Where it holds anything else, or a macro has a problem, the page stops the build as soon
        as it becomes Markdown; what never does, such as a title, raises :class:`Problem` at once.
        """
        begin(source, called=True, path=place.path_of_macros())
        for problem in call_problems(source):
            return keep(problem)
        first, *texts = texts_around_calls(source)
        try:
            prints = [_prints(call) for call in calls(source)]
        except Problem as problem:
            return keep(problem)
        return first + "".join(each + text for each, text in zip(prints, texts, strict=True))


def _prints(call: Call) -> str:
    """Return what a macro prints; raises :class:`Problem` with the line of its call."""
    try:
        return aside.set_aside(printed(call.name, call.arguments, call.keywords))
    except (Problem, ExceptionGroup) as error:
        problem = next(problems_in(error))
        raise (problem if problem.path else problem.at("", call.line)) from None


# Markdown: plain text, headings and elements, and what waited aside put back

_ATTRIBUTES = {"alt", "class", "href", "id", "src", "start"}
_ALIGNED = {f"text-align: {side};": f"align-{side}" for side in ("left", "center", "right")}
"""The style that Python-Markdown writes for a column of a table, and the class in its place."""

_CLASSES = {"admonition", "admonition-title", *KINDS, *_ALIGNED.values()}
"""The classes that Python-Markdown writes of itself; any other would be a stranger's."""

_HEADINGS = {f"h{level}" for level in range(1, 7)}


class _PlainText(Preprocessor):
    """An article's own text has no digit and no part too large; macros wait aside, as tokens."""

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        if not aside.has_token(text):  # one engine comes here first, and to macros afterwards
            begin(text, called=False, path=place.path_of(self.md))
        plain = as_people_write.read(without_calls(aside.without_tokens(text, MARK)))
        with stopping():
            stop_if_kept(text)
            _stop_if_read_otherwise(place.path_of(self.md))
            found = (*typed_by_hand(plain.text), *size_problems(plain.text.split("\n")))
            for problem in found:
                raise problem.at("", plain.own(problem.line))
        return lines


class _AsWritten(Preprocessor):
    """Markdown gets what people write in the form that it reads, which the check has judged."""

    def run(self, lines: list[str]) -> list[str]:
        title = library.title_of(place.path_of(self.md))
        return as_people_write.canonical("\n".join(lines), title).split("\n")


class _PlainHeadings(Treeprocessor):
    """A heading becomes an address and an entry in lists, so it holds no macro."""

    def run(self, root: Element) -> None:
        headings = [element for element in root.iter() if element.tag in _HEADINGS]
        with stopping():
            if any(aside.has_token("".join(each.itertext())) for each in headings):
                raise Problem("a heading holds a macro; write the heading in plain words")


class _PlainElements(Treeprocessor):
    """What Markdown made of an article: links that may be followed, attributes that do nothing."""

    def run(self, root: Element) -> None:
        with stopping():
            for problem in (each for element in root.iter() for each in _of_element(element)):
                raise problem


def _of_element(element: Element) -> Iterator[Problem]:
    if (side := _ALIGNED.get(element.get("style"))) and element.tag in ("td", "th"):
        del element.attrib["style"]
        element.set("class", side)
    for name in element.attrib:
        if name not in _ATTRIBUTES or (name == "id" and element.tag not in _HEADINGS):
            yield Problem(f"`{name}` sets an attribute; only the id of a heading may be set")
    for name in {*element.get("class", "").split()} - _CLASSES:
        yield Problem(f"`{name}` sets a class; only the id of a heading may be set")
    href, src = element.get("href"), element.get("src")
    if aside.has_token(f"{href}{src}"):
        yield Problem("an address holds a macro; write [words](address), and the macro beside")
    if href is not None and not may_lead_to(href):
        yield Problem(f"a link may not lead to `{href}`; write https://…")
    if href is not None and (other := names_another("".join(element.itertext()), href)):
        yield Problem(f"`{other}` looks like an address, and the link leads to `{href}`")
    if src is not None and not may_show(src):
        yield Problem(f"a picture may not come from `{src}`; use one of this site")


class _PutBack(Postprocessor):
    """The last step: tokens become HTML, and the page says what its words and numbers rest on."""

    def run(self, text: str) -> str:
        with stopping():
            stop_if_kept(text)
        page = aside.put_back(text)
        if "<h1" not in page:  # Markdown brings headings here too, one by one
            return page
        path, told = place.path_of(self.md), joined(aside.told_in(text))
        with listening() as of_lists:
            lists = read_on(path, told), before_you_train(path, told)
        told.add(of_lists)
        with listening() as of_foot:
            foot = (*lists, words_of_page(told), provenance(told.numbers))
        told.add(of_foot)
        with stopping():  # front matter may be wrong where nobody checked it before
            said = element(told, path)
        return "\n".join(filter(None, (styles(told), page, *foot, said)))


class Markup(Extension):
    """``markdown_extensions: [macros.guard.render]``."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  Python-Markdown's name
        """Take raw HTML away, and add our steps."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.preprocessors.register(_PlainText(md), "plain-text", 50)
        md.preprocessors.register(_AsWritten(md), "as-written", 32)  # after Zensical's macros
        md.treeprocessors.register(_PlainHeadings(md), "plain-headings", 25)
        md.treeprocessors.register(_PlainElements(md), "plain-elements", 1)
        md.postprocessors.register(_PutBack(md), "put-back", -1000)


def makeExtension(**settings: Any) -> Markup:  # noqa: N802  Python-Markdown's name
    """Return the extension; Python-Markdown calls this."""
    return Markup(**settings)


# Where a problem stands, and how an engine stops for it


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


def _stop_if_read_otherwise(path: str) -> None:
    """Stop where the engine was given another text than the one that the check reads."""
    file = records.DOCS / path
    if path and file.is_file():
        text = file.read_text(encoding="utf-8", errors="replace")
        front = library.FRONT_MATTER.match(text)
        judged = text[front.end() if front else 0 :]
        # line by line, since an engine may keep line ends of Windows
        if judged.strip().splitlines() != _page.source.strip().splitlines():
            said = (
                "an engine reads this page otherwise than the check; begin it with `---`, its keys"
            )
            raise Problem(f"{said} and `---`", line=1)


def _placed(problem: Problem) -> Problem:
    (path, before), line = _place(), _line(problem)
    return problem.at(path, line + before if line else 0)


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

"""The Markdown extension of both engines: no raw HTML from articles; macros' HTML put back."""

from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from macros.guard.addresses import may_lead_to, may_show
from macros.guard.numbers import typed_by_hand
from macros.guard.rendering import begin, stop_if_kept, stopping
from macros.guard.size import size_problems
from macros.guard.written import MARK, without_calls
from macros.parts import aside, place
from macros.parts.glossary.glossary import words_of_page
from macros.parts.page import element, joined, listening, styles
from macros.parts.provenance.provenance import provenance
from macros.parts.safety_lists.safety_lists import before_you_train
from macros.problem import Problem

_ATTRIBUTES = {"alt", "class", "href", "id", "src", "start", "title"}
_ALIGNED = {f"text-align: {side};": f"align-{side}" for side in ("left", "center", "right")}
"""The style that Python-Markdown writes for a column of a table, and the class in its place."""

_HEADINGS = {f"h{level}" for level in range(1, 7)}


class _PlainText(Preprocessor):
    """An article's own text has no digit and no part too large; macros wait aside, as tokens."""

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        if not aside.has_token(text):  # one engine comes here first, and to macros afterwards
            begin(text, called=False, path=place.path_of(self.md))
        plain = without_calls(aside.without_tokens(text, MARK))
        with stopping():
            stop_if_kept(text)
            for problem in (*typed_by_hand(plain), *size_problems(plain.split("\n"))):
                raise problem
        return lines


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
            for sentence in (each for element in root.iter() for each in _of_element(element)):
                raise Problem(sentence)


def _of_element(element: Element) -> Iterator[str]:
    if (side := _ALIGNED.get(element.get("style"))) and element.tag in ("td", "th"):
        del element.attrib["style"]
        element.set("class", side)
    for name in element.attrib:
        if name not in _ATTRIBUTES:
            yield f"`{name}` sets an attribute; only an id may be set"
    href, src = element.get("href"), element.get("src")
    if href is not None and not may_lead_to(href):
        yield f"a link may not lead to `{href}`; write https://…"
    if src is not None and not may_show(src):
        yield f"a picture may not come from `{src}`; use one of this site"


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
            lists = before_you_train(path, told)
        told.add(of_lists)
        with listening() as of_foot:
            foot = (lists, words_of_page(told), provenance(told.numbers))
        told.add(of_foot)
        return "\n".join(filter(None, (styles(told), page, *foot, element(told, path))))


class Markup(Extension):
    """``markdown_extensions: [macros.guard.markup]``."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  Python-Markdown's name
        """Take raw HTML away, and add the two steps."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.preprocessors.register(_PlainText(md), "plain-text", 50)
        md.treeprocessors.register(_PlainHeadings(md), "plain-headings", 25)
        md.treeprocessors.register(_PlainElements(md), "plain-elements", 1)
        md.postprocessors.register(_PutBack(md), "put-back", -1000)


def makeExtension(**settings: Any) -> Markup:  # noqa: N802  Python-Markdown's name
    """Return the extension; Python-Markdown calls this."""
    return Markup(**settings)

"""The Markdown extension of both engines: no raw HTML from articles; macros' HTML put back."""

from typing import Any
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from macros.guard.addresses import may_lead_to, may_show
from macros.guard.numbers import typed_by_hand
from macros.page import aside
from macros.page.provenance import provenance, used
from macros.problem import Problem

_ATTRIBUTES = {"alt", "class", "href", "id", "src", "start", "title"}
_HEADINGS = {f"h{level}" for level in range(1, 7)}


class _NoDigits(Preprocessor):
    """An article's own text has no digit; a macro's output waits aside, as a token."""

    def run(self, lines: list[str]) -> list[str]:
        for problem in typed_by_hand(aside.without_tokens("\n".join(lines))):
            raise problem
        return lines


class _PlainHeadings(Treeprocessor):
    """A heading becomes an address and an entry in lists, so it holds no macro."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            words = "".join(element.itertext())
            if element.tag in _HEADINGS and aside.has_token(words):
                raise Problem("a heading holds a macro; write the heading in plain words")


class _PlainElements(Treeprocessor):
    """What Markdown made of an article: links that may be followed, attributes that do nothing."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            strange = [name for name in element.attrib if name not in _ATTRIBUTES]
            if strange:
                raise Problem(f"`{strange[0]}` sets an attribute; only an id may be set")
            address = element.get("href")
            if address is not None and not may_lead_to(address):
                raise Problem(f"a link may not lead to `{address}`; write https://…")
            address = element.get("src")
            if address is not None and not may_show(address):
                raise Problem(f"a picture may not come from `{address}`; use one of this site")


class _PutBack(Postprocessor):
    """The last step: tokens become HTML, and the page says how its numbers were worked out."""

    def run(self, text: str) -> str:
        page = aside.put_back(text)
        if any(used(page)):
            page += "\n" + aside.html("provenance.html", **provenance(page))
        return page


class Markup(Extension):
    """``markdown_extensions: [macros.guard.markup]``."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  Python-Markdown's name
        """Take raw HTML away, and add the two steps."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.preprocessors.register(_NoDigits(md), "no-digits", 50)
        md.treeprocessors.register(_PlainHeadings(md), "plain-headings", 25)
        md.treeprocessors.register(_PlainElements(md), "plain-elements", 1)
        md.postprocessors.register(_PutBack(md), "put-back", -1000)


def makeExtension(**settings: Any) -> Markup:  # noqa: N802  Python-Markdown's name
    """Return the extension; Python-Markdown calls this."""
    return Markup(**settings)

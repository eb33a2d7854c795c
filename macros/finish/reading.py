"""What a page of the built site says of itself: its address, its title, its day, its sources."""

import datetime
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from macros import records
from macros.finish import numbers
from macros.finish.pages import pages

TOOLS = "tools"
"""The section in which a tool has a page of its own; elsewhere it stands in an article."""

_OTHER_TOOLS = "rest-timer, rest-program, weight-tool, my-numbers"
_CITING = 'article a[href*="references/#"]'


@dataclass(frozen=True)
class Page:
    """A page that has an address of its own."""

    file: Path
    address: str
    title: str
    description: str
    section: str
    """The title of its section, or nothing on the home page."""
    is_article: bool
    checked: datetime.date | None
    """The day that the page shows as the one on which it was last checked."""
    sources: tuple[str, ...]
    """The ids of the sources that it leads to, those of its numbers too."""
    tools: tuple[str, ...]
    """What its calculators answer, and the names of its other tools."""


def read(site: Path) -> list[Page]:
    """Return the pages of a built site in order, without those of numbers and of no address."""
    return [page for page in map(read_page, pages(site)) if page]


def root(site: Path) -> str:
    """Return the address of the site, as its home page gives it."""
    return _said(LexborHTMLParser((site / "index.html").read_text(encoding="utf-8")), "canonical")


def read_page(file: Path) -> Page | None:
    """Return what a page says of itself, or None for one of numbers or of no address."""
    if file.parent.name == numbers.FOLDER:
        return None
    tree = LexborHTMLParser(file.read_text(encoding="utf-8"))
    if not (address := _said(tree, "canonical")):
        return None
    beside = file.parent / numbers.FOLDER / "index.html"
    more = LexborHTMLParser(beside.read_text(encoding="utf-8")) if beside.is_file() else None
    links = [*tree.css(_CITING), *(more.css(_CITING) if more else [])]
    day = tree.css_first("p.checked time, article > p.claim-dates time")
    known = tree.css_first("article").attributes.get("data-pagefind-filter") or ""
    return Page(
        file=file,
        address=address,
        title=_said(tree, "og:title"),
        description=_said(tree, "og:description"),
        section=known.removeprefix("section:"),
        is_article=_said(tree, "og:type") == "article",
        checked=datetime.date.fromisoformat(day.attributes["datetime"]) if day else None,
        sources=tuple(dict.fromkeys(filter(None, map(_source, links)))),
        tools=_tools(tree, address),
    )


def _tools(tree: LexborHTMLParser, address: str) -> tuple[str, ...]:
    """Return what the calculators of a page answer, and the name of each other tool."""
    asks = [_words(node) for node in tree.css("rest-calculator .asks")]
    own = f"/{TOOLS}/" in address and tree.css_first(_OTHER_TOOLS)
    return (*asks, _said(tree, "og:title")) if own else tuple(asks)


def _said(tree: LexborHTMLParser, name: str) -> str:
    selector = f'link[rel="{name}"]' if name == "canonical" else f'meta[property="{name}"]'
    node = tree.css_first(selector)
    return (node.attributes.get("href") or node.attributes.get("content") or "") if node else ""


def _source(link: LexborNode) -> str | None:
    """Return the id of the source that a link leads to, if it leads to one."""
    _, _, source_id = (link.attributes["href"] or "").partition("references/#")
    return source_id if source_id in records.sources() else None


def _words(node: LexborNode) -> str:
    return " ".join(node.text().split())

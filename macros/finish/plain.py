"""A Markdown copy of each page, its numbers as printed, and ``llms.txt``, which lists them all.

For readers that are machines, and for people who read in a terminal.  ``llms.txt`` has the form
that llmstxt.org proposes: a title, a summary, and lists of links.
"""

import re
from functools import partial
from itertools import groupby
from pathlib import Path

from markdownify import markdownify
from selectolax.lexbor import LexborHTMLParser

from macros.finish.pages import in_processes
from macros.finish.reading import Page, read, read_page
from macros.parts import PARTS
from macros.site_name import NAME

COPY = "index.md"
LIST = "llms.txt"

_LEFT_OUT = ", ".join(
    dict.fromkeys(("[hidden]", *(each for part in PARTS.values() for each in part.not_copied)))
)
_GAPS = re.compile(r"\n{3,}")
_markdown = partial(markdownify, heading_style="ATX", bullets="-")


def write_plain(site: Path) -> str:
    """Write the copies, each beside its page, and the list of them."""
    found = read(site)
    texts = in_processes(_markdown, [_article(page) for page in found])
    for page, text in zip(found, texts, strict=True):
        page.file.with_name(COPY).write_text(_copy(page, text), encoding="utf-8")
    (site / LIST).write_text(listed(found), encoding="utf-8")
    return f"{len(found)} pages as Markdown, listed in {LIST}"


def _article(page: Page) -> str:
    """Return the HTML of a page's article, without what does nothing on paper."""
    article = LexborHTMLParser(page.file.read_text(encoding="utf-8")).css_first("article")
    for node in article.css(_LEFT_OUT):
        node.decompose()
    return article.html


def _copy(page: Page, text: str) -> str:
    """Return the copy of a page: all of its article as Markdown, then where it stands."""
    text = _GAPS.sub("\n\n", text).strip()
    return f"{text}\n\n{NAME}, {page.address}\n"


def listed(found: list[Page]) -> str:
    """Return the list of all copies, by section."""
    home = next(page for page in found if not page.section)
    lines = [f"# {NAME}", "", f"> {home.description}", ""]
    rest = sorted((page for page in found if page.section), key=lambda each: each.section)
    for section, members in groupby(rest, key=lambda each: each.section):
        lines += [f"## {section}", ""]
        lines += [f"- [{each.title}]({each.address}{COPY}): {each.description}" for each in members]
        lines.append("")
    return "\n".join(lines)


def is_copy(site: Path, path: Path) -> bool:
    """Tell whether a file is what this step writes of the pages as they are."""
    text = path.read_text(encoding="utf-8")
    if path == site / LIST:
        return text == listed(read(site))
    beside = path.with_name("index.html")
    page = read_page(beside) if path.name == COPY and beside.is_file() else None
    return page is not None and text == _copy(page, _markdown(_article(page)))

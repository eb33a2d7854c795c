"""What machines and terminals read: a Markdown copy of each page, ``llms.txt``, ``robots.txt``.

``llms.txt`` has the form that llmstxt.org proposes: a title, a summary, and lists of links.
"""

import re
from itertools import groupby

from markdownify import MarkdownConverter
from selectolax.lexbor import LexborHTMLParser

from macros.finish.pages import Page
from macros.finish.site import Known, Site
from macros.parts import PARTS
from macros.site_name import NAME

COPY = "index.md"
LIST = "llms.txt"

_HOW = (
    "Each link leads to a page as Markdown. Every number there is measured and cited, or worked "
    "out from what is; articles say when they were last checked."
)
"""The paragraph after the summary; without one, llms-txt reads no summary."""

_LEFT_OUT = ", ".join(
    dict.fromkeys(("[hidden]", *(each for part in PARTS.values() for each in part.not_copied)))
)
_GAPS = re.compile(r"\n{3,}")


class _Converter(MarkdownConverter):
    """Writes HTML as Markdown in which a link is a link of the page, and no text becomes one."""

    class Options(MarkdownConverter.DefaultOptions):
        heading_style = "ATX"
        bullets = "-"

    def escape(self, text: str, parent_tags: set[str]) -> str:
        """Return text that Markdown reads as text; square brackets could make a link of it."""
        return super().escape(text, parent_tags).replace("[", r"\[").replace("]", r"\]")


def _markdown(html: str) -> str:
    return _Converter().convert(html)


def put_copy(page: Page, _: Known) -> None:
    """Put a copy beside a page that has an address of its own."""
    if page.address:
        page.files[page.beside(COPY)] = _copy(page, _markdown(_article(page))).encode()


def write_list(site: Site) -> str:
    """Write the list of the copies."""
    (site.folder / LIST).write_text(listed(site), encoding="utf-8")
    return f"{len(site.listed)} pages as Markdown, listed in {LIST}"


def _article(page: Page) -> str:
    """Return the HTML of a page's article, without what does nothing on paper."""
    article = LexborHTMLParser(page.html).css_first("article")
    for node in article.css(_LEFT_OUT):
        node.decompose()
    return article.html


def _copy(page: Page, text: str) -> str:
    """Return the copy of a page: all of its article as Markdown, then where it stands."""
    text = _GAPS.sub("\n\n", text).strip()
    return f"{text}\n\n{NAME}, {page.address}\n"


def listed(site: Site) -> str:
    """Return the list of all copies, by section."""
    home = next(page for page in site.listed if not page.section)
    lines = [f"# {NAME}", "", f"> {home.description}", "", _HOW, ""]
    rest = sorted((page for page in site.listed if page.section), key=lambda each: each.section)
    for section, members in groupby(rest, key=lambda each: each.section):
        lines += [f"## {section}", ""]
        lines += [f"- [{each.title}]({each.address}{COPY}): {each.description}" for each in members]
        lines.append("")
    return "\n".join(lines)


def write_robots(site: Site) -> str:
    """Write ``robots.txt``: everybody may read everything, and the map of the site is there."""
    text = f"User-agent: *\nAllow: /\nSitemap: {site.home}sitemap.xml\n"
    (site.folder / "robots.txt").write_text(text, encoding="utf-8")
    return "every page open to machines, in robots.txt"

"""How an article's numbers were worked out, on a page of its own: ``<article>/numbers/``.

It weighs as much as the article, and few readers open it.
"""

import html
import re

from macros.finish.pages import Page, Site, put, without
from macros.parts.provenance.provenance import used
from macros.problem import Problem
from macros.published import NUMBERS

FOLDER = NUMBERS

_TITLE = "Where the numbers come from"
_OPENS, _CLOSES = '<section class="provenance"', "</section>"
_LEFT = f"""<section class="provenance" aria-labelledby="how-these-numbers-were-worked-out">
<h2 id="how-these-numbers-were-worked-out">How these numbers were worked out</h2>
<p><a href="{FOLDER}/">The equations, the measured values and the sources behind this page</a></p>
</section>"""
_RELATIVE = re.compile(r'((?:href|src)=")(?![a-z][a-z0-9+.-]*:|/|#)')


def move_numbers(site: Site) -> str:
    """Move the closing section of each article to a page of its own."""
    for page in site.pages:
        _move(page)
    moved = [page.numbers for page in site.pages if page.numbers]
    site.pages = sorted([*site.pages, *moved], key=lambda page: page.file)
    return f"the numbers of {len(moved)} pages on pages of their own"


def _move(page: Page) -> None:
    start = page.html.find(_OPENS)
    if start < 0:
        return
    own = page.file.parent / FOLDER / "index.html"
    if own.exists():
        said = f"this address is kept for the numbers of {page.file.parent.name}; rename the page"
        raise Problem(said, own.as_posix())
    section = page.html[start : page.html.index(_CLOSES, start) + len(_CLOSES)]
    page.numbers = Page(own, _page_of(section, page))
    page.html = page.html.replace(section, _LEFT)
    equations, facts = used(page.told.numbers)
    for entry in (*equations, *(f"fact-{each}" for each in facts)):
        page.html = page.html.replace(f'href="#how-{entry}"', f'href="{FOLDER}/#how-{entry}"')


def _page_of(section: str, page: Page) -> str:
    """Return the page of the numbers, in the frame of the article's page."""
    title, address = html.escape(page.title), f"{page.address}{FOLDER}/"
    before, after = page.html.split("<article", 1)[0], page.html.split("</article>", 1)[1]
    article = (
        f"<article>\n<h1>{_TITLE}</h1>\n"
        f'<p>These numbers stand on the page <a href=".">{title}</a></p>\n'
        + section.replace("<details>", "<details open>")
        + "\n</article>"
    )
    said = f"The equations, the measured values and the sources behind the page “{title}”"
    for opens, new in {
        '<link rel="canonical" href="': address,
        '<meta property="og:url" content="': address,
        '<meta property="og:title" content="': f"{_TITLE}: {title}",
        '<meta name="description" content="': said,
        '<meta property="og:description" content="': said,
    }.items():
        before = put(before, opens, '"', new)
    before = before.replace("<title>", f"<title>{_TITLE}: ", 1)
    before = without(before, '<details class="contents">', "</details>")
    before = without(before, '<nav class="contents"', "</nav>")
    return _RELATIVE.sub(r"\1../", before + article + after)

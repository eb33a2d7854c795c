"""How an article's numbers were worked out, on a page of its own: ``<article>/numbers/``.

It weighs as much as the article, and few readers open it.
"""

import html
import re

from macros.finish.pages import Page, put, without
from macros.finish.site import Known, Site
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


def move_numbers(page: Page, _: Known) -> None:
    """Move the closing section of an article to a page of its own."""
    start = page.html.find(_OPENS)
    if start < 0:
        return
    section = page.html[start : page.html.index(_CLOSES, start) + len(_CLOSES)]
    page.numbers = Page(page.beside(f"{FOLDER}/index.html"), _page_of(section, page))
    page.html = page.html.replace(section, _LEFT)
    equations, facts = used(page.told.numbers)
    for entry in (*equations, *(f"fact-{each}" for each in facts)):
        page.html = page.html.replace(f'href="#how-{entry}"', f'href="{FOLDER}/#how-{entry}"')


def count_numbers(site: Site) -> str:
    """Say how many pages have such a page; refuse an article that stands at the place of one."""
    names = {page.name for page in site.pages}
    moved = [each for page in site.pages for each in page.digests if each != page.name]
    for name in moved:
        if name in names:
            article = name.removesuffix(f"/{FOLDER}/index.html").rpartition("/")[2]
            said = f"this address is kept for the numbers of {article}; rename the page"
            raise Problem(said, name)
    return f"the numbers of {len(moved)} pages on pages of their own"


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

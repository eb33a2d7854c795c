"""How an article's numbers were worked out, on a page of its own: ``<article>/numbers/``.

It weighs as much as the article, and few readers open it.  Beside it stands there what tells
machines of the article's tables.  Without this step both stand in the article.
"""

import html
import re
from pathlib import Path

from macros.finish.pages import pages
from macros.problem import Problem

FOLDER = "numbers"

_OPENS, _CLOSES = '<section class="provenance"', "</section>"
_HEADING = '<h2 id="how-these-numbers-were-worked-out">How these numbers were worked out</h2>'
_LEFT = f"""<section class="provenance" aria-labelledby="how-these-numbers-were-worked-out">
{_HEADING}
<p><a href="{FOLDER}/">The equations, the measured values and the sources behind this page</a></p>
</section>"""
_CONTENTS = re.compile(
    r'<details class="contents">.*?</details>|<nav class="contents".*?</nav>', re.DOTALL
)
_TITLE = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_ID = re.compile(r' id="([^"]+)"')
_TABLE = re.compile(r'<script type="application/ld\+json">.*?</script>\n?', re.DOTALL)
_OF_TABLE = re.compile(r'("(?:@id|contentUrl)": ")(?=[.#])')
_HERE = re.compile(r'href="#([^"]+)"')
_RELATIVE = [re.compile(rf'({name}=")(?![a-z][a-z0-9+.-]*:|/|#)') for name in ("href", "src")]
_OWN = re.compile(
    r'(<link rel="canonical" href="|<meta property="og:url" content=")([^"]*)(")', re.IGNORECASE
)
_NAMED = re.compile(r'(<title>|<meta property="og:title" content=")')
_DESCRIBED = re.compile(r'(<meta (?:name="description"|property="og:description") content=")[^"]*')


def write_numbers(site: Path) -> str:
    """Move the closing section of each article to a page of its own."""
    moved = [page for page in pages(site) if page.name == "index.html" and _move(page)]
    return f"the numbers of {len(moved)} pages on pages of their own"


def _move(page: Path) -> bool:
    text = page.read_text(encoding="utf-8")
    start = text.find(_OPENS)
    if start < 0:
        return False
    own = page.parent / FOLDER / "index.html"
    if own.exists():
        said = f"this address is kept for the numbers of {page.parent.name}; rename the article"
        raise Problem(said, own.as_posix())
    section = text[start : text.index(_CLOSES, start) + len(_CLOSES)]
    tables = "".join(_TABLE.findall(text))
    text = _TABLE.sub("", text)
    own.parent.mkdir()
    own.write_text(_page_of(section + _OF_TABLE.sub(r"\1../", tables), text), encoding="utf-8")
    page.write_text(_without(section, text), encoding="utf-8")
    return True


def _without(section: str, text: str) -> str:
    """Return an article's page, its numbers leading to the page beside it."""
    ids = {*_ID.findall(section.replace(_HEADING, ""))}
    rest = text.replace(section, _LEFT)
    return _HERE.sub(lambda to: f'href="{FOLDER}/#{to[1]}"' if to[1] in ids else to[0], rest)


def _page_of(section: str, text: str) -> str:
    """Return the page of the numbers, in the frame of the article's page."""
    title = " ".join(_TAG.sub("", _TITLE.search(text)[1]).split())
    words = html.escape(html.unescape(title), quote=True)
    before, after = text[: text.index("<article")], text[text.index("</article>") :]
    article = (
        f"<article>\n<h1>Where the numbers come from</h1>\n"
        f'<p>These numbers stand on the page <a href=".">{words}</a></p>\n'
        + section.replace("<details>", "<details open>")
    )
    said = f"The equations, the measured values and the sources behind the page “{words}”"
    head, opening, body = before.partition("<body")
    head = _OWN.sub(lambda own: f"{own[1]}{own[2]}{FOLDER}/{own[3]}", head)
    head = _NAMED.sub(r"\1Where the numbers come from: ", head)
    head = _DESCRIBED.sub(lambda described: described[1] + said, head)
    frame = head + opening + _CONTENTS.sub("", body) + article + after
    for address in _RELATIVE:
        frame = address.sub(r"\1../", frame)
    return frame

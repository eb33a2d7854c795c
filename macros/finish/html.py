"""The HTML of each page without what only its authors need."""

from pathlib import Path

from macros.finish.minified import minified
from macros.finish.pages import at_once, change, pages

_DATA, _HELD = '="data:', '="held-data:'


def write_html(site: Path) -> str:
    """Minify every page; what a reader sees and what attributes say stays."""
    found = pages(site)
    before = sum(page.stat().st_size for page in found)
    at_once(lambda page: change(page, _small), found)
    after = sum(page.stat().st_size for page in found)
    return f"{len(found)} pages, {before:,} bytes now {after:,}"


def _small(text: str) -> str:
    """Return a page without spaces that nobody sees.

    Files inside addresses are held back: the minifier would write them in base64, which is
    shorter, but not when it is compressed.
    """
    return minified(text.replace(_DATA, _HELD), ".html").replace(_HELD, _DATA)

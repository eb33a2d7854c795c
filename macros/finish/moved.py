"""A page at each old address, for hosts that read no ``_redirects``: GitHub Pages, nginx.

It leads on at once, also without a script, and search engines take it for a redirect.  It has no
address of its own, so that no list names it.
"""

import html
from pathlib import Path

from macros import records
from macros.finish.pages import pages

_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8">\
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">\
<meta name="viewport" content="width=device-width,initial-scale=1">\
<meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url={way}">\
<title>This page has moved</title><h1>This page has moved</h1>\
<p>It is now at <a href="{way}">{new}</a>.</p></html>
"""


def write_moved(site: Path) -> str:
    """Write a page at each old address."""
    made = files(site)
    for name, text in made.items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return f"{len(made)} pages at old addresses"


def files(site: Path) -> dict[str, str]:
    """Return the pages at old addresses by their names."""
    return {f"{each.old}index.html": _page(each) for each in records.redirects().values()}


def lasting(site: Path) -> list[Path]:
    """Return the pages of a finished site but those at old addresses."""
    old = {site / name for name in files(site)}
    return [page for page in pages(site) if page not in old]


def _page(each: records.Redirect) -> str:
    way = "../" * each.old.count("/") + each.new
    return _PAGE.format(way=html.escape(way), new=html.escape(each.new))

"""What leads on from old addresses: ``_redirects``, and a page at each for hosts that read none.

GitHub Pages and nginx are such.  The page leads on at once, also without a script, and search
engines take it for a redirect.  No list names it.
"""

import html
from pathlib import Path

from macros import records
from macros.finish.pages import Site
from macros.problem import Problem

_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8">\
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">\
<meta name="viewport" content="width=device-width,initial-scale=1">\
<meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url={way}">\
<title>This page has moved</title><h1>This page has moved</h1>\
<p>It is now at <a href="{way}">{new}</a>.</p></html>
"""


def write_moved(site: Site) -> str:
    """Write what leads on from each old address."""
    lines = ["/index.html / 301\n"]
    for each in records.redirects().values():
        lines.append(f"/{each.old} /{each.new} 301\n")
        page = site.folder / each.old / "index.html"
        if page.exists():
            said = "a page stands at this old address; delete the page, or the record of its move"
            raise Problem(said, page.as_posix())
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(_page(each), encoding="utf-8")
    (site.folder / "_redirects").write_text("".join(lines), encoding="utf-8")
    return f"{len(lines) - 1} pages at old addresses, which _redirects names too"


def lasting(site: Path) -> list[Path]:
    """Return the pages of a finished site but those at old addresses."""
    old = {site / each.old / "index.html" for each in records.redirects().values()}
    return [page for page in sorted(site.rglob("*.html")) if page not in old]


def _page(each: records.Redirect) -> str:
    way = "../" * each.old.count("/") + each.new
    return _PAGE.format(way=html.escape(way), new=html.escape(each.new))

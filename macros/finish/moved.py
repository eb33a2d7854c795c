"""What leads on from old addresses: ``_redirects``, and a page at each for hosts that read none.

GitHub Pages and nginx are such.  The page leads on at once, also without a script, and search
engines take it for a redirect.  No list names it.

Where links named parts of the old page that are pages of their own now, a script leads each to its
page, and without a script the page is the list of them: a redirect would lose what stands behind
the ``#``.
"""

import base64
import hashlib
import html
from pathlib import Path

from macros import records
from macros.finish.site import Site
from macros.problem import Problem
from macros.records import library

_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8">\
<meta http-equiv="Content-Security-Policy" content="{policy}">\
<meta name="viewport" content="width=device-width,initial-scale=1">\
<meta name="robots" content="noindex">{refresh}\
<title>This page has moved</title><h1>This page has moved</h1>\
<p>It is now at <a href="{way}">{new}</a>.</p>{parts}</html>
"""
_NOTHING = "default-src 'none'"
_REFRESH = '<meta http-equiv="refresh" content="0; url={way}">'
_LEAD_ON = (
    "location.replace((document.getElementById(location.hash.slice(1))??document)"
    '.querySelector("a").href)'
)
"""Leads to the page of the part that was asked for, or else to where the whole page is now."""


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
    up = "../" * each.old.count("/")
    way, new = html.escape(up + each.new), html.escape(each.new)
    if not each.anchors:
        leads_on = {"policy": _NOTHING, "refresh": _REFRESH.format(way=way), "parts": ""}
        return _PAGE.format(way=way, new=new, **leads_on)
    digest = base64.b64encode(hashlib.sha256(_LEAD_ON.encode()).digest()).decode()
    parts = "".join(
        f'<li id="{anchor}"><a href="{html.escape(up + place)}">{html.escape(_title(place))}</a>'
        for anchor, place in each.anchors.items()
    )
    leads_on = {
        "policy": f"{_NOTHING}; script-src 'sha256-{digest}'",
        "refresh": "",
        "parts": f"<ul>{parts}</ul><script>{_LEAD_ON}</script>",
    }
    return _PAGE.format(way=way, new=new, **leads_on)


def _title(place: str) -> str:
    """Return the title of the page at an address, or the address."""
    path = place.rstrip("/")
    return library.title_of(f"{path}.md") or library.title_of(f"{path}/index.md") or place

"""Whether a finished site is whole: each page has one policy, and each address leads somewhere."""

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from macros.problem import Problem

_POLICY = "Content-Security-Policy"
_ADDRESSES = ("href", "src", "data-src", "data-script")
_CANONICAL = "link[rel=canonical]"


def site_gaps(site: Path) -> Iterator[Problem]:
    """Yield what a finished site lacks, by page."""
    ids_of = cache(_ids)  # a page that changes afterwards is read anew
    root = _root(_tree(site / "index.html"))
    for file in sorted(site.rglob("*.html")):
        tree = _tree(file)
        shown = f"{site.name}/{file.relative_to(site).as_posix()}"
        acting = [node.attributes["http-equiv"] for node in tree.css("meta[http-equiv]")]
        if times := acting.count(_POLICY) - 1:
            said = f"this page has {times + 1 or 'no'} policies; it should have one"
            yield Problem(said, shown)
        for address in _addresses(tree):
            path, _, part = address.partition("#")
            place = _place(site, file, path, root) if path else file
            if place is None:
                yield Problem(f"`{address}` leads nowhere", shown)
            elif part and place.suffix == ".html" and part not in ids_of(place):
                yield Problem(f"`{address}` leads to a page that has no such place", shown)


def _root(home: LexborHTMLParser) -> str:
    """Return the path of the site on its host, such as ``/`` or ``/burn/``."""
    own = home.css_first(_CANONICAL)
    return urlsplit(own.attributes["href"] or "").path if own else "/"


def _addresses(tree: LexborHTMLParser) -> list[str]:
    """Return the addresses inside the site to which a page leads, each once."""
    found = [
        node.attributes[name] or ""
        for name in _ADDRESSES
        for node in tree.css(f"[{name}]:not([rel=canonical])")
    ]
    return [each for each in dict.fromkeys(found) if ":" not in each.partition("/")[0]]


def _place(site: Path, file: Path, path: str, root: str) -> Path | None:
    """Return the file to which a path leads from a page, if it is one of the site."""
    path = unquote(path.partition("?")[0])
    if path.startswith("/"):
        place = site / path.removeprefix(root) if path.startswith(root) else None
    else:
        place = Path(os.path.normpath(file.parent / path))
    if place and place.is_dir():
        place = place / "index.html"
    return place if place and place.is_file() and place.is_relative_to(site) else None


def _ids(file: Path) -> set[str]:
    return {node.attributes["id"] for node in _tree(file).css("[id]")}


def _tree(file: Path) -> LexborHTMLParser:
    return LexborHTMLParser(file.read_text(encoding="utf-8"))

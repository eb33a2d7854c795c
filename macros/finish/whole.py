"""Whether a finished site is whole: each page has one policy, and each address leads somewhere."""

import os
import re
from collections.abc import Container, Iterator, Mapping
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from macros.problem import Problem

_POLICY = "content-security-policy"
_STRICT = "default-src 'none'"
_LOOSE = {"*", "http:", "https:", "'unsafe-eval'", "'unsafe-hashes'", "'unsafe-inline'"}
_ADDRESSES = ("href", "src", "data-src", "data-script", "data-movement")
_CANONICAL = "link[rel=canonical]"


def site_gaps(site: Path) -> Iterator[Problem]:
    """Yield what a finished site lacks, by page."""
    ids_of = cache(_ids)  # a page that changes afterwards is read anew
    root = _root(_tree(site / "index.html"))
    for file in sorted(site.rglob("*.html")):
        tree = _tree(file)
        shown = f"{site.name}/{file.relative_to(site).as_posix()}"
        yield from (Problem(said, shown) for said in _of_policy(tree))
        for address in _addresses(tree):
            path, _, part = address.partition("#")
            place = _place(site, file, path, root) if path else file
            if place is None:
                yield Problem(f"`{address}` leads nowhere", shown)
            elif part and place.suffix == ".html" and part not in ids_of(place):
                yield Problem(f"`{address}` leads to a page that has no such place", shown)


def policy_gaps(site: Path, known: Container[str] = ()) -> Iterator[Problem]:
    """Yield each page of a finished site that lacks its one policy, but for those that are known.

    What is known are paths below the folder of the site.
    """
    for file in sorted(site.rglob("*.html")):
        name = file.relative_to(site).as_posix()
        if name not in known:
            yield from (Problem(said, f"{site.name}/{name}") for said in _of_policy(_tree(file)))


def refuse_gaps(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Raise :class:`Problem` where a page among files has not its one policy; add no file."""
    for name, content in files.items():
        for said in _of_policy(LexborHTMLParser(content)) if name.endswith(".html") else ():
            raise Problem(f"{said}; nothing is published", f"site/{name}")
    return {}


def _of_policy(tree: LexborHTMLParser) -> Iterator[str]:
    """Yield what is wrong with the policy of a page, which a browser reads in its head alone."""
    named = [each for each in tree.css("meta[http-equiv]") if _acts(each) == _POLICY]
    if len(named) != 1:
        yield f"this page has {len(named) or 'no'} policies; it should have one"
        return
    first = tree.css("head > *")[:2]  # the second, after the encoding
    if named[0].mem_id not in {each.mem_id for each in first}:
        yield "something stands before the policy of this page; it should come first"
    rules = named[0].attributes.get("content") or ""
    if not rules.startswith(_STRICT) or _LOOSE & set(re.split(r"[\s;]+", rules)):
        yield f"the policy of this page lets too much act; it begins with {_STRICT}"


def _acts(meta: LexborNode) -> str:
    return (meta.attributes["http-equiv"] or "").lower()


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

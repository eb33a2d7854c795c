"""What in an element acts on a browser: a script, a <meta>, an address to load from or to go to."""

import hashlib
import json
import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from macros.guard import allowed, elements
from macros.guard.links import may_lead_to
from macros.parts.links import telephone
from macros.problem import Problem

_COLOR = re.compile("#[0-9a-f]{6}")


def problems(node: LexborNode) -> Iterator[Problem]:
    """Yield a problem for each thing in an element that would act on a browser."""
    if node.tag == "script":
        yield from _of_script(node)
    elif node.tag == "meta":
        yield from _of_meta(node)
    elif node.tag == "input" and node.attributes.get("type", "text") not in allowed.INPUTS:
        yield Problem(f"an <input> of the kind `{node.attributes['type']}` has no place on a page")
    elif node.tag == "form" and node.attributes.get("method") != "dialog":
        yield Problem('a <form> would send what is typed into it; write `method="dialog"`')
    elif node.tag == "link":
        yield from _of_link(node)
    for name in ("data-script", "data-src", "href", "src"):
        if name in node.attributes:
            yield from _of_address(node, name, node.attributes[name] or "")
    if not (node.attributes.get("data-movement") or allowed.MOVES).startswith(allowed.MOVES):
        yield Problem("a drawing takes what moves it from another place")
    for name in node.attributes.keys() & elements.PAINTED:
        if re.search(r"url|\\", node.attributes[name] or "", re.IGNORECASE):
            yield Problem(f"`{name}` takes its color from another place")


def _of_script(node: LexborNode) -> Iterator[Problem]:
    kind, text = node.attributes.get("type"), node.text() or ""
    for name in {"data-src", "src"} & node.attributes.keys():
        if not (node.attributes[name] or "").endswith((".js", ".mjs")):
            yield Problem("a <script> runs a file that is no script")
    if "src" in node.attributes:
        return
    if kind == allowed.DATA:
        try:
            json.loads(text)
        except ValueError:
            yield Problem("a block of data is not JSON")
    elif (digest := hashlib.sha256(text.encode()).hexdigest()) not in allowed.SCRIPTS:
        yield Problem(f"a script is not one of ours: sha256 {digest}")


def _of_link(node: LexborNode) -> Iterator[Problem]:
    kind = node.attributes.get("rel")
    if kind not in allowed.LINKS:
        yield Problem(f"a <link> of the kind `{kind}` has no place on a page")
    elif kind == "stylesheet" and not (node.attributes.get("href") or "").endswith(".css"):
        yield Problem("a <link> takes its style from a file that is no style")


def _of_meta(node: LexborNode) -> Iterator[Problem]:
    given = {name: value or "" for name, value in node.attributes.items()}
    says = given.get("content", "")
    if given.get("charset", "utf-8").lower() != "utf-8":
        yield Problem("a page is UTF-8")
    if not given.get("property", "og:").startswith("og:"):
        yield Problem(f"a <meta> with the property `{given['property']}` has no place on a page")
    if given.get("name", "viewport") not in allowed.META:
        yield Problem(f"a <meta> with the name `{given['name']}` has no place on a page")
    if given.get("name") == "theme-color" and not _COLOR.fullmatch(says):
        yield Problem(f"`{says[:60]}` is no color; write it like #1b1815")
    if "http-equiv" in given:
        yield Problem("a <meta> that acts on the browser has no place on a page")


def _of_address(node: LexborNode, name: str, value: str) -> Iterator[Problem]:
    if node.tag == "a" and "download" in node.attributes and value.startswith(allowed.DOWNLOADS):
        return
    if value.startswith("tel:"):
        if node.tag != "a" or value != telephone(node.text() or ""):
            yield Problem(f"`{name}` calls `{value[:60]}`, which is not the number that it shows")
        return
    plain = "".join(letter for letter in value if letter.isprintable() and letter != " ")
    rooted = plain.startswith("/") and not plain.startswith(("//", "/\\"))  # as on the page for 404
    if not (may_lead_to(plain) or rooted):
        yield Problem(f"`{name}` leads to `{value[:60]}`")
    elif node.tag != "a" and node.attributes.get("rel") != allowed.CANONICAL:
        yield from elsewhere(plain)


def elsewhere(address: str) -> Iterator[Problem]:
    """Yield that an address lies outside of the site, where it has to lie inside."""
    if ":" in address.split("/", maxsplit=1)[0]:
        yield Problem(f"`{address[:60]}` is another place; here only this site has one")

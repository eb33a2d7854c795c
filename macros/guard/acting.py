"""What in an element acts on a browser: a script, a <meta>, an address to load from or to go to."""

import hashlib
import json
import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from macros.finish import offline
from macros.guard import allowed, elements
from macros.guard.addresses import may_lead_to
from macros.guard.finished import style_problems

_COLOR = re.compile("#[0-9a-f]{6}")
_WORKER = re.compile(rf"(\.\./)*{re.escape(offline.FILE)}")
_HASH = re.compile(r"'sha256-[A-Za-z0-9+/=]+'")


def problems(node: LexborNode) -> Iterator[str]:
    """Yield a sentence for each thing in an element that would act on a browser."""
    if node.tag == "script":
        yield from _of_script(node)
    elif node.tag == "meta":
        yield from _of_meta(node)
    elif node.tag == "input" and node.attributes.get("type", "text") not in allowed.INPUTS:
        yield f"an <input> of the kind `{node.attributes['type']}` has no place on a page"
    elif node.tag == "form" and node.attributes.get("method") != "dialog":
        yield 'a <form> would send what is typed into it; write `method="dialog"`'
    elif node.tag == "style":
        yield from style_problems(node.text() or "")
    elif node.tag == "link" and node.attributes.get("rel") not in allowed.LINKS:
        yield f"a <link> of the kind `{node.attributes.get('rel')}` has no place on a page"
    for name in ("data-script", "data-src", "href", "src"):
        if name in node.attributes:
            yield from _of_address(node, name, node.attributes[name] or "")
    for name in node.attributes.keys() & elements.PAINTED:
        if re.search(r"url|\\", node.attributes[name] or "", re.IGNORECASE):
            yield f"`{name}` takes its color from another place"


def _of_script(node: LexborNode) -> Iterator[str]:
    kind, text = node.attributes.get("type"), node.text() or ""
    for name in {"data-src", "src"} & node.attributes.keys():
        if not (node.attributes[name] or "").endswith((".js", ".mjs")):
            yield "a <script> runs a file that is no script"
    if "src" in node.attributes:
        return
    if kind in allowed.DATA:
        try:
            json.loads(text)
        except ValueError:
            yield "a block of data is not JSON"
    elif (digest := hashlib.sha256(text.encode()).hexdigest()) not in allowed.SCRIPTS:
        yield f"a script is not one of ours: sha256 {digest}"


def _of_meta(node: LexborNode) -> Iterator[str]:
    given = {name: value or "" for name, value in node.attributes.items()}
    says = given.get("content", "")
    if given.get("charset", "utf-8").lower() != "utf-8":
        yield "a page is UTF-8"
    if not given.get("property", "og:").startswith("og:"):
        yield f"a <meta> with the property `{given['property']}` has no place on a page"
    if given.get("name", "viewport") not in allowed.META:
        yield f"a <meta> with the name `{given['name']}` has no place on a page"
    if given.get("name") == "offline" and not _WORKER.fullmatch(says):
        yield f"a service worker stands at `{says[:60]}`"
    if given.get("name") == "referrer" and says != "no-referrer":
        yield "a page tells other sites where its readers come from"
    if given.get("name") == "theme-color" and not _COLOR.fullmatch(says):
        yield f"`{says[:60]}` is no color; write it like #1b1815"
    if "http-equiv" in given:
        words = {word for rule in says.split(";") for word in rule.split()[1:]}
        ours = all(word in allowed.TRUSTED or _HASH.fullmatch(word) for word in words)
        if given["http-equiv"].lower() != "content-security-policy" or not ours:
            yield "a <meta> that acts on the browser has no place on a page"


def _of_address(node: LexborNode, name: str, value: str) -> Iterator[str]:
    if node.tag == "a" and "download" in node.attributes and value.startswith(allowed.DOWNLOADS):
        return
    plain = "".join(letter for letter in value if letter.isprintable() and letter != " ")
    rooted = plain.startswith("/") and not plain.startswith(("//", "/\\"))  # as on the page for 404
    if not (may_lead_to(plain) or rooted):
        yield f"`{name}` leads to `{value[:60]}`"
    elif node.tag != "a" and node.attributes.get("rel") != allowed.CANONICAL:
        yield from elsewhere(plain)


def elsewhere(address: str) -> Iterator[str]:
    """Yield that an address lies outside of the site, where it has to lie inside."""
    if ":" in address.split("/", maxsplit=1)[0]:
        yield f"`{address[:60]}` is another place; here only this site has one"

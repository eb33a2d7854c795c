"""The built site, read as a browser reads it: nothing in it but what we meant to publish."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from macros import records
from macros.guard import allowed
from macros.guard.addresses import may_lead_to
from macros.problem import Problem


def site_problems(site: Path) -> list[Problem]:
    """Return what a built site holds that we did not mean to publish, sorted by place."""
    found = []
    for path in sorted(each for each in site.rglob("*") if not each.is_dir() or each.is_symlink()):
        shown = f"{site.name}/{path.relative_to(site).as_posix()}"
        sentences = dict.fromkeys(_of_file(path, path.relative_to(site).as_posix()))
        found += [Problem(sentence, shown) for sentence in sentences]
    return found


def _of_file(path: Path, name: str) -> Iterator[str]:
    if path.is_symlink():
        yield "this is a link to another place"
    elif name.endswith(".html"):
        if not _is_page(name):
            yield "no page of docs/ gives this file"
        yield from _of_page(path.read_text(encoding="utf-8"))
    elif name not in allowed.GENERATED and not _is_ours(path, name):
        yield "this is no file that we publish"


def _is_page(name: str) -> bool:
    if name == "404.html":
        return True
    page = name.removesuffix("index.html").removesuffix("/")
    sources = (records.DOCS / page / "index.md", records.DOCS / f"{page}.md")
    return any(each.is_file() for each in sources)


def _is_ours(path: Path, name: str) -> bool:
    """Tell whether a file is, to the byte, one of docs/, of overrides/ or of a theme."""
    places = [records.DOCS, records.ROOT / "overrides", *_themes()]
    originals = [place / name for place in places if (place / name).is_file()]
    return any(each.read_bytes() == path.read_bytes() for each in originals)


@cache
def _themes() -> tuple[Path, ...]:
    specs = [find_spec(package) for package in ("material", "zensical")]
    return tuple(Path(spec.origin).parent / "templates" for spec in specs if spec)


def _of_page(text: str) -> Iterator[str]:
    tree = LexborHTMLParser(text)
    if len(tree.css("article")) > 1:
        yield "the page's frame is broken: there is more than one <article>"
    ids = Counter(node.attributes["id"] for node in tree.css("[id]"))
    for each in (each for each, times in ids.items() if times > 1):
        yield f"the id `{each}` stands twice"
    for node in tree.css("*"):
        yield from _of_element(node)
    for node in tree.css("article *"):
        names = allowed.ELEMENTS.get(node.tag)
        if names is None:
            yield f"<{node.tag}> does not belong in an article"
        else:
            for attribute in node.attributes.keys() - names - allowed.EVERYWHERE:
                yield f"`{attribute}` does not belong on a <{node.tag}> of an article"


def _of_element(node: LexborNode) -> Iterator[str]:
    if node.tag in allowed.NEVER:
        yield f"<{node.tag}> has no place on a page"
    if node.tag == "script":
        yield from _of_script(node)
    acts = (node.attributes.get("http-equiv") or "").lower()
    if node.tag == "meta" and acts not in ("", "content-security-policy", "x-ua-compatible"):
        yield "a <meta> that acts on the browser has no place on a page"
    for name, value in node.attributes.items():
        if name.startswith("on") or name in ("style", "srcdoc", "formaction", "ping"):
            yield f"`{name}` acts on a page; it has no place on a <{node.tag}>"
        elif name in ("href", "src", "action", "xlink:href", "data", "poster", "srcset"):
            yield from _of_address(node, name, value or "")


def _of_script(node: LexborNode) -> Iterator[str]:
    kind, text = node.attributes.get("type"), node.text() or ""
    if "src" in node.attributes:
        return
    if kind in ("application/json", "application/ld+json"):
        try:
            json.loads(text)
        except ValueError:
            yield "a block of data is not JSON"
        return
    digest = hashlib.sha256(text.encode()).hexdigest()
    if digest not in allowed.SCRIPTS:
        yield f"a script is not one of ours: sha256 {digest}"


def _of_address(node: LexborNode, name: str, value: str) -> Iterator[str]:
    if node.tag == "a" and "download" in node.attributes and value.startswith(allowed.DOWNLOADS):
        return
    plain = value.strip()
    loads = node.tag not in ("a", "link") or node.attributes.get("rel") in allowed.LOADING
    rooted = plain.startswith("/") and plain[1:2] not in ("/", "\\")  # as on the page for 404
    if not may_lead_to(plain) and not rooted:
        yield f"`{name}` leads to `{value[:60]}`"
    elif loads and ":" in plain.split("/")[0]:
        yield f"<{node.tag}> loads from another place: `{value[:60]}`"

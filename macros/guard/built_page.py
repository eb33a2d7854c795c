"""A page as an engine built it, read as a browser reads it: its frame, article and elements."""

import re
from collections import Counter
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from macros.guard import acting, allowed, elements
from macros.guard.links import is_outside, names_another
from macros.problem import Problem

_NOT_TAGS = re.compile(r"<!--.*?-->|(<script)\b.*?</script\s*>", re.DOTALL | re.IGNORECASE)
_START = re.compile(r"<([a-z][^\s/>]*)", re.IGNORECASE)


def problems(text: str) -> Iterator[Problem]:
    """Yield a problem for each thing in a page's HTML that has no place there."""
    tree = LexborHTMLParser(text)
    nodes = tree.css("*")
    yield from _of_frame(tree)
    yield from _of_tags(text, nodes)
    head, article, foot = (
        {node.mem_id for node in tree.css(each)}
        for each in ("head > *", "article *", "footer.foot a, p.correct a")
    )
    for node in nodes:
        if node.mem_id in article:
            yield from _of_names(node, "an article", elements.ELEMENTS, elements.EVERYWHERE)
            yield from _of_article(node)
        elif node.mem_id in head:
            yield from _of_names(node, "the head of a page", elements.HEAD, set())
        else:
            yield from _of_names(node, "the frame of a page", elements.FRAME, elements.EVERYWHERE)
            if node.tag == "a" and node.mem_id not in foot:
                yield from acting.elsewhere(node.attributes.get("href") or "")
        yield from acting.problems(node)


def _of_frame(tree: LexborHTMLParser) -> Iterator[Problem]:
    for selector in allowed.ONCE:
        if len(tree.css(selector)) != 1:
            times = len(tree.css(selector))
            yield Problem(
                f"the page's frame is broken: `{selector}` stands in it {times} times, not once"
            )
    for selector in allowed.SINGLE:
        if len(tree.css(selector)) > 1:
            yield Problem(f"`{selector}` stands in the page more than once")
    own = [each.attributes.get("href") for each in tree.css("link[rel=canonical]")]
    own += [each.attributes.get("content") for each in tree.css("meta[property='og:url']")]
    if len(set(own)) > 1:
        yield Problem("the page names two addresses as its own")
    ids = Counter(node.attributes["id"] for node in tree.css("[id]"))
    for each in (each for each, times in ids.items() if times > 1):
        yield Problem(f"the id `{each}` stands twice")


def _of_tags(text: str, nodes: list[LexborNode]) -> Iterator[Problem]:
    """Yield the tags that are written but not read: another browser might well read them."""
    read = Counter(node.tag for node in nodes)
    written = Counter(tag.lower() for tag in _START.findall(_NOT_TAGS.sub(r"\1 ", text)))
    for tag in written - read:
        yield Problem(f"<{tag}> is written where a browser may or may not read it")


def _of_names(
    node: LexborNode, place: str, known: dict[str, set[str]], everywhere: set[str]
) -> Iterator[Problem]:
    if node.tag not in known:
        yield Problem(f"<{node.tag}> does not belong in {place}")
    for name in node.attributes.keys() - known.get(node.tag, set()) - everywhere:
        yield Problem(f"`{name}` does not belong on a <{node.tag}> of {place}")


def _of_article(node: LexborNode) -> Iterator[Problem]:
    for each in (node.attributes.get("class") or "").split():
        if each in allowed.FRAME_CLASSES:
            yield Problem(f"the class `{each}` is the frame's; it does not belong in an article")
    address = node.attributes.get("href") or ""
    # A citation may name a publisher by its address, and leads to our own page of references.
    if is_outside(address) and (other := names_another(node.text(), address)):
        yield Problem(f"`{other[:60]}` looks like an address, and leads to `{address[:60]}`")

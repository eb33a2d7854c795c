"""What an article's Markdown may hold: no raw HTML, plain links, local pictures, ids of headings.

A line is read as it stands, inside code too: what only looks like one of these is refused as well.
"""

import re
from collections.abc import Iterator

from macros.guard.addresses import ALONE, KEPT, LINK, may_lead_to, may_show
from macros.guard.size import LONGEST_LINE, MOST_LINES, size_problems
from macros.guard.written import MARK, without_calls
from macros.problem import Problem

KINDS = {
    "abstract", "bug", "danger", "example", "failure", "info", "note", "question", "quote",
    "success", "tip", "warning",
}  # fmt: skip
"""The boxes that an article may have: ``!!! note``."""

_HTML = re.compile(r"<(?!https://|mailto:)[A-Za-z/!?][^\s>]*", re.IGNORECASE)
_BEFORE = r"[\s>*+-]*"  # marks of quotes and lists
_HEADING = re.compile(rf"{_BEFORE}#")
_UNDERLINE = re.compile(rf"{_BEFORE}(=+|-+)\s*")
_ID = re.compile(r"^(#{1,6} .* )\{:? ?#(?!how-)[a-z][a-z0-9-]* ?\}\s*$")  # how-…: our own
_BRACE = re.compile(r"\{[^{}]*\}?|\}")
_ONE_BRACE = re.compile(r"\{ *\w+\(")
_BOX = re.compile(rf"{_BEFORE}!!!(.*)")
_BOX_SAYS = re.compile(r' ?([a-z]+)(?: +"[^"]*")?\s*')
_KEEPS = re.compile(rf"{_BEFORE}(?:1\.\s+)?\[?[^\[\]]*\]:")  # perhaps from the line above
_INCLUDED = "-8<-"


def prose_problems(text: str) -> Iterator[Problem]:
    """Yield what an article's Markdown holds that it may not, with its line."""
    lines = without_calls(text).split("\n")
    yield from size_problems(lines)
    before = ""
    for line, words in enumerate(lines[:MOST_LINES], 1):
        if len(words) <= LONGEST_LINE:
            for sentence in _sentences(words, before):
                yield Problem(sentence, line=line)
        before = words


def _sentences(words: str, before: str) -> Iterator[str]:
    for tag in _HTML.findall(words):
        yield f"`{tag}` is raw HTML; write Markdown, or call a macro"
    yield from _of_links(words, before)
    for brace in _BRACE.findall(_ID.sub(r"\1", words)):
        if brace == "}" or _ONE_BRACE.match(brace):
            yield f'`{brace}` is not a macro call; write two braces: {{{{ cite("wang-2010") }}}}'
        else:
            said = "only an id may be set, at the end of a heading, such as { #my-id }"
            yield f"`{brace}` sets an attribute; {said}"
    if _INCLUDED in words:
        yield "this line takes in another file; write its words here"
    if MARK in (words if _HEADING.match(words) else before if _UNDERLINE.fullmatch(words) else ""):
        yield "a heading holds a macro; write the heading in plain words"
    if box := _BOX.match(words):
        says = _BOX_SAYS.fullmatch(box[1])
        if not says or says[1] not in KINDS:
            yield 'this box is not one we have; write !!! note "Its title", or tip or warning'


def _of_links(words: str, before: str) -> Iterator[str]:
    """Yield what is wrong with the links and pictures of a line."""
    kept, links = KEPT.fullmatch(words), LINK.findall(words)
    addresses = [address for picture, _, address in links if not picture]
    for address in [*addresses, *ALONE.findall(words), *([kept[2]] if kept else [])]:
        if not may_lead_to(address):
            yield f"a link may not lead to `{address}`; write https://… or a page of this site"
    for picture, says, address in links:
        if picture and not may_show(address):
            said = "put a .png, .jpg or .webp beside the page"
            yield f"a picture may not come from `{address}`; {said}"
        if picture and not says.strip():
            yield "a picture needs words for those who cannot see it; write ![what it shows](…)"
        if MARK in says + address:
            yield "a link or a picture holds a macro; write its words plainly, and the macro beside"
    rest = words if kept else LINK.sub("link", words)
    titled = KEPT.fullmatch(before) and words.lstrip()[:1] in ('"', "'", "(")
    if titled or "](" in rest or "![" in rest or (not kept and _KEEPS.match(rest)):
        said = "write [words](address), ![words](name.png), or [name]: https://… on its own line"
        yield f"a link holds its address only, whole on one line; {said}"

"""What an article's Markdown may hold: no raw HTML, plain links, local pictures, few attributes."""

import re
from collections.abc import Iterator

from macros.guard.addresses import may_lead_to, may_show
from macros.problem import Problem

_CALL = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_HTML = re.compile(r"<(?!https://|mailto:)[A-Za-z/!?][^\s>]*", re.IGNORECASE)
_LINK = re.compile(r"(!?)\[([^\]]*)\]\(\s*<?([^)>]*)")
_KEPT = re.compile(r"^\s{0,3}\[[^\]]+\]:\s*<?([^\s>]+)")
_ALONE = re.compile(r"<([a-z][a-z0-9+.-]*:[^>]*)>", re.IGNORECASE)
_ATTRIBUTES = re.compile(r"\{:?\s*([^}\n]*)\}")
_ID = re.compile(r"#[a-z][a-z0-9-]*")
_QUOTES = re.compile(r"\s*(>\s*){4}")
_INCLUDED = re.compile(r"-{1,}8<-{1,}")


LONGEST_LINE = 1_000
DEEPEST_QUOTE = 3


def prose_problems(text: str) -> Iterator[Problem]:
    """Yield what an article's Markdown holds that it may not, with its line."""
    read = _CALL.sub(lambda call: "\n" * call[0].count("\n"), text)
    for line, words in enumerate(read.split("\n"), 1):
        for sentence in _sentences(words):
            yield Problem(sentence, line=line)


def _sentences(words: str) -> Iterator[str]:
    if len(words) > LONGEST_LINE:
        yield f"this line has {len(words):,} letters; write one sentence a line"
        return
    if _QUOTES.match(words):
        yield f"this is quoted more than {DEEPEST_QUOTE} deep; quote once"
    for tag in _HTML.findall(words):
        yield f"`{tag}` is raw HTML; write Markdown, or call a macro"
    for picture, says, address in _LINK.findall(words):
        if picture:
            yield from _picture(says, address)
        elif not may_lead_to(address):
            yield f"a link may not lead to `{address}`; write https://… or a page of this site"
        elif " " in address.strip():
            yield "a link holds its address only; put what else you say into the text"
    for address in [*_KEPT.findall(words), *_ALONE.findall(words)]:
        if not may_lead_to(address):
            yield f"a link may not lead to `{address}`; write https://… or a page of this site"
    for inside in _ATTRIBUTES.findall(words):
        if not _ID.fullmatch(inside.strip()):
            yield f"`{{{inside}}}` sets an attribute; only an id may be set, such as {{ #my-id }}"
    if _INCLUDED.search(words):
        yield "this line takes in another file; write its words here"


def _picture(says: str, address: str) -> Iterator[str]:
    if not may_show(address.split(" ", maxsplit=1)[0]):
        yield f"a picture may not come from `{address}`; put a .png, .jpg or .webp beside the page"
    if not says.strip():
        yield "a picture needs words for those who cannot see it; write ![what it shows](…)"

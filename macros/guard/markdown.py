"""What an article's Markdown may hold.

No raw HTML, no digit outside a macro, plain links that lead to pages, to https or to mail, local
pictures, ids of headings; and no part so large that a page takes an engine minutes.  A line is
read as it stands, inside code too: what only looks like one of these is refused as well.
"""

import html
import re
import unicodedata
from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from macros.guard.macro_calls import MARK, without_calls
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


def markdown_problems(text: str) -> Iterator[Problem]:
    """Yield what an article's Markdown holds that it may not, with its line."""
    yield from typed_by_hand(text)
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


# Where a link may lead, and how it is written

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_HTTPS = re.compile(r"https://[a-z0-9.-]+(:\d+)?([/?#]|$)", re.IGNORECASE)
_ADDRESS = r"<?((?:[^\s()<>\[\]{}\"'`\\]|\([^\s()<>\[\]{}\"'`\\]*\))+)>?"

LINK = re.compile(rf"(!?)\[([^\[\]\\\n]*)\]\({_ADDRESS}\)")
"""A link, or a picture if ``!`` stands before it: whole on one line, its words without brackets."""

KEPT = re.compile(rf" {{0,3}}\[([^\[\]\\\n]+)\]: +{_ADDRESS} *")
"""A line that keeps an address for later."""

ALONE = re.compile(r"<([a-z][a-z0-9+.-]*:[^<>]*)>", re.IGNORECASE)
"""An address that is its own text."""


def may_lead_to(address: str) -> bool:
    """Tell whether an article may link to an address, however it is written."""
    plain = html.unescape(unquote(html.unescape(address)))
    plain = "".join(letter for letter in plain if letter.isprintable() and not letter.isspace())
    if "\\" in plain:
        return False
    if plain.lower().startswith("https:"):
        return bool(_HTTPS.match(plain))
    return plain.lower().startswith("mailto:") or not (
        _SCHEME.match(plain) or plain.startswith("/")
    )


def may_show(address: str) -> bool:
    """Tell whether an article may show a picture: one of this site, raster."""
    local = may_lead_to(address) and not _SCHEME.match(address.strip())
    return local and re.fullmatch(r"[^?#]+\.(png|jpg|webp)", address) is not None


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


# No number typed by hand: a digit in an article stands inside a macro

_PLACE = r"[^\s()]*?(?:://|mailto:|\#|\.md|\.png|\.jpg|\.webp)"
_NOT_READ = re.compile(
    rf"""
    (?<=\]\(){_PLACE}(?:[^\s()]|\([^\s()]*\))*(?=\))    # the address of a link
    | <(?:https://|mailto:)[^<>\s]*>                    # an address that is its own text
    | (?<=\]:[ ]){_PLACE}\S*$                           # an address kept for later
    | (?<=[ ])\{{:?[ ]?\#[a-z][a-z0-9-]*[ ]?\}}[ ]*$      # the id of a heading
    """,
    re.VERBOSE | re.MULTILINE,
)
_ITEM = re.compile(r"[\s>]*(?:[-*+]|(1\.))\s")
"""An item of a list; every item of a numbered one may be 1."""

_DIGIT = re.compile("[0-9]")
_WORD = re.compile(r"\S+")
_PICTURED = "\N{BILLIARDS}\N{HUNDRED POINTS SYMBOL}\N{KEYCAP TEN}\N{NO ONE UNDER EIGHTEEN SYMBOL}"


def typed_by_hand(text: str) -> Iterator[Problem]:
    """Yield a problem for each word with a digit outside a macro."""
    in_list, before = False, ""
    for line, words in enumerate(_NOT_READ.sub("", without_calls(text)).split("\n"), 1):
        item = _ITEM.match(words)
        may_begin = not before.strip(" >\t") or before.lstrip().startswith("!!!")
        in_list = bool(words.strip(" >\t")) and (in_list or (bool(item) and may_begin))
        before = words
        read = words[item.end() :] if in_list and item and item[1] else words
        for word in _WORD.findall(read):
            if _shows_number(word):
                said = word.strip(".,;:!?()[]*_\"'")
                write = 'write {{ fact("…") }} or {{ figure("…") }}, or put it in words'
                yield Problem(
                    f'"{said}" is typed by hand; {write} if it is not a measurement', line=line
                )


def _shows_number(word: str) -> bool:
    """Tell whether a word shows a number: a digit of any script, a fraction, ㎡ or &half;."""
    if word.isascii() and "&" not in word:  # as most are, and so this is quick
        return bool(_DIGIT.search(word))
    shown = word + unicodedata.normalize("NFKC", html.unescape(word))
    return any(letter in _PICTURED or unicodedata.category(letter)[0] == "N" for letter in shown)


# How large the parts of an article may be: Python-Markdown takes time with the square of a
# paragraph's length, of its open brackets and of a page's lines, and goes deeper into Python with
# every quote or list inside another

MOST_LINES = 1_000
LONGEST_LINE = 1_000
LONGEST_PARAGRAPH = 10_000
MOST_COLUMNS = 40
MOST_OPEN = 20
"""Brackets of a paragraph that nothing closes."""

DEEPEST_QUOTE = 3
DEEPEST = 5
"""Lists and quotes inside one another, on one line or by its indent of four spaces each."""

_CLOSED = re.compile(r"\[[^\[\]]*\]")
_QUOTES = re.compile(r"\s*(>\s*){4}")
_NESTED = re.compile(r"\s*(?:(?:>|[*+-]\s|1\.\s)\s*){6}")
_INDENT = re.compile(r"[\s>]*")


def size_problems(lines: Sequence[str]) -> Iterator[Problem]:
    """Yield the lines of an article where something becomes too large."""
    if len(lines) > MOST_LINES:
        said = f"this page has more than {MOST_LINES:,} lines; write two articles"
        yield Problem(said, line=MOST_LINES + 1)
    for line, words in enumerate(lines[:MOST_LINES], 1):
        for sentence in _too_large(words):
            yield Problem(sentence, line=line)
    yield from _of_paragraphs(lines[:MOST_LINES])


def _too_large(words: str) -> Iterator[str]:
    if len(words) > LONGEST_LINE:
        yield f"this line has {len(words):,} letters; write one sentence a line"
    if words.count("|") > MOST_COLUMNS:
        yield f"this line has more than {MOST_COLUMNS} columns; write a smaller table"
    indent = _INDENT.match(words)[0].expandtabs(4)
    if _QUOTES.match(words):
        yield f"this is quoted more than {DEEPEST_QUOTE} deep; quote once"
    elif _NESTED.match(words) or len(indent) > 4 * DEEPEST:
        yield f"this stands more than {DEEPEST} deep in lists and quotes; write it further left"


def _of_paragraphs(lines: Sequence[str]) -> Iterator[Problem]:
    """Yield the line where a paragraph becomes too long, or has too many open brackets."""
    letters = opened = 0
    for line, words in enumerate(lines, 1):
        if not words.strip(" >\t"):
            letters = opened = 0
            continue
        before = letters, opened
        letters += len(words)
        opened += _CLOSED.sub("", words[:LONGEST_LINE]).count("[")
        if before[0] <= LONGEST_PARAGRAPH < letters:
            said = f"this paragraph has more than {LONGEST_PARAGRAPH:,} letters"
            yield Problem(f"{said}; put an empty line into it", line=line)
        if before[1] <= MOST_OPEN < opened:
            yield Problem("too many brackets are open here; close each, or leave it out", line=line)

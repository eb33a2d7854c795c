"""What an article's Markdown may hold.

No raw HTML, no digit outside a macro, plain links that lead to pages, to https or to mail, local
pictures, ids of headings; and no part so large that a page takes an engine minutes.  A line is
read as it stands, inside code too: what only looks like one of these is refused as well.
"""

import html
import re
from collections.abc import Iterator, Sequence

from macros.characters import shows_number, strange
from macros.guard.broken_calls import repaired
from macros.guard.links import ALONE, KEPT, LINK, link_problems
from macros.guard.macro_calls import MARK, without_calls
from macros.guard.names import without_listed
from macros.guard.raw_html import html_problems
from macros.problem import Problem
from macros.spelled_amounts import amounts_in_digits, amounts_in_words

KINDS = {
    "abstract", "bug", "danger", "example", "failure", "info", "note", "question", "quote",
    "success", "tip", "warning",
}  # fmt: skip
"""The boxes that an article may have: ``!!! note``."""

_BEFORE = r"(?:[\s>*+-]|1\.\s)*"  # marks of quotes and lists
_HEADING = re.compile(rf"{_BEFORE}#")
_UNDERLINE = re.compile(rf"{_BEFORE}(=+|-+)\s*")
_ID = re.compile(r"^(#{1,6} [^|]* )\{:? ?#[a-z][a-z0-9-]* ?\}\s*$")
_BRACE = re.compile(r"\{[^{}]*\}?|\}")
_ONE_BRACE = re.compile(r"\{ *\w+\(")
_BOX = re.compile(rf"{_BEFORE}!!!(.*)")
_BOX_SAYS = re.compile(r' ?([a-z]+)(?: +"[^"]*")?\s*')
_INCLUDED = "-8<-"
_CONTENTS = "[TOC]"
_PARAGRAPH = re.compile(r"[^\n]*(?:\n(?![ >\t]*(?:\n|\Z))[^\n]*)*")
_FENCE = re.compile(r"[\s>]*(?:```|~~~)")


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
    read = [each if len(each) <= LONGEST_LINE else "" for each in lines[:MOST_LINES]]
    yield from html_problems(lines[:MOST_LINES])
    yield from _shown_in_code(lines[:MOST_LINES])
    yield from (problem.at("", kind="link") for problem in link_problems(read))


def _sentences(words: str, before: str) -> Iterator[str]:
    called = False
    for brace in _BRACE.findall(_ID.sub(r"\1", words)):
        if _ONE_BRACE.match(brace):
            call = repaired(brace) or '{{ cite("wang-2010") }}'
            yield f"`{brace}` is not a macro call; write two braces: {call}"
            called = True
        elif brace == "}":
            if not called:  # what is left of that call is of the same cause
                yield "`}` ends no macro call; leave it out, or write two braces around a whole one"
        else:
            said = "only an id may be set, at the end of a heading, such as { #my-id }"
            yield f"`{brace}` sets an attribute; {said}"
    if (letters := html.unescape(words)) != words and not [*strange(words)]:
        yield from (f"a sign by its name makes {said}" for said in strange(letters))
    if _INCLUDED in words:
        yield "this line takes in another file; write its words here"
    if _CONTENTS in words:
        yield "every page has its list of contents already; leave this out"
    if MARK in (words if _HEADING.match(words) else before if _UNDERLINE.fullmatch(words) else ""):
        yield "a heading holds a macro; write the heading in plain words"
    if box := _BOX.match(words):
        says = _BOX_SAYS.fullmatch(box[1])
        if not says or says[1] not in KINDS:
            yield 'this box is not one we have; write !!! note "Its title", or tip or warning'


def _shown_in_code(lines: Sequence[str]) -> Iterator[Problem]:
    """Yield addresses and ids that may stand in code, where a reader reads them as they are.

    Whether one does is for an engine to say: between two fences, or two code marks, it might.
    """
    fences = [line for line, words in enumerate(lines, 1) if _FENCE.match(words)]
    for line in range(fences[0] + 1, fences[-1]) if fences else ():
        words = lines[line - 1]
        if KEPT.fullmatch(words) or LINK.search(words) or _ID.sub(r"\1", words) != words:
            said = "in a block of code this would be shown; write it below the last block of code"
            yield Problem(said, line=line)
    text = "\n".join(lines)
    for paragraph in _PARAGRAPH.finditer(text):
        first, last = text.find("`", *paragraph.span()), text.rfind("`", *paragraph.span())
        for link in LINK.finditer(text, first, last) if first < last else ():
            if shows_number(link[3]):
                said = "between code marks the address of a link is shown; write it further away"
                yield Problem(said, line=text.count("\n", 0, link.start()) + 1)


# No number typed by hand: a digit in an article stands inside a macro

_PLACE = r"[^\s()]*?(?:://|mailto:|\#|\.md|\.png|\.jpg|\.webp)"
_NOT_READ = re.compile(
    rf"""
    (?<=\]\(){_PLACE}(?:[^\s()]|\([^\s()]*\))*(?=\))    # the address of a link
    | <(?:https://|mailto:)[^<>\s]*>                    # an address that is its own text
    | ^(?P<kept>[ ]{{0,3}}\[[^\[\]\n]+\]:[ ]+){_PLACE}\S*$  # an address kept for later
    | (?<=[ ])\{{:?[ ]?\#[a-z][a-z0-9-]*[ ]?\}}[ ]*$      # the id of a heading
    """,
    re.VERBOSE | re.MULTILINE,
)
_BETWEEN_WORDS = re.compile(r"[-_+./?=&]+")
_ITEM = re.compile(r"[\s>]*(?:[-*+]|(1\.))\s")
"""An item of a list; every item of a numbered one may be 1."""

_NUMBER = re.compile(r"[\s>]*([0-9]{1,2}[.)])\s")
_LIST = "begin with 1. below an empty line and count on; below a heading begin anew"
_WORD = re.compile(r"\S+")


def typed_by_hand(text: str) -> Iterator[Problem]:
    """Yield a problem for each word with a digit outside a macro."""
    yield from _in_addresses(text)
    in_list, before = False, ""
    read = without_listed(_NOT_READ.sub(lambda found: found["kept"] or "", without_calls(text)))
    for line, words in enumerate(read.split("\n"), 1):
        item = _ITEM.match(words)
        may_begin = not before.strip(" >\t") or before.lstrip().startswith("!!!")
        in_list = bool(words.strip(" >\t")) and (in_list or (bool(item) and may_begin))
        before = words
        said_here = words[item.end() :] if in_list and item and item[1] else words
        if number := _NUMBER.match(said_here):
            yield Problem(f"`{number[1]}` begins no item here; {_LIST}", line=line)
            said_here = said_here[number.end() :]
        for word in _WORD.findall(said_here):
            if shows_number(word):
                said = word.strip(".,;:!?()[]*_\"'")
                write = 'write {{ fact("…") }} or {{ figure("…") }}, or leave it out'
                yield Problem(f'"{said}" is typed by hand; {write}', "", line, "number", said)


def _in_addresses(text: str) -> Iterator[Problem]:
    """Yield a problem for each amount in an address that is its own text, for a reader reads it."""
    for found in ALONE.finditer(text):
        words = _BETWEEN_WORDS.sub(" ", found[1])
        for amount in (*amounts_in_digits(words), *amounts_in_words(words)):
            said = "stands in an address that readers see; write [words](address)"
            yield Problem(f'"{amount.says}" {said}', line=text.count("\n", 0, found.start()) + 1)


# How large the parts of an article may be: Python-Markdown takes time with the square of a
# paragraph's length, of its open brackets and of a page's lines, and goes deeper into Python with
# every quote or list inside another

MOST_LINES = 1_000
LONGEST_LINE = 1_000
LONGEST_PARAGRAPH = 10_000
MOST_COLUMNS = 40
MOST_OPEN = 20
"""Brackets of a paragraph that nothing closes."""

WIDEST_GAP = 40
"""Spaces inside a line; what stands behind more is out of sight for those who read the file."""

MOST_EMPTY = 10
"""Empty lines one after the other, for the same reason."""

DEEPEST_QUOTE = 3
DEEPEST = 5
"""Lists and quotes inside one another, on one line or by its indent of four spaces each."""

_GAP = re.compile(rf"\S[^\S\n]{{{WIDEST_GAP + 1},}}(?=\S)")
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
    if _GAP.search(words):
        yield f"more than {WIDEST_GAP} spaces hide what follows; write it beside the other words"
    if words.count("|") > MOST_COLUMNS:
        yield f"this line has more than {MOST_COLUMNS} columns; write a smaller table"
    indent = _INDENT.match(words)[0].expandtabs(4)
    if _QUOTES.match(words):
        yield f"this is quoted more than {DEEPEST_QUOTE} deep; quote once"
    elif _NESTED.match(words) or len(indent) > 4 * DEEPEST:
        yield f"this stands more than {DEEPEST} deep in lists and quotes; write it further left"


def _of_paragraphs(lines: Sequence[str]) -> Iterator[Problem]:
    """Yield the line where a paragraph becomes too long, too far down, or too open."""
    letters = opened = empty = 0
    for line, words in enumerate(lines, 1):
        if not words.strip(" >\t"):
            letters = opened = 0
            empty += 1
            continue
        if empty > MOST_EMPTY:
            said = f"more than {MOST_EMPTY} empty lines hide what follows; leave one"
            yield Problem(said, line=line)
        empty = 0
        before = letters, opened
        letters += len(words)
        opened += _CLOSED.sub("", words[:LONGEST_LINE]).count("[")
        if before[0] <= LONGEST_PARAGRAPH < letters:
            said = f"this paragraph has more than {LONGEST_PARAGRAPH:,} letters"
            yield Problem(f"{said}; put an empty line into it", line=line)
        if before[1] <= MOST_OPEN < opened:
            yield Problem("too many brackets are open here; close each, or leave it out", line=line)

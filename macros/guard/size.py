"""How large the parts of an article may be, so that no page takes an engine minutes.

Python-Markdown takes time with the square of a paragraph's length, of its open brackets and of a
page's lines, and goes deeper into Python with every quote or list inside another.
"""

import re
from collections.abc import Iterator, Sequence

from macros.problem import Problem

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
        for sentence in _of_line(words):
            yield Problem(sentence, line=line)
    yield from _of_paragraphs(lines[:MOST_LINES])


def _of_line(words: str) -> Iterator[str]:
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

"""Macro calls as they are written: taking them out of a text, and what may not stand there."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import lru_cache

from jinja2 import Environment, TemplateSyntaxError

from macros.problem import Problem

HOW = 'articles call macros only, such as {{ cite("wang-2010") }}'

LONGEST_CALL = 1_000
"""Letters of one macro call."""

MOST_PARTS = 100
"""Words, texts, signs and gaps of one macro call; more could nest deeper than Python goes."""

MOST_CALLS = 300
"""Macro calls of a page."""

MARK = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands where a macro call was taken out."""

CURLY = re.compile(r"""\{\{[^{}"']*[“”„‘’]""")
"""A macro call with the quotes of a word processor, which no macro reads."""

_ENVIRONMENT = Environment(keep_trailing_newline=True)
_NOT_A_CALL = re.compile(r"\{%[-+]?\s*(\w*)|\{#|\{\{[-+]|[-+]\}\}")


@lru_cache(maxsize=4)
def without_calls(text: str) -> str:
    """Return an article's text with a mark in place of each macro call; every line stays.

    What follows a call that is not complete stays as it is.
    """
    kept, read = [], 0
    for _, kind, value in _tokens(text):
        read += len(value)
        mark = MARK if kind == "variable_begin" else ""
        kept.append(value if kind == "data" else mark + "\n" * value.count("\n"))
    return "".join(kept) + text[read:]


def texts_around_calls(text: str) -> list[str]:
    """Return the texts before, between and after an article's complete macro calls."""
    texts = [""]
    for _, kind, value in _tokens(text):
        if kind == "variable_begin":
            texts.append("")
        if kind == "data":
            texts[-1] += value
    return texts


def written_calls(text: str) -> list[tuple[int, list[str]]]:
    """Return each macro call as it is written: its first line and its parts."""
    written: list[tuple[int, list[str]]] = []
    for line, kind, value in _tokens(text):
        if kind == "variable_begin":
            written.append((line, []))
        if kind != "data" and written:
            written[-1][1].append(value)
    return written


def strange(text: str) -> Iterator[Problem]:
    """Yield the lines with what belongs to Jinja and is no macro call."""
    for line, words in enumerate(text.split("\n"), 1):
        if CURLY.search(words):
            said = "the quotes of this macro call are curly; write straight ones, such as "
            yield Problem(said + '{{ cite("wang-2010") }}', line=line)
        if found := _NOT_A_CALL.search(words):
            if found[0].startswith("{%"):
                said = f"`{{% {found[1]} %}}` is not allowed in an article; {HOW}"
            elif found[0] == "{#":
                said = "`{#` hides what follows; to name a heading write a space: { #my-id }"
            else:
                said = f"`{found[0]}` takes away the space around a call; write it without the sign"
            yield Problem(said, line=line)


def too_long(written: list[tuple[int, list[str]]]) -> Iterator[Problem]:
    """Yield the lines with a call that is too long, and with one call too many."""
    for line, parts in written:
        if len(parts) > MOST_PARTS or sum(map(len, parts)) > LONGEST_CALL:
            yield Problem(f"this macro call is too long; {HOW}", line=line)
    if len(written) > MOST_CALLS:
        said = f"this page calls more than {MOST_CALLS} macros; write two articles"
        yield Problem(said, line=written[MOST_CALLS][0])


@lru_cache(maxsize=4)  # several look at one article, one after the other
def _tokens(text: str) -> Sequence[tuple[int, str, str]]:
    """Return Jinja's tokens, each with its line, as far as it can read the text."""
    found: list[tuple[int, str, str]] = []
    with suppress(TemplateSyntaxError):
        found.extend(_ENVIRONMENT.lex(text))
    return found

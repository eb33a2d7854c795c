"""Where in a text something may be mended: not in code, and for words not in what others wrote."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence

Spans = Sequence[tuple[int, int]]

_FENCE = re.compile(r"[ \t>]*(`{3,}|~{3,})(.*)")
_HOLDS = re.compile(r"[ \t>]*(?:[-*+•]|\d{1,9}[.)]|!!!|\?\?\?)\s?")  # what holds indented lines
_INDENTED = re.compile(r" {4}| {0,3}\t")
_IN_A_LINE = re.compile(r"(?<!`)(`++)[^\n]*?(?<!`)\1(?!`)")
_NO_WORDS = re.compile(
    r"""
    \{\{[^{}]{0,1000}\}\}                                   # a macro call
    | \{[^{}\n]{0,200}\}                                    # the id of a heading
    | <[^<>\n]{0,1000}>                                     # an address, or HTML
    | (?<=\])\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)          # the address of a link
    | (?<=\])\[[^\[\]\n]*\]                                 # its name
    | ^[ ]{0,3}\[[^\[\]\n]+\]:[^\n]*                        # an address kept for later
    | (?<!\w)(?:https?://|www\.)[^\s<>]+
    | (?<![\w.+@-])[\w.+-]+@[\w.-]+                         # an address of mail
    | (?<![\w.])\w+(?:\.\w+)+                               # a site, or a file
    | (?<!\w)[@\#]\w+                                       # somebody's name elsewhere
    | “[^”\n]{0,400}” | (?<!\w)"[^"\n]{1,400}"(?!\w)        # a quotation
    | ^[ ]{0,3}>[^\n]*                                      # a quoted line
    """,
    re.VERBOSE | re.MULTILINE,
)


def code_lines(lines: Iterable[str]) -> list[str]:
    """Return how each line is code: ``fenced`` as its fences, ``indented``, or nothing."""
    fence, held, before, found = "", False, "empty", []
    for words in lines:
        mark = _FENCE.match(words)
        is_code = "fenced" if fence or mark else ""
        if fence:
            closes = mark and mark[1].startswith(fence) and not mark[2].strip()
            fence = "" if closes else fence
        elif mark:
            fence = mark[1]
        elif words.strip() and _INDENTED.match(words):
            is_code = "indented" if not held and before in ("empty", "code") else ""
        elif words.strip():
            held = bool(_HOLDS.match(words)) or (held and before != "empty")
        before = "code" if is_code else "words" if words.strip() else "empty"
        found.append(is_code)
    return found


def code(text: str) -> Spans:
    """Return where code stands, from its first letter to behind its last."""
    spans, at = [], 0
    lines = text.split("\n")
    for words, is_code in zip(lines, code_lines(lines), strict=True):
        if is_code:
            spans.append((at, at + len(words) + 1))
        at += len(words) + 1
    return _joined([*spans, *(each.span() for each in _IN_A_LINE.finditer(text))])


def not_our_words(text: str) -> Spans:
    """Return where code, calls, addresses and words of others stand."""
    return _joined([*code(text), *(each.span() for each in _NO_WORDS.finditer(text))])


def _joined(spans: Iterable[tuple[int, int]]) -> Spans:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def replaced(
    pattern: re.Pattern[str], write: Callable[[re.Match[str]], str], text: str, kept: Spans
) -> str:
    """Return a text with what a pattern finds written anew, but for what touches kept places."""
    begins = [start for start, _ in kept]

    def outside(found: re.Match[str]) -> str:
        last = bisect_right(begins, max(found.start(), found.end() - 1)) - 1
        is_kept = last >= 0 and kept[last][1] > found.start()
        return found[0] if is_kept else write(found)

    return pattern.sub(outside, text)

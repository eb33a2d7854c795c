"""An article as people write it, in the form that engines read: lists, headings, addresses, tables.

People write Markdown as GitHub shows it: a list right below a sentence, items inside others by two
spaces, numbers that count on, an address that stands alone, bullets of a word processor, and a
title in the front matter only.  Python-Markdown reads less.  So engines get a text in the form that
it reads, and the guard reads the same form: what is judged is what is shown.  Every line of it
knows the line of the writer's text from which it comes.

A number of a list is left out here, each becomes ``1.``; so any other number stays a typed one.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from macros.guard.macro_calls import LONGEST, MARK, parts

LONGEST_LINE = 1_000
"""Letters of a line in which addresses are looked for; longer ones are refused."""

_MOST = 2 * LONGEST
"""Letters of a text; engines meet it with a word of their own in place of each macro call."""

_CALL = "\ue000"
"""Stands for a macro call; no article may hold this letter."""

_DEEPEST = 6
"""Quotes and boxes inside one another that are read; deeper ones are refused."""

_TAB = 4
_BULLETS = "•·∙⁃▪▫◦‣●○■□➢➤❖"
_PASTED = rf"(?:[{_BULLETS}](?:[^\S\n]{{1,40}}|(?=\S))|–[^\S\n]{{1,40}})"
_MARKED = re.compile(
    r"(?:(?P<bullet>[-*+])|(?P<number>[0-9]{1,9})[.)])(?P<gap>[ \t]{1,40})(?=\S)"
    rf"|(?P<pasted>{_PASTED})(?=\S)"
)
_COUNTED = re.compile(r" {0,3}([0-9]{1,4})[.)][ \t]")
_BARRIER = re.compile(r" {0,3}(?:#|```|~~~|=+[ \t]*$|-+[ \t]*$)")
"""Lines over which no list goes on: headings, rules, and what stands at the left edge only."""

_NEXT = re.compile(r"[ \t]*[12][.)][ \t]")
_FAR = 20
"""Lines among which a second item of a numbered list is looked for."""

_RULE = re.compile(r"(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}")
_UNDERLINE = re.compile(r"(?:=+|-+)[ \t]*")
_HEADING = re.compile(r"#{1,6}(?!#)")
_FENCE = re.compile(rf"(`{{3,}}|~{{3,}})[ ]*\.?[\w#.+{MARK}{_CALL}-]*[ ]*")
_FENCE_ENDS = re.compile(r"(`{3,}|~{3,})[ ]*")
_QUOTE = re.compile(r" {0,3}>[ ]?")
_BOX = "!!!"
_TABLE = re.compile(r"[ ]{0,3}\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*(?:\|[ ]*)?")

_ALONE = re.compile(
    r"""
    (?P<other>
        (?<!`)(?P<tick>`+)(?!`).*?(?<!`)(?P=tick)(?!`)    # code
        | <[^<>]*>                                  # an address or a tag already
        | (?:\[[^\[\]]*)?\]\([^\s()]*(?:\([^\s()]*\)[^\s()]*)*\)?    # a link
        | \[[^\[\]]*\][:\[]                        # its words, or a kept address
        | \\.
    )
    | (?<![^\s*_~(])(?P<address>https?://[^\s<>|`\[\]]+)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BEHIND = "?!.,:;*_~'\"”’…"
_NAMED = re.compile(r"&[a-z0-9]+;$", re.IGNORECASE)
_TAIL = 40

Line = tuple[int, str]
"""A line and where it comes from: the number of a line of the writer's text."""


class Read(NamedTuple):
    """An article's text in the form that engines read."""

    text: str
    lines: tuple[int, ...]
    """For each line, the line of the writer's text from which it comes; 0 for a title's."""
    tops: tuple[int, ...]
    """The lines of the writer's text with a heading of the page."""
    code: frozenset[int]
    """The lines of the writer's text that are shown as they are written."""

    def own(self, line: int) -> int:
        """Return the line of the writer's text for a line of this one; 0 stays unknown."""
        return self.lines[line - 1] if 0 < line <= len(self.lines) else line


def canonical(text: str, title: str = "") -> str:
    r"""Return an article's text, without front matter, in the form that engines read.

    >>> canonical("Do this:\n* stand\n  * tall\n\n1) sit\n2) rest")
    'Do this:\n\n* stand\n    * tall\n\n1. sit\n1. rest'
    """
    return read(text, title).text


@lru_cache(maxsize=8)  # several look at one article, one after the other
def read(text: str, title: str = "") -> Read:
    """Return an article's text in that form, and where each of its lines comes from.

    A ``title`` becomes the heading of a page that has none.  Macro calls stay as they are.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    said = parts(text) if len(text) <= _MOST and _CALL not in text else []
    if "".join(each for _, each in said) != text:  # which is refused
        lines = tuple(range(1, text.count("\n") + 2))
        return Read(text, lines, (), frozenset())
    lines, calls = _without_calls(said)
    writing = _Writing()
    writing.write(lines)
    found, tops = writing.out, tuple(writing.tops)
    if title and not tops and any(words.strip() for _, words in found):
        found = [(0, f"# {title}"), (0, ""), *found]
    lines = _with_calls(found, calls)
    return Read(
        "\n".join(words for _, words in lines),
        tuple(own for own, _ in lines),
        tops,
        frozenset(writing.code),
    )


def _without_calls(said: Sequence[tuple[bool, str]]) -> tuple[list[Line], list[str]]:
    """Return a text's lines with one mark in place of each macro call, and the calls."""
    lines, calls, own = [(1, "")], [], 1
    for is_call, words in said:
        if is_call:
            calls.append(words)
            lines[-1] = (lines[-1][0], lines[-1][1] + _CALL)
            own += words.count("\n")
            continue
        first, *others = words.split("\n")
        lines[-1] = (lines[-1][0], lines[-1][1] + first)
        for each in others:
            own += 1
            lines.append((own, each))
    return lines, calls


def _with_calls(lines: Sequence[Line], calls: Sequence[str]) -> list[Line]:
    """Return lines with the macro calls in their places; one may go over several lines."""
    if not calls:
        return [*lines]
    found, left = [], iter(calls)
    for own, words in lines:
        first, *others = words.split(_CALL)
        whole = first + "".join(next(left) + each for each in others)
        found += [(own + below, each) for below, each in enumerate(whole.split("\n"))]
    return found


def _width(words: str) -> tuple[int, str]:
    """Return how far a line stands from the edge, and its words from there on."""
    rest = words.lstrip(" \t")
    return len(words[: len(words) - len(rest)].expandtabs(_TAB)), rest


@dataclass
class _Item:
    """An item of a list that is open."""

    kind: str
    indent: int
    column: int
    """Where its words begin."""
    count: int

    def reach(self, item: re.Match[str]) -> int:
        """Return from where on another item stands inside this one.

        Two spaces are enough for a bullet, though GitHub asks for three below a number.
        """
        far = self.kind == "1" and not item["number"]
        return min(self.indent + 2, self.column) if far else self.column


class _Writing:
    """What was read of an article so far, and what was written of it."""

    def __init__(self, deep: int = 0) -> None:
        self.out: list[Line] = []
        self.tops: list[int] = []
        self.code: set[int] = set()
        self._deep = deep
        self._items: list[_Item] = []
        self._sentence = False
        """Whether the line before is one of a paragraph that a next line may go on with."""
        self._begins: int | None = None
        """How deep the item is with which the lines since the last empty one begin."""
        self._shift: int | None = None
        """How much further right code stands than it was written."""

    def write(self, lines: Sequence[Line]) -> None:
        """Read lines, and write each in its form."""
        ends, numbers = _ends_of_fences(lines), _numbers_ahead(lines)
        lines, at = [*lines], 0
        while at < len(lines):
            if self._goes_on_below(lines[at][1], numbers[at]):
                lines[at] = (lines[at][0], " " * self._items[0].column + lines[at][1])
            at = self._next(lines, at, ends)

    def _goes_on_below(self, words: str, number: int) -> bool:
        """Tell whether a line at the left edge stands between two items of a numbered list.

        People write a paragraph there; GitHub lets the list count on below it.
        """
        if not (self._items and self._items[0].kind == "1" and words.strip()):
            return False
        indent, rest = _width(words)
        own = _MARKED.match(rest)
        is_item = own and own["number"] and int(own["number"]) in (1, self._items[0].count + 1)
        return number == self._items[0].count + 1 and not is_item and not self._within(indent)

    def _next(self, lines: Sequence[Line], at: int, ends: dict[str, list[int]]) -> int:
        """Write the line that stands at a place, and those that belong to it; return the next."""
        own, words = lines[at]
        indent, rest = _width(words)
        if not rest.strip():
            self.out.append((own, ""))
            self._sentence, self._begins = False, None
            return at + 1
        fence = _FENCE.fullmatch(words)
        if fence and (end := _first_after(ends.get(fence[1], []), at)):
            self._leave(0)
            self.code.update(each for each, _ in lines[at : end + 1])
            self.out += lines[at : end + 1]
            self._sentence, self._begins = False, None
            return end + 1
        if self._deep < _DEEPEST and _QUOTE.match(words) and not self._within(indent):
            return self._quote(lines, at)
        if self._deep < _DEEPEST and rest.startswith(_BOX) and not self._is_code(indent):
            return self._box(lines, at)
        self._line(lines, at)
        return at + 1

    def _line(self, lines: Sequence[Line], at: int) -> None:
        own, words = lines[at]
        indent, rest = _width(words)
        if self._sentence and _UNDERLINE.fullmatch(rest) and not self._items:
            if rest[0] == "=":
                self.tops.append(own - 1)
            self._put(own, words)
            self._sentence = False
        elif _RULE.fullmatch(rest) and indent < _TAB:
            if self._items and self.out[-1][1]:
                self._empty(own)  # or it would underline a heading
            self._leave(self._within(indent))
            self._put(own, rest)
            self._sentence, self._begins = False, None
        elif (found := _MARKED.match(rest)) and self._is_item(found, indent, lines, at):
            self._item(own, indent, found, rest)
        elif _HEADING.match(rest) and not self._is_code(indent):
            level = self._within(indent)
            if self._items and self.out[-1][1]:
                self._empty(own)
            self._leave(level)
            self._put(own, " " * _TAB * level + rest)
            if not level and not rest.startswith("##"):
                self.tops.append(own)
            self._sentence, self._begins = False, None
        elif rest[0] == ">" and not self._is_code(indent):  # a quote inside an item
            level = self._within(indent)
            if self.out and self.out[-1][1] and not self.out[-1][1].lstrip().startswith(">"):
                self._empty(own)
            self._leave(level)
            self._put(own, " " * _TAB * level + rest)
            self._sentence = True
        else:
            below = lines[at + 1][1] if "|" in words and at + 1 < len(lines) else ""
            if "|" in below and _TABLE.fullmatch(below) and self._sentence and not self._items:
                self._empty(own)  # GitHub begins a table here
            self._text(own, indent, rest, words)

    # Lists

    def _within(self, indent: int) -> int:
        """Return inside how many of the open items something stands."""
        return next(
            (at for at, each in enumerate(self._items) if each.column > indent), len(self._items)
        )

    def _is_code(self, indent: int) -> bool:
        """Tell whether something stands so far right that it is code, not an item."""
        level = self._within(indent)
        return indent - (self._items[level - 1].column if level else 0) >= _TAB

    def _is_meant_inside(self, indent: int) -> bool:
        """Tell whether Python-Markdown alone sees that something stands inside an item.

        GitHub shows it as code, where the item's own mark stands a little to the right.
        """
        return bool(self._items) and not self._within(indent) and _TAB <= indent < 2 * _TAB

    def _level(self, found: re.Match[str], indent: int) -> int:
        """Return inside how many of the open items an item stands, -1 if it can't be one."""
        reached = (at for at, each in enumerate(self._items) if each.reach(found) > indent)
        level = next(reached, len(self._items))
        if indent - (self._items[level - 1].column if level else 0) < _TAB:
            return level
        if self._is_meant_inside(indent):
            return 1
        # far right below the words of an item, it stands inside that one
        return len(self._items) if self._items and self._sentence else -1

    def _is_item(self, found: re.Match[str], indent: int, lines: Sequence[Line], at: int) -> bool:
        """Tell whether what begins like an item of a list is one."""
        level = self._level(found, indent)
        if level < 0:
            return False
        if found[0].startswith("–") and self._sentence:
            return bool(self._items) and self._items[-1].kind == "–"  # else a dash of the sentence
        if not found["number"]:
            return True
        before = self._items[level] if level < len(self._items) else None
        if before and before.kind == "1":
            return int(found["number"]) in (1, before.count + 1)
        # right below a sentence, one alone might be its last word
        alone = self._sentence and not self._items and not _goes_on(lines, at)
        return int(found["number"]) == 1 and not alone

    def _item(self, own: int, indent: int, found: re.Match[str], rest: str) -> None:
        level = self._level(found, indent)
        kind = "1" if found["number"] else "–" if found[0].startswith("–") else "-"
        before = self._items[level] if level < len(self._items) else None
        same = bool(before) and (before.kind == "1") == (kind == "1")
        other = bool(before) and not same
        self._leave(level)
        first = self._begins
        if self.out and self.out[-1][1] and (first is None or first > level or other):
            self._empty(own)
        if self._begins is None:
            self._begins = level
        gap = (found["gap"] or " ").expandtabs(_TAB)
        gap = gap if len(gap) <= _TAB else " "
        mark = "1." if kind == "1" else found["bullet"] or "-"
        column = indent + len(found["number"] or "") + 1 + len(gap)
        self._items.append(_Item(kind, indent, column, before.count + 1 if same else 1))
        self._put(own, _linked(" " * _TAB * level + mark + gap + rest[found.end() :]))
        self._sentence, self._shift = True, None

    def _leave(self, level: int) -> None:
        """Close the items that something so deep stands outside of."""
        del self._items[level:]

    # Sentences, and code by its indent

    def _text(self, own: int, indent: int, rest: str, words: str) -> None:
        if self._sentence:  # wherever it stands, it goes on with the sentence
            deep = len(self._items)
            self._put(own, _linked(" " * (_TAB * deep - 2) + rest if deep else words))
            return
        level, is_code = self._within(indent), self._is_code(indent)
        if self._is_meant_inside(indent):
            level, is_code = 1, False
        self._leave(level)
        if not is_code:
            if self._shift is not None and self.out[-1][1]:
                self._empty(own)
            self._shift = None
            self._put(own, _linked(" " * _TAB * level + rest))
            self._sentence = True
            return
        if self._shift is None:
            right = _TAB * (level + 1)
            self._shift = max(0, right - indent)
        self.code.add(own)
        self._put(own, " " * (indent + self._shift) + rest if level else words)

    def _put(self, own: int, words: str) -> None:
        self.out.append((own, words))

    def _empty(self, own: int) -> None:
        self.out.append((own, ""))
        self._sentence, self._begins = False, None

    # Quotes and boxes, in which all of this may stand

    def _quote(self, lines: Sequence[Line], at: int) -> int:
        end = at
        while end < len(lines) and _QUOTE.match(lines[end][1]):
            end += 1
        inside = [(own, _QUOTE.sub("", words, count=1)) for own, words in lines[at:end]]
        self._leave(0)
        if self.out and self.out[-1][1]:
            self._empty(lines[at][0])
        for own, words in self._inner(inside):
            self._put(own, f"> {words}" if words else ">")
        self._sentence, self._begins = True, None
        return end

    def _box(self, lines: Sequence[Line], at: int) -> int:
        own, words = lines[at]
        indent, rest = _width(words)
        level = self._within(indent)
        self._leave(level)
        end = last = at + 1
        while end < len(lines):
            far, inner = _width(lines[end][1])
            if inner.strip() and far < indent + _TAB:
                break
            end += 1
            last = end if inner.strip() else last
        inside = [(each, _moved(words, indent + _TAB)) for each, words in lines[at + 1 : last]]
        self._put(own, " " * _TAB * level + rest)
        for each, words in self._inner(inside):
            self._put(each, " " * _TAB * (level + 1) + words if words else "")
        self._sentence, self._begins = False, None
        return last

    def _inner(self, lines: Sequence[Line]) -> list[Line]:
        inner = _Writing(self._deep + 1)
        inner.write(lines)
        self.code |= inner.code
        self.tops += inner.tops
        return inner.out


def _moved(words: str, left: int) -> str:
    indent, rest = _width(words)
    return " " * (indent - left) + rest if rest else ""


def _numbers_ahead(lines: Sequence[Line]) -> list[int]:
    """Return for each line the number of the next item at the left edge, 0 behind a heading."""
    found, number = [], 0
    for _, words in reversed(lines):
        if _BARRIER.match(words):
            number = 0
        elif item := _COUNTED.match(words):
            number = int(item[1])
        found.append(number)
    return found[::-1]


def _goes_on(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a numbered list goes on behind its first item."""
    return any(_NEXT.match(words) for _, words in lines[at + 1 : at + 1 + _FAR])


def _ends_of_fences(lines: Sequence[Line]) -> dict[str, list[int]]:
    """Return where a fence may end, by its signs."""
    ends: dict[str, list[int]] = {}
    for at, (_, words) in enumerate(lines):
        if found := _FENCE_ENDS.fullmatch(words):
            ends.setdefault(found[1], []).append(at)
    return ends


def _first_after(places: Sequence[int], at: int) -> int:
    """Return the first of some places behind another, 0 if there is none."""
    found = bisect_right(places, at)
    return places[found] if found < len(places) else 0


# Addresses


def _linked(words: str) -> str:
    """Return a line with each address that stands alone between pointed brackets."""
    if "://" not in words or len(words) > LONGEST_LINE or _KEEPS.match(words):
        return words
    return _ALONE.sub(lambda found: found["other"] or _pointed(found["address"]), words)


_KEEPS = re.compile(r" {0,3}\[[^\[\]]+\]:")


def _pointed(address: str) -> str:
    """Return an address between pointed brackets, without the signs of its sentence behind it."""
    kept, before = address, ""
    while kept != before:
        before = kept
        kept = kept[:-_TAIL] + _NAMED.sub("", kept[-_TAIL:]).rstrip(_BEHIND)
        if kept.endswith(")") and kept.count("(") < kept.count(")"):
            kept = kept[:-1]
    return f"<{kept}>{address[len(kept) :]}" if kept.partition("://")[2] else address

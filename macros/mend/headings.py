"""Levels of headings: one heading at the top of a page, and below it no level left out."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from macros.mend.places import code_lines
from macros.mend.step import Mended
from macros.records.library import FRONT_MATTER

_HASHED = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*))?")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*")
_NO_PARAGRAPH = re.compile(r"[ \t]*(?:[>#|]|[-*+][ \t]|\d+[.)][ \t]|!!!|\[[^\]]*\]:|$)| {4}|\t")
_TITLE = re.compile(r"^title:(.*)", re.MULTILINE)
_NOT_IN_WORDS = re.compile(r"\]\([^()\s]*\)|\{[^{}]*\}|[\W_]+")
_SET = re.compile(r"\{(:?) ?#([a-z][a-z0-9-]*)( [^{}]*)?\}[ \t]*$")
DEEPEST = 6


class Heading(NamedTuple):
    """A heading of a text: its first line, how many lines it takes, its level and its words."""

    at: int
    takes: int
    level: int
    words: str


def headings(text: str) -> Mended:
    """Mend the levels of headings and the ids that they set, and drop those without words."""
    opening = FRONT_MATTER.match(text)
    front = text[: opening.end()] if opening else ""
    lines = text[len(front) :].split("\n")
    said: list[str] = []
    empty = [each.at for each in found_in(lines) if not each.words]
    for at in reversed(empty):  # what stood apart stays apart, by one empty line
        beside = _is_empty(lines, at - 1) + _is_empty(lines, at + 1)
        lines[at : at + (2 if beside == 2 else 1)] = [] if beside else [""]
    if empty:
        said.append(f"dropped {len(empty)} heading{'s'[: len(empty) > 1]} without words")
    for each in found_in(lines):
        found = _SET.search(lines[each.at])
        if found and found.start() and (found[0].startswith("{#") or (found[3] or "").strip()):
            lines[each.at] = f"{lines[each.at][: found.start()].rstrip()} {{ #{found[2]} }}"
            said.append(f"named a heading `{found[2]}` in the form that this site reads")
    moved = _leveled(lines, title_of(front))
    if moved:
        said.append("moved headings: one at the top of the page, and below it no level left out")
    return Mended(front + "\n".join(lines), said)


def _is_empty(lines: Sequence[str], at: int) -> bool:
    return not 0 <= at < len(lines) or not lines[at].strip()


def title_of(front: str) -> str:
    """Return the title of some front matter, as it is written."""
    found = _TITLE.search(front)
    return found[1].strip().strip("\"'") if found else ""


def _leveled(lines: list[str], title: str) -> bool:
    """Write the lines of headings anew where their level is not the one they should have."""
    found = list(found_in(lines))
    top = of_the_page(found, lines, title)
    above: list[int] = []  # the levels of the headings around, as they were written
    moved = False
    for each in found:
        if each is top:
            level, above = 1, []
        else:
            while above and above[-1] >= each.level:
                above.pop()
            level = min(len(above) + 2, DEEPEST)
            above.append(each.level)
        if level != each.level:
            moved = True
            lines[each.at] = f"{'#' * level} {each.words}"
            lines[each.at + 1 : each.at + each.takes] = [""] * (each.takes - 1)
    return moved


def of_the_page(found: Sequence[Heading], lines: Sequence[str], title: str) -> Heading | None:
    """Return the one heading at the top of a page; where there is none, its title is that."""
    tops = [each for each in found if each.level == 1]
    if named := [each for each in tops if is_like(each.words, title)]:
        return named[0]
    first = [each for each in tops[:1] if not any(words.strip() for words in lines[: each.at])]
    return first[0] if first and (len(tops) == 1 or not title) else None


def is_like(words: str, title: str) -> bool:
    """Tell whether a heading says what a title says, whatever the marks and the case."""
    one, other = (_NOT_IN_WORDS.sub("", each).casefold() for each in (words, title))
    return bool(one and other) and (one.startswith(other) or other.startswith(one))


def found_in(lines: Sequence[str]) -> Iterator[Heading]:
    """Yield the headings that stand on lines of their own, neither in code nor in a list."""
    before, above = "", ""
    code = code_lines(lines)
    for at, words in enumerate(lines):
        if code[at]:
            before = above = ""
            continue
        if hashed := _HASHED.fullmatch(words):
            yield Heading(at, 1, len(hashed[1]), _words_of(hashed[2] or ""))
        elif (
            (line := _UNDERLINE.fullmatch(words))
            and not above.strip()
            and not _NO_PARAGRAPH.match(before)
        ):
            yield Heading(at - 1, 2, 1 if line[1][0] == "=" else 2, before.strip())
            before, above = "", before
            continue
        before, above = words, before


def _words_of(text: str) -> str:
    """Return the words of a heading without the number signs that may close it."""
    words = text.strip()
    closed = words.rstrip("#")
    return words if closed and closed[-1] not in " \t" else closed.rstrip()

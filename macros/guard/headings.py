"""The ids of an article's headings, of which the site itself uses none.

A heading becomes an address of its page, `#in-small-letters`.  The frame of a page, its scripts and
what macros print have ids too; where two are the same, a press or a script finds the wrong one.
"""

import html
import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from macros import records
from macros.guard.as_people_write import Read
from macros.guard.links import LINK, without_names
from macros.guard.macro_calls import Call
from macros.parts import MACROS
from macros.parts.printed import printed
from macros.problem import Problem

LONGEST = 120
"""Letters of a heading; it stands in lists, and in the address of its place."""

_BEFORE = r"(?:[\s>*+-]|1\.\s)*"  # marks of quotes and lists
_HASHED = re.compile(rf"{_BEFORE}#{{1,6}}(.*)")
_UNDERLINE = re.compile(r"[\s>]*(=+|-+)\s*")
_MARKS = re.compile(_BEFORE)
_SET = re.compile(r"\s*\{:? ?#([^\s}]+) ?\}$")

_NOT_IN_IDS = re.compile(r"`[^`]*`|\\_|(?<![^\W_])_+|_+(?![^\W_])|-{2,}")
"""Marks of emphasis and what becomes a dash: no id has them, but for those in code."""

_FRAME, _PARTS = records.ROOT / "overrides", records.ROOT / "macros" / "parts"
_FOOT = ("glossary/words.html", "provenance/provenance.html")
"""Templates of what may stand at the foot of any article."""


class _Heading(NamedTuple):
    line: int
    words: str
    given: str
    """The id that the heading sets, or nothing; then its words make one."""

    @property
    def id(self) -> str:
        return self.given or slug(self.words)


def heading_problems(text: str, calls: Sequence[Call]) -> Iterator[Problem]:
    """Yield each heading of an article that is too long, or has an id that is not free."""
    found, given = [*_headings(text)], set()
    taken = {**dict.fromkeys(_printed({each.id for each in found}, calls), "a macro of this page")}
    taken |= dict.fromkeys(_at_the_foot(calls), "the foot of this page")
    taken |= dict.fromkeys(of_the_frame(), "the frame of every page")
    for each in found:
        if len(each.words) > LONGEST:
            said = f"this heading has more than {LONGEST} letters; say it in a few words"
            yield Problem(said, line=each.line)
        elif each.id in taken:
            write = f"write another after it, such as {{ #about-{each.id} }}"
            yield Problem(f"`{each.id}` is an id of {taken[each.id]}; {write}", line=each.line)
        elif each.given.startswith(_prefixes()):
            yield Problem(
                f"`{each.given}` begins as an id of the site; choose another", line=each.line
            )
        elif each.given in given:
            yield Problem(
                f"`{each.given}` is the id of two headings; write another", line=each.line
            )
        given |= {each.given} - {""}


def heading_ids(read: Read) -> list[str]:
    """Return the ids that engines give to the headings of an article, in order."""
    found = [each for each in _headings(read.text) if read.own(each.line) not in read.code]
    taken = {each.given for each in found if each.given}
    ids = []
    for each in found:
        name = each.given or _unique(slug(each.words), taken)
        taken.add(name)
        ids.append(name)
    return ids


def _unique(name: str, taken: set[str]) -> str:
    """Return an id that no other heading has, as engines count: ``name``, ``name_1``."""
    while name in taken or not name:
        counted = _COUNTED.fullmatch(name)
        name = f"{counted[1]}_{int(counted[2]) + 1}" if counted else f"{name}_1"
    return name


_COUNTED = re.compile(r"(.*)_([0-9]+)")


def top_problems(read: Read) -> Iterator[Problem]:
    """Yield each heading of the page but the first; a line is one of the writer's text."""
    for line in read.tops[1:]:
        yield Problem("a page has one heading with a single `#`; write `##` here", line=line)


def slug(words: str) -> str:
    """Return the id that engines make of a heading's words."""
    plain = html.unescape(LINK.sub(r"\2", words))
    plain = _NOT_IN_IDS.sub(lambda found: found[0] if found[0][0] in "`\\" else "", plain)
    ascii_only = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", ascii_only).strip().lower())


def _headings(text: str) -> Iterator[_Heading]:
    before = ""
    for line, words in enumerate(without_names(text).split("\n"), 1):
        if found := _HASHED.fullmatch(words):
            yield _heading(line, found[1].strip().rstrip("#").strip())
        elif _UNDERLINE.fullmatch(words) and before.strip():
            yield _heading(line - 1, _MARKS.sub("", before, count=1).strip())
        before = words


def _heading(line: int, words: str) -> _Heading:
    given = _SET.search(words)
    return _Heading(line, _SET.sub("", words), given[1] if given else "")


# The ids of the site: from its templates and scripts, and from what macros print

_ID = re.compile(r"\bid=\"([^\"]*)\"")
_OF_A_SCRIPT = re.compile(r"\b(?:id|htmlFor)\s*[:=]\s*\"([\w-]+)\"|getElementById\(\"([\w-]+)\"\)")
_SELECTED = re.compile(
    r"\b(?:querySelector(?:All)?|closest|matches)\([\"'`][^\"'`\n$]*#([a-z][\w-]*)"
)


@cache
def of_the_frame() -> frozenset[str]:
    """Return the ids that stand on any page, and those that scripts make or look for."""
    templates = [*_FRAME.rglob("*.html"), *(_PARTS / name for name in _FOOT)]
    scripts = [path for path in _FRAME.rglob("*") if path.suffix in (".js", ".mjs")]
    ids = {each for path in templates for each in _ids(path) if "{" not in each}
    for text in (path.read_text(encoding="utf-8") for path in scripts):
        ids |= {name for found in _OF_A_SCRIPT.findall(text) for name in found if name}
        ids |= set(_SELECTED.findall(text))
    return frozenset(ids)


@cache
def _prefixes() -> tuple[str, ...]:
    """Return how the ids at the foot of articles begin: ``term-`` for a term."""
    ids = [each for name in _FOOT for each in _ids(_PARTS / name)]
    return tuple(sorted({each.partition("{")[0] for each in ids if "{" in each}))


def _ids(path: Path) -> list[str]:
    return _ID.findall(path.read_text(encoding="utf-8"))


def _at_the_foot(calls: Sequence[Call]) -> set[str]:
    return {prefix + each for prefix in _prefixes() for call in calls for each in _texts(call)}


@cache
def _plain_ids(part: str) -> frozenset[str]:
    """Return the ids that stand as they are in the templates of a part."""
    ids = {each for path in (_PARTS / part).glob("*.html") for each in _ids(path)}
    return frozenset(each for each in ids if "{" not in each)


def _printed(ids: set[str], calls: Sequence[Call]) -> set[str]:
    """Return the ids that macros of a page print, if one of the headings' could be among them."""
    found = set()
    for call in calls:
        macro = MACROS.get(call.name)
        if not macro or macro.in_a_sentence:  # those print no id
            continue
        named = any(text in each for text in _texts(call) for each in ids)
        if not (named or ids & _plain_ids(macro.part) or not _texts(call)):
            continue
        try:
            found |= set(_ID.findall(printed(call.name, call.arguments, call.keywords).html))
        except (Problem, ExceptionGroup, ModuleNotFoundError, TypeError):
            continue  # which has been told at the call itself
    return found


def _texts(call: Call) -> list[str]:
    return [each for each in (*call.arguments, *call.keywords.values()) if isinstance(each, str)]

"""Problems grouped by what to do, the most serious first, each cause once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from macros.problem import Problem

ABSENT = "absent"
"""The kind of what is named and not there; it harms no page but the one that names it."""

KINDS: Mapping[str, str] = MappingProxyType(
    {
        "harm": "Words that can hurt a reader",
        "html": "HTML, and signs that no page may hold",
        "file": "Files that lie in the wrong place, or cannot be read",
        "call": "Macro calls, between double braces",
        "front matter": "The lines between the two `---` at the top",
        "record": "Records",
        "number": "Numbers that are typed by hand",
        "link": "Links and pictures",
        ABSENT: "Pages, headings and pictures that are not there",
        "words": "Words that promise more than is known",
        "spelling": "Spelling",
        "form": "How it is written",
    }
)
"""The kinds of problems, the most serious first, each with what it is about."""

MOST_KINDS = 10
"""Kinds that are told at once."""

MOST_OF_A_KIND = 10
"""Problems of a kind that are told at once, if not all are asked for."""

MOST_LINES = 5
"""Further lines that a problem names where it stands on many."""


@dataclass(frozen=True)
class Group:
    """Problems of one kind, in the order of their places."""

    kind: str
    says: str
    problems: tuple[Problem, ...]
    """Those to tell; each is one cause, wherever it stands."""
    more: int = 0
    """How many others of this kind there are."""

    @property
    def count(self) -> int:
        """How many causes there are in all."""
        return len(self.problems) + self.more


def groups(problems: Iterable[Problem], *, everything: bool = False) -> list[Group]:
    """Return problems by their kind, the most serious kind first; the first few of each."""
    found: dict[str, list[Problem]] = {kind: [] for kind in KINDS}
    for problem in causes(problems):
        found[problem.kind if problem.kind in found else "form"].append(problem)
    most = None if everything else MOST_OF_A_KIND
    told = [
        Group(kind, KINDS[kind], tuple(each[:most]), len(each[most:]) if most else 0)
        for kind, each in found.items()
        if each
    ]
    return told if everything else told[:MOST_KINDS]


def causes(problems: Iterable[Problem]) -> list[Problem]:
    """Return problems with those of one file that say the same as one, in its first place."""
    same: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        same.setdefault((problem.path, problem.sentence), []).append(problem)
    return sorted(map(_together, same.values()), key=lambda each: (each.path, each.line))


def _together(same: list[Problem]) -> Problem:
    first = min(same, key=lambda each: each.line)
    others = sorted({each.line for each in same} - {first.line})
    if not others:
        return first
    named, more = others[:MOST_LINES], len(others) - MOST_LINES
    lines = f"line{'s' if len(others) > 1 else ''} {', '.join(map(str, named))}"
    also = f" (also in {lines}{f' and {more} more' if more > 0 else ''})"
    return Problem(first.sentence + also, first.path, first.line, first.kind, first.about)

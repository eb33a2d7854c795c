"""What is mended in the articles of docs/ as suggestions beside their lines: as data, bounded.

A suggestion names its lines and what stands there, so that whoever offers it can see that it
speaks of what is there.
"""

import difflib
import json
from collections.abc import Mapping
from typing import Any

from macros import records
from macros.guard.files import LARGEST, place_problems
from macros.guard.limits import TooLong, within
from macros.guard.markdown import MOST_LINES
from macros.mend.article import STEPS, mended
from macros.mend.tree import articles

MOST = 100
"""Suggestions of all articles."""
LONGEST = 4_000
"""Letters of one, before as after."""
TALLEST = 40
"""Lines of one, before as after."""
SECONDS = 10
"""How long the suggestions for one article may take."""


def as_json() -> str:
    """Return the suggestions for all articles, the first ones, in order of their places."""
    found: list[Mapping[str, Any]] = []
    for path in articles():
        shown = path.relative_to(records.ROOT).as_posix()
        if path.stat().st_size <= LARGEST[".md"] and not list(place_problems(path, shown)):
            try:
                with within(SECONDS):
                    text = path.read_bytes().decode("utf-8")
                    found += [{"path": shown, **each} for each in suggestions(text)]
            except (TooLong, Exception):  # so that one article never takes those of others away
                continue
    return json.dumps(found[:MOST], ensure_ascii=False)


def suggestions(text: str) -> list[Mapping[str, Any]]:
    """Return what is mended in an article's text, from its first line to its last.

    ``first`` and ``last`` count from one, ``was`` is what stands there, ``lines`` what should, and
    ``kinds`` names the steps of mending behind it.
    """
    before = _lines(text)
    if len(before) > MOST_LINES:
        return []
    plain = "\n".join(before).removeprefix("\ufeff")
    by_kind = {kind: _places(before, _lines(step(plain).text)) for kind, step in STEPS.items()}
    by_kind["letters"] = _places(before, _lines(STEPS["letters"](text).text))
    found = []
    for start, end, lines in _changes(before, _lines(mended(text).text)):
        was = before[start:end]
        kinds = [
            kind
            for kind, places in by_kind.items()
            if any(start < high and low < end for low, high in places)
        ]
        if all(len(each) <= TALLEST and sum(map(len, each)) <= LONGEST for each in (was, lines)):
            each = {"first": start + 1, "last": end, "was": was, "lines": lines, "kinds": kinds}
            found.append(each)
    return found


def _lines(text: str) -> list[str]:
    """Return the lines of a text; how they end is no matter here."""
    return [each.removesuffix("\r") for each in text.removesuffix("\n").split("\n")]


def _places(before: list[str], after: list[str]) -> list[tuple[int, int]]:
    return [(start, end) for start, end, _ in _changes(before, after)]


def _changes(before: list[str], after: list[str]) -> list[tuple[int, int, list[str]]]:
    """Return the lines that change, one at least: from which, up to which, and what they become.

    What only comes in stands with the line before it, or with the first.
    """
    spans: list[tuple[int, int, int, int]] = []
    matcher = difflib.SequenceMatcher(a=before, b=after, autojunk=False)
    for what, start, end, new, to in matcher.get_opcodes():
        if what == "equal":
            continue
        span = start, end, new, to
        if start == end:
            span = (start - 1, end, new - 1, to) if start else (0, 1, 0, to + 1)
        if spans and span[0] < spans[-1][1]:  # both stand with one line
            first, _, begins, _ = spans.pop()
            span = first, span[1], begins, span[3]
        spans.append(span)
    return [(start, end, after[new:to]) for start, end, new, to in spans]

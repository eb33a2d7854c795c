"""The sentences of an article, and where in them stands what a problem is about."""

import re
from bisect import bisect_right
from collections.abc import Container, Iterator
from typing import NamedTuple

from macros.guard.links import FOOTNOTE
from macros.guard.macro_calls import with_calls_masked
from macros.guard.number_kinds import Typed
from macros.guard.raw_html import without_html
from macros.problem import Problem

LONGEST_SENTENCE = 2_000
_LONGEST_READ = 3_000
"""Letters of a line in which each number is looked for."""

_LONGEST_SIDE = 200
"""Letters before a number, and behind it, that tell what it is."""


class Sentence(NamedTuple):
    """A sentence of an article: its first line, its words, and where it stands in the text."""

    line: int
    start: int
    words: str


_PARAGRAPH_ENDS = re.compile(
    r"\n[ \t>]*(?=\n)|\n(?=[ \t>]*(?:[-*+#|]|\d{1,3}[.)])[ \t])|^[ \t>]*#[^\n]*\n", re.MULTILINE
)
_STOP = re.compile(r"""[.!?…]["”'’)*_]*(?=\s+["“'‘(*_\[]*[^a-z\s])""")
_ROW = re.compile(r"[ \t>]*\|")


class Places:
    """The sentences of an article, and where in them a typed number stands."""

    def __init__(self, text: str, html: Container[int] = ()) -> None:
        masked = with_calls_masked(text, "x")
        self._raw = text
        self._read = without_footnotes(without_html(masked) if html else masked)
        self._all_read = masked
        self._html = html
        self._begins = [0]
        for found in re.finditer("\n", text):
            self._begins.append(found.end())
        self._sentences = list(_sentences(text, masked))
        self._starts = [each.start for each in self._sentences]

    def of(self, problem: Problem) -> Iterator[tuple[Sentence, Typed, int]]:
        """Yield each sentence with a number that a problem is about; none if HTML holds it.

        A number that is found nowhere, as where a rule reads words otherwise, is in the first
        sentence of its line.
        """
        start = self.begin(problem.line)
        end = self._raw.find("\n", start)
        end = len(self._raw) if end < 0 else end
        if end - start > _LONGEST_READ:  # which is a problem of its own
            if problem.line not in self._html:
                yield self.at(start), Typed(problem.about, "", ""), 0
            return
        told = _pattern(problem.about)
        at = [found.start() for found in told.finditer(self._read, start, end)]
        if not at and told.search(self._all_read, start, end):
            return  # inside a tag or a footnote, which has a problem of its own
        if not at:
            found = told.search(self._raw, start, end + LONGEST_SENTENCE)
            at = [found.start() if found else start]
        for each in at:
            sentence = self.at(each)
            length = max(0, each - sentence.start)
            found = told.match(self._raw, each)
            behind = found.end() - sentence.start if found else length
            words, row = sentence.words, bool(_ROW.match(sentence.words))
            heads = words.lstrip(" >").startswith("#")
            before = words[max(0, length - _LONGEST_SIDE) : length]
            after = words[behind : behind + _LONGEST_SIDE]
            yield sentence, Typed(problem.about, before, after, heads, row), length

    def begin(self, line: int) -> int:
        """Return where a line begins."""
        return self._begins[max(0, min(line, len(self._begins)) - 1)]

    def at(self, place: int) -> Sentence:
        """Return the sentence that stands at a place of the text."""
        return self._sentences[max(0, bisect_right(self._starts, place) - 1)]


def _pattern(word: str) -> re.Pattern[str]:
    within = r"\s+".join(map(re.escape, word.split()))
    return re.compile(rf"(?<![^\W_]){within}(?![^\W_])", re.IGNORECASE)


def _sentences(text: str, masked: str) -> Iterator[Sentence]:
    """Yield the sentences of a text; a table is one, for it becomes one record."""
    ends = {found.end() for found in _PARAGRAPH_ENDS.finditer(masked)}
    ends |= {found.end() for found in _STOP.finditer(masked)}
    start, line, in_table = 0, 1, False
    for end in [*sorted(ends), len(text)]:
        following = bool(_ROW.match(text, end))
        if in_table and following:
            continue
        in_table = following
        if end > start:
            words = text[start : min(end, start + LONGEST_SENTENCE)]
            lead = len(words) - len(words.lstrip())
            skipped = words.count("\n", 0, lead)
            yield Sentence(line + skipped, start + lead, words[lead:])
            line += text.count("\n", start, end)
            start = end


def without_footnotes(text: str) -> str:
    """Return a text with spaces in place of the marks of footnotes."""
    return FOOTNOTE.sub(lambda found: " " * len(found[0]), text)

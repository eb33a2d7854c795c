"""Words that hurt, or promise too much, and what to write instead: the rules of ``wording.yml``.

A phrase is found whatever its case, over the end of a line, with hyphens or spaces, and through
bold and links.  Between quotation marks it is somebody else's, and may stand.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from macros.problem import Problem

LONGEST_QUOTATION = 120
"""Letters between quotation marks where a phrase may stand: a name or a sentence, not a page."""

_GAP = r",?(?:[ \t–—-]+|[ \t]*\n[ \t>]*)"
_WORD = re.compile(r"\w+")
_INSIDE = re.compile(r"[\w-]")
"""What stands before a part of a word: `obese` in `non-obese` is no word of its own."""

_QUOTED = re.compile(
    rf'“[^”\n]{{1,{LONGEST_QUOTATION}}}”|(?<!\S)\(?"\b[^"\n]{{1,{LONGEST_QUOTATION}}}"(?!\w)'
)


@dataclass(frozen=True)
class Rule:
    """What not to write, why, and what to write instead.

    A phrase has one space between its words and no hyphens or commas; ``a/b`` is one word or
    the other, and ``…`` is a number that a macro prints.
    """

    phrases: tuple[str, ...]
    why: str
    write: str

    @property
    def forms(self) -> Iterator[str]:
        """Every phrase, each of its words chosen."""
        for phrase in self.phrases:
            found = [""]
            for word in phrase.split():
                found = [f"{before} {each}".strip() for before in found for each in word.split("/")]
            yield from found


class Wording:
    """The rules of one file, and what they find."""

    def __init__(self, name: str) -> None:
        """Read the rules of a file beside this module."""
        text = Path(__file__).with_name(name).read_text(encoding="utf-8")
        self.rules = tuple(
            Rule(tuple(each["phrases"]), each["why"], each["write"])
            for each in yaml.safe_load(text)
        )
        self._by_first_word = _by_first_word(self.rules)

    def problems(self, words: str) -> Iterator[Problem]:
        """Yield the phrases that we do not use, each with its line; ``words`` are of `words_of`."""
        words = " " + _QUOTED.sub(lambda quoted: " " * len(quoted[0]), words).lower()
        read = 0
        for start, end, rule in sorted(self._found(words), key=lambda each: each[:2]):
            if start >= read:  # a phrase inside another one is said once
                read = end
                said = " ".join(words[start:end].split())
                line = words.count("\n", 0, start) + 1
                yield Problem(f'"{said}": {rule.why}; write "{rule.write}"', line=line)

    def _found(self, words: str) -> Iterator[tuple[int, int, Rule]]:
        for first in self._by_first_word.keys() & set(_WORD.findall(words)):
            phrases, rules = self._by_first_word[first]
            for found in phrases.finditer(words):
                if not _INSIDE.match(words[found.start() - 1 : found.start()]):
                    yield found.start(), found.end(), rules[re.sub(_GAP, " ", found[0])]


def _by_first_word(
    rules: tuple[Rule, ...],
) -> Mapping[str, tuple[re.Pattern[str], Mapping[str, Rule]]]:
    """Return, by the word that it begins with, what finds a phrase, and its rule by its words."""
    of: dict[str, dict[str, Rule]] = {}
    for form, rule in ((form, each) for each in rules for form in each.forms):
        of.setdefault(_WORD.search(form)[0], {})[form] = rule
    found = {}
    for word, by_form in of.items():
        forms = sorted(by_form, key=len, reverse=True)  # `problem areas` before `problem area`
        rests = [_GAP.join(map(re.escape, form.split()))[len(word) :] for form in forms]
        found[word] = re.compile(rf"{word}(?:{'|'.join(rests)})(?!\w)"), by_form
    return found


_WORDING = Wording("wording.yml")

RULES = _WORDING.rules
"""Every rule on words, in the order of the file."""

wording_problems = _WORDING.problems
"""Yield the phrases that neither articles nor records use."""

own_list_problems = Wording("own_lists.yml").problems
"""Yield what an article says of its own that the shared lists of safety say for every page."""

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


def _read() -> tuple[Rule, ...]:
    text = Path(__file__).with_name("wording.yml").read_text(encoding="utf-8")
    return tuple(
        Rule(tuple(each["phrases"]), each["why"], each["write"]) for each in yaml.safe_load(text)
    )


RULES = _read()
"""Every rule, in the order of the file."""


def _by_first_word() -> Mapping[str, tuple[re.Pattern[str], Mapping[str, Rule]]]:
    """Return, by the word that it begins with, what finds a phrase, and its rule by its words."""
    rules: dict[str, dict[str, Rule]] = {}
    for form, rule in ((form, each) for each in RULES for form in each.forms):
        rules.setdefault(_WORD.search(form)[0], {})[form] = rule
    found = {}
    for word, by_form in rules.items():
        forms = sorted(by_form, key=len, reverse=True)  # `problem areas` before `problem area`
        rests = [_GAP.join(map(re.escape, form.split()))[len(word) :] for form in forms]
        found[word] = re.compile(rf"{word}(?:{'|'.join(rests)})(?!\w)"), by_form
    return found


_BY_FIRST_WORD = _by_first_word()


def wording_problems(words: str) -> Iterator[Problem]:
    """Yield the phrases that we do not use, each with its line; ``words`` are of ``words_of``."""
    words = " " + _QUOTED.sub(lambda quoted: " " * len(quoted[0]), words).lower()
    read = 0
    for start, end, rule in sorted(_found(words), key=lambda each: each[:2]):
        if start >= read:  # a phrase inside another one is said once
            read = end
            said = " ".join(words[start:end].split())
            line = words.count("\n", 0, start) + 1
            yield Problem(f'"{said}": {rule.why}; write "{rule.write}"', line=line)


def _found(words: str) -> Iterator[tuple[int, int, Rule]]:
    for first in _BY_FIRST_WORD.keys() & set(_WORD.findall(words)):
        phrases, rules = _BY_FIRST_WORD[first]
        for found in phrases.finditer(words):
            if not _INSIDE.match(words[found.start() - 1 : found.start()]):
                yield found.start(), found.end(), rules[re.sub(_GAP, " ", found[0])]

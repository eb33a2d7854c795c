"""The words of a text, and those that we do not use: the rules of ``rules/``, and the dictionaries.

A text is read as a reader meets it: without calls, addresses, code and marks.  Each line stays
where it is, so that a problem of a word can name its line.
"""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path

import yaml

from macros.guard.macro_calls import MARK, without_calls
from macros.problem import Problem
from macros.records import (
    Article,
    AskFirst,
    BodyPlace,
    Change,
    ChartWords,
    Claim,
    Comparison,
    Exercise,
    Fact,
    FactTable,
    GateWords,
    Help,
    Pace,
    Person,
    Phrase,
    Program,
    Redirect,
    Routine,
    Source,
    StopSign,
    Term,
)

OURS = {
    Article: ("title", "description"),
    AskFirst: ("who", "note"),
    BodyPlace: ("name", "answer"),
    Change: ("what", "why"),
    ChartWords: ("caption", "description", "headings"),
    Claim: ("short", "would_change", "practice"),
    Comparison: ("caption", "asks", "suits", "examples", "span", "note"),
    Exercise: (
        "name",
        "how_to",
        "easier",
        "harder",
        "safer",
        "without_floor",
        "breathing",
        "breathing_matters",
        "note",
    ),
    Fact: ("says", "compared", "people", "population", "interval", "locator", "note"),
    FactTable: ("caption",),
    GateWords: ("asks", "says", "note"),
    Help: ("says", "hours"),
    Pace: ("name",),
    Person: (),
    Phrase: ("says", "note"),
    Program: ("name", "says", "progression", "note"),
    Redirect: ("because",),
    Routine: ("name", "says", "says_to_do", "note"),
    Source: ("note",),
    StopSign: ("sign", "do", "note"),
    Term: ("term", "says"),
}
"""The texts of a record that we write ourselves; names and titles are as others published them."""

_NOT_WORDS = re.compile(
    r"""
    ^[ >]*(?P<fence>```+|~~~+).*?(?:^[ >]*(?P=fence)|\Z)    # a block of code
    | (?P<tick>`+)(?!`)[^\n]*?(?<!`)(?P=tick)(?!`)          # code in a line
    | (?<=\])\([^\s()]*(?:\([^\s()]*\)[^\s()]*)*\)          # the address of a link
    | (?<=\]:)\s*\S+                                        # an address kept for later
    | <(?:https://|mailto:)[^<>\s]*>                        # an address that is its own text
    | \{[^{}\n]*\}                                          # the id of a heading
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
_NAMED = re.compile(r"&#?\w{1,32};")
_READ_AS = str.maketrans({"’": "'", "\xa0": " ", "\u202f": " ", "‐": "-", "‑": "-"})
_READ_AS |= dict.fromkeys(map(ord, "*_[]\\\xad"))


def words_of(text: str) -> str:
    """Return the words of Markdown, one mark in place of each macro call, every line in place."""
    plain = _NOT_WORDS.sub(lambda found: "\n" * found[0].count("\n"), without_calls(text))
    named = _NAMED.sub(lambda found: html.unescape(found[0]).replace("\n", " "), plain)
    return named.translate(_READ_AS).replace(MARK, "…")


# Phrases: one engine, one form of rules, in every file of rules/

RULES = Path(__file__).with_name("rules")
"""The folder of the rules; ``wording.yml`` tells their form."""

LONGEST_QUOTATION = 120
"""Letters between quotation marks where a phrase may stand: a name or a sentence, not a page."""

_QUOTED = re.compile(
    rf'“[^”\n]{{1,{LONGEST_QUOTATION}}}”|(?<!\S)\(?"\b[^"\n]{{1,{LONGEST_QUOTATION}}}"(?!\w)'
)
_GAP = r",?(?:[ \t–—-]+|[ \t]*\n[ \t>]*)"
_FEW_WORDS = r"(?:\S+\s+){0,5}?"
_WORD = re.compile(r"\w+")
_INSIDE = re.compile(r"[\w-]")
"""What stands before a part of a word: `obese` in `non-obese` is no word of its own."""


@dataclass(frozen=True)
class Rule:
    """What not to write, why, and what to write instead.

    A phrase has one space between its words and no hyphens or commas; ``a/b`` is one word or
    the other, ``…`` is a number that a macro prints, and ``*`` is up to five words.
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

    def problem(self, words: str, start: int, end: int) -> Problem:
        """Return the problem of a phrase that stands in words from ``start`` to ``end``."""
        said = " ".join(words[start:end].split())
        line = words.count("\n", 0, start) + 1
        return Problem(f'"{said}": {self.why}; write "{self.write}"', line=line)


class Rules:
    """The rules of one file, and what they find.

    A phrase is found whatever its case, over the end of a line, with hyphens or spaces, and
    through bold and links.  Between quotation marks it is somebody else's, and may stand.
    """

    def __init__(self, name: str) -> None:
        """Name a file of ``rules/``; it is read when it is first needed."""
        self._path = RULES / name

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """Every rule, in the order of the file."""
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        read = yaml.load(self._path.read_text(encoding="utf-8"), loader)
        return tuple(Rule(tuple(each["phrases"]), each["why"], each["write"]) for each in read)

    def problems(self, words: str) -> Iterator[Problem]:
        """Yield the phrases that we do not use, each with its line; ``words`` are of `words_of`."""
        words = unquoted(words).lower()
        read = 0
        for start, end, rule in self.found(words):
            if start >= read:  # a phrase inside another one is said once
                read = end
                yield rule.problem(words, start, end)

    def found(self, words: str) -> list[tuple[int, int, Rule]]:
        """Return where phrases stand in words, in small letters and without quotations.

        Of two that begin at one place the longer comes first.
        """
        present = set(_WORD.findall(words))
        found = []
        for first in self._by_first_word.keys() & present:
            for needs, form, rule in self._by_first_word[first]:
                if needs <= present:
                    for each in _pattern(form).finditer(words):
                        if not _INSIDE.match(words[each.start() - 1 : each.start()]):
                            found.append((each.start(), each.end(), rule))
        return sorted(found, key=lambda each: (each[0], -each[1]))

    @cached_property
    def _by_first_word(self) -> Mapping[str, list[tuple[set[str], str, Rule]]]:
        """The forms of all phrases by their first word, each with all of its words."""
        found: dict[str, list[tuple[set[str], str, Rule]]] = {}
        for form, rule in ((form, each) for each in self.rules for form in each.forms):
            first, *others = _WORD.findall(form)
            found.setdefault(first, []).append(({first, *others}, form, rule))
        return found


@cache
def _pattern(form: str) -> re.Pattern[str]:
    """Return what finds a form of a phrase."""
    words = (_FEW_WORDS if word == "*" else re.escape(word) for word in form.split())
    joined = _GAP.join(words).replace(_FEW_WORDS + _GAP, _FEW_WORDS)
    return re.compile(rf"{joined}(?!\w)")


def unquoted(words: str) -> str:
    """Return words with spaces in place of what stands between quotation marks."""
    return _QUOTED.sub(lambda quoted: " " * len(quoted[0]), words)


WORDING = Rules("wording.yml")
"""What neither articles nor records say: words that hurt, or promise what nobody can keep."""

OWN_LISTS = Rules("own_lists.yml")
"""What no article says of its own, because the shared lists of safety say it for every page."""


# Spelling

DICTIONARIES = {
    "dictionary.txt": "is misspelt",
    "dictionary_rare.txt": "is a rare word, and perhaps another one misspelt",
    "dictionary_en-GB_to_en-US.txt": "is British spelling",
}
"""The dictionaries of codespell that we use, as `make lint` does, each with what is wrong."""

KEPT = RULES / "spelling.txt"
"""The words that they count as wrong and we do not."""

_SPELLED = re.compile(r"[\w'-]+")  # as codespell reads them


@cache
def _wrong_words() -> Mapping[str, Mapping[str, str]]:
    """Return, by what is wrong with them, the words with what to write instead."""
    kept = KEPT.read_text(encoding="utf-8").split()
    found = {}
    for name, says in DICTIONARIES.items():
        text = (files("codespell_lib") / "data" / name).read_text(encoding="utf-8").lower()
        found[says] = dict(line.split("->", 1) for line in text.splitlines())
        for word in kept:
            found[says].pop(word, None)
    return found


def spelling_problems(words: str) -> Iterator[Problem]:
    """Yield the misspelt words, each with its line; ``words`` are of `words_of`."""
    spelled = set(_SPELLED.findall(words.lower()))
    wrong = {
        word: (says, known[word])
        for says, known in _wrong_words().items()
        for word in spelled & known.keys()
    }
    for word in _SPELLED.finditer(words) if wrong else ():
        if found := wrong.get(word[0].lower()):
            says, right = found
            line = words.count("\n", 0, word.start()) + 1
            yield Problem(f'"{word[0]}" {says}; write {_choice(right)}', line=line)


def _choice(right: str) -> str:
    """Return ``"their" or "there"`` for a dictionary's ``their, there, and a remark``."""
    several, comma, one = right.rpartition(",")
    return " or ".join(f'"{each.strip()}"' for each in (several if comma else one).split(","))

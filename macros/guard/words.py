"""The words of a text, and those that we do not use: the rules of ``rules/``, and the dictionaries.

A text is read as a reader meets it: without calls, addresses, code and marks.  Each line stays
where it is, so that a problem of a word can name its line.
"""

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path

import yaml
from pydantic import BaseModel

from macros.characters import folded
from macros.guard.links import without_names
from macros.guard.macro_calls import MARK, as_read
from macros.problem import Problem
from macros.records import Claim, Help, Person, Source

OTHERS: Mapping[type[BaseModel], set[str]] = {
    Claim: {"says", "said_by", "checked_by"},
    Help: {"country", "name", "seen"},
    Person: {"name", "profession", "registration", "says", "interests"},
    Source: {*Source.model_fields} - {"note"},
}
"""The texts of a record that somebody else wrote, or that name somebody; all others are ours."""

_ADDRESS = re.compile(r"https://\S+")


def texts_of(record: BaseModel) -> Iterator[tuple[str, str]]:
    """Yield the texts of a record that we write, each with the record's key that holds it.

    Names of other records are among them.
    """
    for key in {*type(record).model_fields} - OTHERS.get(type(record), set()):
        yield from ((key, text) for text in _within(getattr(record, key)))


def _within(value: object) -> Iterator[str]:
    if isinstance(value, str) and not _ADDRESS.fullmatch(value):
        yield value
    elif isinstance(value, BaseModel):
        yield from (text for _, text in texts_of(value))
    elif isinstance(value, Mapping):
        yield from (text for each in (*value.keys(), *value.values()) for text in _within(each))
    elif isinstance(value, Sequence) and not isinstance(value, str):
        yield from (text for each in value for text in _within(each))


_CODE = r"""
    ^[ >]*(?P<fence>```+|~~~+).*?(?:^[ >]*(?P=fence)|\Z)    # a block of code
    | (?P<tick>`+)(?!`)[^\n]*?(?<!`)(?P=tick)(?!`)          # code in a line
    | <(?:https://|mailto:)[^<>\s]*>                        # an address that is its own text
    | """
_UNSEEN = r"""
    (?<=\])\([^\s()]*(?:\([^\s()]*\)[^\s()]*)*\)          # the address of a link
    | ^(?P<kept>[ ]{0,3}\[[^\[\]\n]+\]:)[ ]*\S+             # an address kept for later
    | \{[^{}\n]*\}                                          # the id of a heading
    """
_FLAGS = re.VERBOSE | re.MULTILINE | re.DOTALL
_NOT_SHOWN = re.compile(_UNSEEN, _FLAGS)
_NOT_WORDS = re.compile(_CODE + _UNSEEN, _FLAGS)
_BOX_TITLE = re.compile(r'^((?:[ \t>*+-]|1\.[ \t])*!!!.*?)"(.*)"', re.MULTILINE)
"""Its quotation marks are Markdown's: what stands between them is our own."""

_NAMED = re.compile(r"&#?\w{1,32};")
_READ_AS = str.maketrans({"’": "'", "\xa0": " ", "\u202f": " ", "‐": "-", "‑": "-"})
_READ_AS |= dict.fromkeys(map(ord, "*_[]\\\xad"))
_CODE_MARKS = dict.fromkeys(map(ord, "`~"))


def words_of(text: str) -> str:
    """Return the words of Markdown, with those that a call prints as they are written.

    One mark stands in place of any other macro call, and every line in its place.  Code and
    addresses are no words: they are spelled as machines want it.
    """
    return _words(_NOT_WORDS, text)


def shown_of(text: str) -> str:
    """Return all that a reader sees of Markdown, as :func:`words_of` does, and code too."""
    return _words(_NOT_SHOWN, text).translate(_CODE_MARKS)


def opened(text: str) -> str:
    """Return a text without the marks that stand around words of its own.

    They are the quotation marks of a box's title, and the names of kept addresses.
    """
    return without_names(_BOX_TITLE.sub(r"\1 \2 ", text))


def _words(left_out: re.Pattern[str], text: str) -> str:
    plain = opened(as_read(text))
    plain = left_out.sub(lambda found: (found["kept"] or "") + "\n" * found[0].count("\n"), plain)
    named = _NAMED.sub(lambda found: html.unescape(found[0]).replace("\n", " "), plain)
    return folded(named.translate(_READ_AS)).replace(MARK, "…")


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
    anew: bool = False
    """Whether ``write`` does not fit into the sentence, which is then written anew."""
    kind: str = "harm"
    """What kind of problem it is, as :data:`macros.grouping.KINDS` name them."""

    @property
    def forms(self) -> Iterator[str]:
        """Every phrase, each of its words chosen."""
        for phrase in self.phrases:
            found = [""]
            for word in phrase.split():
                found = [f"{before} {each}".strip() for before in found for each in word.split("/")]
            yield from found

    def problem(self, words: str, start: int, end: int, read: int = 0, line: int = 1) -> Problem:
        """Return the problem of a phrase that stands in words from ``start`` to ``end``.

        Lines are counted from ``read`` on, which stands in ``line``.
        """
        said = " ".join(words[start:end].split())
        line += words.count("\n", read, start)
        write = f'write "{self.write}"'
        if self.anew or (
            self.write.startswith("the ") and _OWNED.search(words[max(0, start - 8) : start])
        ):
            write = f'write the sentence anew, for example with "{self.write}"'
        return Problem(f'"{said}": {self.why}; {write}', "", line, self.kind, said)


class Rules:
    """The rules of one file, and what they find.

    A phrase is found whatever its case, over the end of a line, with hyphens or spaces, and
    through bold and links.  Between quotation marks it is somebody else's, and may stand.
    """

    def __init__(self, name: str, kind: str = "harm") -> None:
        """Name a file of ``rules/``; it is read when it is first needed."""
        self._path, self._kind = RULES / name, kind

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """Every rule, in the order of the file."""
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        read = yaml.load(self._path.read_text(encoding="utf-8"), loader)
        return tuple(
            Rule(**{"kind": self._kind, **each, "phrases": tuple(each["phrases"])}) for each in read
        )

    def problems(self, words: str) -> Iterator[Problem]:
        """Yield the phrases that we do not use, each with its line; ``words`` are of `words_of`."""
        words = unquoted(words).lower()
        read, begun, line = 0, 0, 1
        for start, end, rule in self.found(words):
            if start >= read:  # a phrase inside another one is said once
                problem = rule.problem(words, start, end, begun, line)
                read, begun, line = end, start, problem.line
                yield problem

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


_OWNED = re.compile(r"\b(?:a|an|any|her|his|my|our|that|the|their|these|this|those|your)\s\Z")
"""What stands before a phrase whose replacement begins with `the`, and cannot stand before that."""


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


@cache
def one_spelling() -> Mapping[str, str]:
    """Return the misspelt and British words that have one right spelling, with it."""
    sure = ("is misspelt", "is British spelling")
    known = {word: right for says in sure for word, right in _wrong_words()[says].items()}
    return {word: right.strip() for word, right in known.items() if "," not in right}


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
            said = f'"{word[0]}" {says}; write {_choice(right)}'
            yield Problem(said, "", line, "spelling", word[0])


def _choice(right: str) -> str:
    """Return ``"their" or "there"`` for a dictionary's ``their, there, and a remark``."""
    several, comma, one = right.rpartition(",")
    return " or ".join(f'"{each.strip()}"' for each in (several if comma else one).split(","))

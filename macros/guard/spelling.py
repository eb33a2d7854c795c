"""Misspelt words, and British spelling: the dictionaries of codespell, as `make lint` uses them.

``spelling.txt`` holds the words that they count as wrong and we do not.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path

from macros.problem import Problem

DICTIONARIES = {
    "dictionary.txt": "is misspelt",
    "dictionary_rare.txt": "is a rare word, and perhaps another one misspelt",
    "dictionary_en-GB_to_en-US.txt": "is British spelling",
}
"""The dictionaries of codespell that we use, each with what is wrong about its words."""

KEPT = Path(__file__).with_name("spelling.txt")
_WORD = re.compile(r"[\w'-]+")  # as codespell reads them


@cache
def wrong_words() -> Mapping[str, str]:
    """Return what is wrong with each word that has something wrong, and what to write instead."""
    kept = set(KEPT.read_text(encoding="utf-8").split())
    found: dict[str, str] = {}
    for name, says in DICTIONARIES.items():
        text = (files("codespell_lib") / "data" / name).read_text(encoding="utf-8")
        for line in text.splitlines():
            word, _, right = line.lower().partition("->")
            if word not in kept:
                found[word] = f"{says}; write {_choice(right)}"
    return found


def spelling_problems(words: str) -> Iterator[Problem]:
    """Yield the misspelt words, each with its line; ``words`` are of ``words_of``."""
    wrong = wrong_words()
    if not any(word in wrong for word in set(_WORD.findall(words.lower()))):
        return
    for word in _WORD.finditer(words):
        if says := wrong.get(word[0].lower()):
            line = words.count("\n", 0, word.start()) + 1
            yield Problem(f'"{word[0]}" {says}', line=line)


def _choice(right: str) -> str:
    """Return ``"their" or "there"`` for a dictionary's ``their, there, and a remark``."""
    several, comma, one = right.rpartition(",")
    return " or ".join(f'"{each.strip()}"' for each in (several if comma else one).split(","))

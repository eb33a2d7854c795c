"""The words of a text as a reader meets them: without calls, addresses, code and marks.

Each line stays where it is, so that a problem of a word can name its line.
"""

import html
import re

from macros.guard.written import MARK, without_calls
from macros.records import (
    Article,
    AskFirst,
    Change,
    Claim,
    Exercise,
    Fact,
    Help,
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
    Change: ("what", "why"),
    Claim: ("short", "would_change", "practice"),
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
    Help: ("says", "hours"),
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

"""No number typed by hand: a digit in an article stands inside a macro."""

import re
import unicodedata
from collections.abc import Iterator

from macros.problem import Problem

_NOT_READ = re.compile(
    r"""
    \{\{.*?\}\}                 # a macro call, checked elsewhere
    | \]\([^)\n]*\)             # the address of a link
    | <https://[^>\s]*>         # an address that is its own text
    | ^[ ]*\[[^\]\n]+\]:[ ]\S+  # an address kept for later
    | \{:?\s*[#.][^}\n]*\}      # the id or class of a heading
    | ^\s*1\.\s                 # an item of a numbered list; every item may be 1.
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
_WORD = re.compile(r"\S+")


def typed_by_hand(text: str) -> Iterator[Problem]:
    """Yield a problem for each word with a digit outside a macro."""
    read = _NOT_READ.sub(lambda match: "\n" * match[0].count("\n"), text)
    for line, words in enumerate(read.split("\n"), 1):
        for word in _WORD.findall(words):
            if any(unicodedata.category(letter)[0] == "N" for letter in word):
                said = word.strip(".,;:!?()[]*_\"'")
                write = 'write {{ fact("…") }} or {{ figure("…") }}, or put it in words'
                yield Problem(
                    f'"{said}" is typed by hand; {write} if it is not a measurement', line=line
                )

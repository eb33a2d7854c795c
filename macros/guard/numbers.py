"""No number typed by hand: a digit in an article stands inside a macro."""

import html
import re
import unicodedata
from collections.abc import Iterator

from macros.guard.written import without_calls
from macros.problem import Problem

_PLACE = r"[^\s()]*?(?:://|mailto:|\#|\.md|\.png|\.jpg|\.webp)"
_NOT_READ = re.compile(
    rf"""
    (?<=\]\(){_PLACE}(?:[^\s()]|\([^\s()]*\))*(?=\))    # the address of a link
    | <(?:https://|mailto:)[^<>\s]*>                    # an address that is its own text
    | (?<=\]:[ ]){_PLACE}\S*$                           # an address kept for later
    | (?<=[ ])\{{:?[ ]?\#[a-z][a-z0-9-]*[ ]?\}}[ ]*$      # the id of a heading
    """,
    re.VERBOSE | re.MULTILINE,
)
_ITEM = re.compile(r"[\s>]*(?:[-*+]|(1\.))\s")
"""An item of a list; every item of a numbered one may be 1."""

_DIGIT = re.compile("[0-9]")
_WORD = re.compile(r"\S+")
_PICTURED = "\N{BILLIARDS}\N{HUNDRED POINTS SYMBOL}\N{KEYCAP TEN}\N{NO ONE UNDER EIGHTEEN SYMBOL}"


def typed_by_hand(text: str) -> Iterator[Problem]:
    """Yield a problem for each word with a digit outside a macro."""
    in_list, before = False, ""
    for line, words in enumerate(_NOT_READ.sub("", without_calls(text)).split("\n"), 1):
        item = _ITEM.match(words)
        may_begin = not before.strip(" >\t") or before.lstrip().startswith("!!!")
        in_list = bool(words.strip(" >\t")) and (in_list or (bool(item) and may_begin))
        before = words
        read = words[item.end() :] if in_list and item and item[1] else words
        for word in _WORD.findall(read):
            if _shows_number(word):
                said = word.strip(".,;:!?()[]*_\"'")
                write = 'write {{ fact("…") }} or {{ figure("…") }}, or put it in words'
                yield Problem(
                    f'"{said}" is typed by hand; {write} if it is not a measurement', line=line
                )


def _shows_number(word: str) -> bool:
    """Tell whether a word shows a number: a digit of any script, a fraction, ㎡ or &half;."""
    if word.isascii() and "&" not in word:  # as most are, and so this is quick
        return bool(_DIGIT.search(word))
    shown = word + unicodedata.normalize("NFKC", html.unescape(word))
    return any(letter in _PICTURED or unicodedata.category(letter)[0] == "N" for letter in shown)

"""Line ends, spaces and marks that nobody sees become what they look like."""

import re
import unicodedata
from collections.abc import Iterator

from macros.characters import unseen
from macros.mend.step import Mended

_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028]")
_AFTER_A_MARK = re.compile(r"^([ \t]*(?:#{1,6}|[-*+•]|\d{1,9}[.)]|>))[\xa0\u202f]+", re.MULTILINE)
_TIED = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬆ": "st"})
"""Letters that a typesetter ties together; they come with words out of a PDF."""

_TURNS = set(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
"""Marks that turn the order of letters: without them a reader would see other words."""


def letters(text: str) -> Mended:
    """Mend what stands before, between and behind letters that people see."""
    said = []
    plain = text.removeprefix("\ufeff")
    if plain != text:
        said.append("took away the byte order mark at the beginning, which nobody sees")
    ends = _LINE_ENDS.sub("\n", plain).replace("\u2029", "\n\n")
    if ends != plain:
        said.append("made line ends plain ones")
    shown = ends if ends.replace("\n", "").isprintable() else "".join(_seen(ends))
    shown = _AFTER_A_MARK.sub(r"\1 ", shown)
    if shown != ends:
        said.append("made spaces plain ones, and took away marks that nobody sees")
    apart = shown.translate(_TIED)
    if apart != shown:
        said.append("wrote letters that are tied together, such as ﬁ, one by one")
    return Mended(apart, said)


def _seen(text: str) -> Iterator[str]:
    """Yield what is seen of a text: signs of a private font are, as boxes or as bullets."""
    hidden = unseen(text)
    for at, each in enumerate(text):
        kind = unicodedata.category(each)
        if at not in hidden or each in _TURNS or kind in ("Co", "Cn", "Cs"):
            yield each
        elif kind == "Zs":
            yield " "

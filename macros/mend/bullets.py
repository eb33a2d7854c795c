"""Bullets pasted from a word processor, as items of a list."""

import re

from macros.mend.places import code_lines
from macros.mend.step import Mended

_SIGNS = "•●◦○▪■‣⁃∙·▸►\uf0b7\uf0a7\uf0d8"  # the last three are signs of a font of bullets
_BULLET = re.compile(rf"[ \t\xa0]*([{_SIGNS}])[ \t\xa0]*(?=[^\s{_SIGNS}])(.*)")

_ITEM = re.compile(r"[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]")


def bullets(text: str) -> Mended:
    """Mend lines that begin with a bullet; another bullet than the one before stands deeper."""
    lines = text.split("\n")
    depths: list[str] = []  # the bullets of the list at hand, from the outermost on
    found, after_empty = [], True
    for words, code in zip(lines, code_lines(lines), strict=True):
        bullet = _BULLET.match(words) if code != "fenced" else None
        if bullet:
            sign = bullet[1]
            if not depths and found and not after_empty and not _ITEM.match(found[-1]):
                found.append("")  # a list begins below an empty line
            depths = depths[: depths.index(sign) + 1] if sign in depths else [*depths, sign]
            found.append("    " * (len(depths) - 1) + "- " + bullet[2])
        else:
            ends = words.strip() and words[0] not in " \t" and after_empty
            depths = [] if ends else depths
            found.append(words)
        after_empty = not words.strip()
    whole = "\n".join(found)
    said = ["made bullets of a word processor items of a list"] if whole != text else []
    return Mended(whole, said)

"""What letters a text may hold, wherever it stands: in an article, in a record, in a macro call.

A text shows all that it holds, runs from left to right, and each of its letters is what it looks
like.  Names with accents, Greek letters and words of other languages are plain.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from html import unescape

from macros.problem import Problem

_PLAIN = re.compile(
    "[\t\n -~\xa0-\xac\xae-\u017e\u0259"  # of the languages around us
    "\u2010-\u2015\u2018-\u201f\u2022\u2026\u202f\u2190-\u2193\u2212]*"  # – “ ” • … → −
)
"""Letters that need no look: most texts have no others."""

_SHOWN = "\t\n\xa0\u202f"  # tabs, new lines, and spaces that do not break
_INVISIBLE = re.compile(  # letters that Unicode counts as visible, and that print nothing
    "[\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\ufe00-\ufe0e\uffa0\U000e0100-\U000e01ef]"
)
_PICTURE = "[\u2600-\u27bf\U0001f300-\U0001faff]"
_JOINED = re.compile(  # 👩‍⚕️: pictures that a joiner makes one
    f"(?<={_PICTURE})(\ufe0f?)\u200d(?={_PICTURE})"
)
_OVERLAY = 1  # Unicode's class of marks that strike a letter through
_LETTERS = re.compile(r"[^\W\d_]+")
_MICRO = re.compile("[\u00b5\u03bc](?:g|m|mol|[lLMVAs]|kat|Sv)")
_GREEK_NAME = re.compile("[A-Z]*[α-ωΔ][A-Z]*")
"""A name such as TNFα, NFκB or ΔG."""


def character_problems(text: str) -> Iterator[Problem]:
    """Yield the lines of a text that hold a letter which it may not hold."""
    if not _PLAIN.fullmatch(text):
        for line, words in enumerate(text.split("\n"), 1):
            for said in strange(words):
                yield Problem(f"this line holds {said}", line=line)


def strange(words: str) -> Iterator[str]:
    """Yield the worst letter that some words may not hold, and what to do; nothing if plain."""
    if not _PLAIN.fullmatch(words):
        found = _unseen(words) or _unreadable(words) or _pretended(words)
        yield from [found] if found else ()


def _unseen(words: str) -> str:
    words = _JOINED.sub(r"\1", words)
    unseen = [each for each in words if not (each.isprintable() or each in _SHOWN)]
    unseen += _INVISIBLE.findall(words)
    return f"an invisible character, U+{ord(unseen[0]):04X}; delete it" if unseen else ""


def unseen(text: str) -> set[int]:
    """Return the places of the letters of a text that nobody sees, and that it may not hold."""
    joiners = {found.end() - 1 for found in _JOINED.finditer(text)}
    shown = (each.isprintable() or each in _SHOWN for each in text)
    invisible = {found.start() for found in _INVISIBLE.finditer(text)}
    return {at for at, seen in enumerate(shown) if not seen} - joiners | invisible


def _unreadable(words: str) -> str:
    """Return what is said of letters with marks over them, or that turn their line around."""
    marked = False
    for letter in unicodedata.normalize("NFC", words):
        kind = unicodedata.category(letter)
        if unicodedata.combining(letter) == _OVERLAY or kind == "Me":
            return f"a mark over letters, U+{ord(letter):04X}; write them without it"
        if marked and kind == "Mn":
            return "letters with several marks; write each with one mark at most"
        marked = kind == "Mn"
        if unicodedata.bidirectional(letter) in ("R", "AL", "AN"):
            said = "which turns the numbers beside it around; write it in Latin letters"
            return f'"{letter}", a letter that is read from right to left, {said}'
    return ""


def _pretended(words: str) -> str:
    """Return what is said of the first word with a letter that looks like another one."""
    for word in _LETTERS.findall(words):
        if not word.isascii() and (letter := _pretender(word)):
            said = "a letter that looks like another one; type the word anew, in plain letters"
            return f'"{word}" with U+{ord(letter):04X}, {said}'
    return ""


@lru_cache(maxsize=10_000)
def _pretender(word: str) -> str:
    """Return the letter of a word that is not what it looks like, or nothing."""
    unlike = [each for each in word if not _PLAIN.fullmatch(each)]
    compatible = (each for each in unlike if _is_another(each))
    if found := next(compatible, ""):
        return found
    seen = {
        each: _looks_like(each) for each in unlike if unicodedata.normalize("NFD", each) == each
    }
    latin = [each for each in unlike if "LATIN" in unicodedata.name(each, "")]
    if found := next((each for each in latin if seen.get(each)), ""):
        return found
    others = [each for each in unlike if each not in latin]
    if len(others) == len(word) or _MICRO.fullmatch(word) or _GREEK_NAME.fullmatch(word):
        return ""  # a word of another script, a unit, or a name
    return next((each for each in others if _looks_like(each)), "")


def _is_another(letter: str) -> bool:
    """Tell whether a letter is a plain one in another dress: ａ, 𝐚, ﬁ."""
    plain = unicodedata.normalize("NFKC", letter)
    return plain != letter and plain.isascii() and plain.isalpha()


@lru_cache(maxsize=10_000)
def _looks_like(letter: str) -> str:
    """Return the plain letter, digit or sign of addresses that another letter looks like.

    It is Unicode's own table that tells.
    """
    from disarm import find_confusables  # noqa: PLC0415  it is large, and few texts need it

    alike = [found[2] for found in find_confusables(letter)]
    like = alike[0] if alike else ""
    return like if like.isascii() and (like.isalnum() or like in "./:@") else ""


def folded(text: str) -> str:
    """Return a text with plain letters in place of those of other scripts that look like them.

    Each stays in its place, so the rules of words read what a reader sees.
    """
    if _PLAIN.fullmatch(text):
        return text
    alike = ((each, _PLAIN.fullmatch(each) or _looks_like(each)) for each in text)
    return "".join(
        like if isinstance(like, str) and len(like) == 1 else each for each, like in alike
    )


# Numbers

_DIGIT = re.compile("[0-9]")
_SAME = re.compile("[0-9OoIl]*[0-9][0-9OoIl]*")
_PICTURED = re.compile(
    "BILLIARDS|BRAILLE PATTERN|CLOCK FACE|DIE FACE|DOMINO TILE|HUNDRED POINTS|KEYCAP|MAHJONG TILE"
    "|NO ONE UNDER EIGHTEEN|INPUT SYMBOL FOR NUMBERS|PLACE MEDAL|PLAYING CARD"
)
"""Names of signs that show a number."""


def shows_number(word: str) -> bool:
    """Tell whether a word shows a number: a digit of any script or form, ½, ㎡, 🎱 or &half;."""
    if word.isascii() and "&" not in word:  # as most are, and so this is quick
        return bool(_DIGIT.search(word))
    shown = unescape(word)
    shown = word + shown + unicodedata.normalize("NFKC", shown)
    return any(map(_is_number, shown)) or any(
        not each.isascii() and _SAME.fullmatch(folded(each)) for each in _LETTERS.findall(shown)
    )


def _is_number(letter: str) -> bool:
    return unicodedata.category(letter)[0] == "N" or letter.isnumeric() or _pictures_number(letter)


def _pictures_number(letter: str) -> bool:
    return unicodedata.category(letter) == "So" and bool(
        _PICTURED.search(unicodedata.name(letter, ""))
    )

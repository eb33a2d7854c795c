"""British and misspelt words that have one right spelling.

Words of others stay as they wrote them: quotations, addresses, code, and names, which is what a
capital letter inside a sentence tells.
"""

import re
from collections import Counter

from macros.guard.words import one_spelling
from macros.mend.places import not_our_words, replaced
from macros.mend.step import Mended
from macros.records.library import FRONT_MATTER

_WORD = re.compile(r"[\w'-]+")  # as the check reads them
_BEGINS = re.compile(r"(?:^|[.!?:][\"”’)]*[ \t])[\s>*_#(|“\"-]*(?:\d{1,9}[.)]\s+)?[*_\[(“\"]*\Z")
_NAME_GOES_ON = re.compile(r"[*_]*[ \t]+(?:(?:of|for|and|the|on|in)[ \t]+){0,3}[*_]*(?!I\b)[A-Z]")
_SHOWN = 5


def spelling(text: str) -> Mended:
    """Mend words whose right spelling is known, each in its case."""
    known = one_spelling()
    met: Counter[tuple[str, str]] = Counter()
    opening = FRONT_MATTER.match(text)
    front = opening.end() if opening else 0

    def right(found: re.Match[str]) -> str:
        word = found[0]
        write = known.get(word.lower())
        if not write or not _is_a_word(word, found):
            return word
        write = write.upper() if word.isupper() else write
        write = write.capitalize() if word.istitle() else write
        met[word, write] += 1
        return write

    kept = [each for each in not_our_words(text) if each[0] >= front]
    whole = replaced(_WORD, right, text, kept) if known.keys() & _words(text) else text
    if not met:
        return Mended(text)
    shown = [f"{word} → {write}" for word, write in met]
    more = f" and {len(shown) - _SHOWN} more" if len(shown) > _SHOWN else ""
    return Mended(whole, [f"put the spelling right: {', '.join(shown[:_SHOWN])}{more}"])


def _words(text: str) -> set[str]:
    return {*_WORD.findall(text.lower())}


def _is_a_word(word: str, found: re.Match[str]) -> bool:
    """Tell whether a word is no name, and no letters of something else."""
    if word.islower():
        return True
    if word.isupper():
        return len(word) > 4
    if not word.istitle():
        return False
    text, start = found.string, found.start()
    line = text.rfind("\n", 0, start) + 1
    begins = _BEGINS.search(text[line:start][-200:] if start - line > 200 else text[line:start])
    return bool(begins) and not _NAME_GOES_ON.match(text, found.end())

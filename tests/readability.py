"""How easy each page of docs/ is to read: ``python -m tests.readability``, a report and no gate.

The grade is that of Flesch and Kincaid, the school year in the United States that a text suits.
It counts long sentences and long words, and knows nothing of sense: read it as a hint.
"""

import re
from statistics import mean

from macros.guard.words import words_of
from macros.records import DOCS
from macros.records.library import FRONT_MATTER

_WORD = re.compile(r"[A-Za-z]+(?:'[a-z]+)?")
_HEADING = re.compile(r"^#.*$", re.MULTILINE)
_STOP = re.compile(r"[.!?:](?=\s|$)|\n\s*\n|\n(?=- )")
_SILENT = re.compile(r"(?<![aeiouyl])e$|(?<=[aeiouy]l)e$|(?<![td])ed$|(?<![sxzcgh])es$")
_SOFT = re.compile(r"(?<=[ctsgx])i(?=[aeo])")
_VOWELS = re.compile(r"i(?=[ao])|[aeo](?=ing)|e(?=[ao]$)|[aeiouy]+")


def syllables(word):
    """Count the syllables of an English word by its vowels, as far as spelling tells them."""
    spoken = _SILENT.sub("", word.lower())
    return max(1, len(_VOWELS.findall(_SOFT.sub("", spoken))))


def sentences(text):
    """Return the sentences of an article's own words, each as a list of words, no heading."""
    plain = _HEADING.sub("", words_of(FRONT_MATTER.sub("", text, count=1)))
    found = (_WORD.findall(each) for each in _STOP.split(plain))
    return [words for words in found if len(words) > 1]


def grade(found):
    """Return the grade of sentences: Kincaid and others 1975."""
    words = [word for each in found for word in each]
    per_sentence = len(words) / len(found)
    per_word = sum(map(syllables, words)) / len(words)
    return 0.39 * per_sentence + 11.8 * per_word - 15.59


def main():
    """Print a row for each page with a hundred words or more, the hardest first."""
    rows = []
    for path in sorted(DOCS.rglob("*.md")):
        found = sentences(path.read_text(encoding="utf-8"))
        words = sum(map(len, found))
        if words >= 100:
            rows.append((grade(found), words / len(found), words, path.relative_to(DOCS)))
    print("| Page | Grade | Words a sentence | Words |\n|---|---|---|---|")
    for each, long, words, path in sorted(rows, reverse=True):
        print(f"| {path.as_posix()} | {each:.1f} | {long:.1f} | {words} |")
    print(f"\nmean grade {mean(row[0] for row in rows):.1f} of {len(rows)} pages")


if __name__ == "__main__":
    main()

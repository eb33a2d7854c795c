"""What GitHub shows in one way and our page in another, said before anybody is surprised.

Who writes an article looks at it on GitHub first.  Most is the same in both; what is not is named
here with its line, and with what to write so that it is.
"""

import re
from collections.abc import Iterator, Sequence

from macros.guard.as_people_write import LONGEST_LINE, Read
from macros.guard.links import ALONE, KEPT, LINK
from macros.guard.macro_calls import without_calls
from macros.problem import Problem

_CODE = re.compile(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)")
_ITEM = r"[\s>]*(?:[-*+]|\d+[.)])"
_RULES = [
    (
        re.compile(r"(?<![\\~])(~{1,2})(?=[^\s~])[^~]*(?<=[^\s~])\1(?!~)"),
        "`~` strikes words through on GitHub, and not here; leave out what no longer holds",
    ),
    (
        re.compile(rf"^{_ITEM}\s+\[[ xX]\](?=\s)"),
        "nobody can tick a box of a page; leave `[ ]` out, and the item stays one",
    ),
    (
        re.compile(r"^[\s>]*>\s*\[![A-Za-z]+\]"),
        'a box of GitHub\'s; write !!! note "Its title", and its words below, behind four spaces',
    ),
    (
        re.compile(r"^ {0,3}#{1,6}[^\s#]"),
        "a heading has a space behind its `#`; put one there, or leave the sign out",
    ),
    (
        re.compile(r"^ {0,3}#{1,6}\s*$"),
        "this heading has no words; write them, or delete the line",
    ),
    (
        re.compile(r"^[\s>*+-]*(?:`{3,}|~{3,})[^`]*$"),
        "a block of code begins and ends with ``` alone at the left edge; put both there",
    ),
    (
        re.compile(r"(?<!\\)\\$"),
        r"this line ends in `\`, which would be shown; leave it out, or put an empty line below",
    ),
    (
        re.compile(r"(?<![\w:/]):[a-z][a-z0-9_+-]*[a-z0-9]:(?![\w:/])"),
        "a picture's name between colons is shown as it is typed; paste the picture itself, or "
        "leave it out",
    ),
    (
        re.compile(r"(?<![\w/.@-])www\.[a-z0-9-]+\.[a-z]", re.IGNORECASE),
        "an address becomes a link where it begins with https://; write it so",
    ),
]
_EMPTY_ITEM = re.compile(rf"{_ITEM}\s*")
_FULL_ITEM = re.compile(rf"{_ITEM}\s+\S")
_UNDERLINE = re.compile(r" {0,3}(?:-+|=+)\s*")
_NO_SENTENCE = re.compile(rf"\s*(?:[#>|]|$)|{_ITEM}\s|\s{{4}}")


_LINES = 2
"""Lines above an underline that make no heading here: there is one line in a heading."""


def unlike_github(body: str, read: Read) -> Iterator[Problem]:
    """Yield the lines of an article that GitHub shows otherwise; ``read`` tells which are code."""
    lines = without_calls(body).split("\n")
    for line, words in enumerate(lines, 1):
        if line in read.code or len(words) > LONGEST_LINE:
            continue
        said = _words(words)
        for pattern, sentence in _RULES:
            if pattern.search(said):
                yield Problem(sentence, line=line)
        if _EMPTY_ITEM.fullmatch(words) and any(map(_FULL_ITEM.match, _around(lines, line))):
            said = "an item of this list is empty; write its words, or delete the line"
            yield Problem(said, line=line)
        above = lines[max(0, line - 3) : line - 1]
        is_long = len(above) == _LINES and not any(map(_NO_SENTENCE.match, above))
        if is_long and _UNDERLINE.fullmatch(words):
            said = f"`{words.strip()}` makes a heading of all lines above it on GitHub"
            yield Problem(f"{said}; put an empty line between them", line=line)


def _words(words: str) -> str:
    """Return a line without code, links and addresses."""
    if KEPT.fullmatch(words):
        return ""
    return ALONE.sub("", LINK.sub("", _CODE.sub("", words)))


def _around(lines: Sequence[str], line: int) -> Sequence[str]:
    return [*lines[max(0, line - 2) : line - 1], *lines[line : line + 1]]

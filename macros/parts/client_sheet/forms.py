"""The other forms of an exercise, each with an id made of its own first words.

A link names a form by this id.  So where a form's words change, an old link names a form that is
not there, which a reader is told; a number would lead to another form in silence.
"""

import re
from collections.abc import Sequence

from macros import records

FEWEST = 4
"""Words of an id, where the form has as many."""

_WORD = re.compile("[a-z0-9]+")


def forms_of(exercise: records.Exercise) -> list[dict[str, str]]:
    """Return the ``id`` of each form, what it is, ``of``, and what it ``says``."""
    floorless = [exercise.without_floor] if exercise.without_floor else []
    kinds = {"easier": exercise.easier, "without_floor": floorless, "harder": exercise.harder}
    lines = [(of, says) for of, found in kinds.items() for says in found]
    ids = form_ids([says for _, says in lines])
    return [{"id": id_, "of": of, "says": says} for id_, (of, says) in zip(ids, lines, strict=True)]


def form_ids(lines: Sequence[str]) -> list[str]:
    """Return an id of each line: its first words, as many as tell it from all others."""
    words = [_WORD.findall(re.sub("['’]", "", line.lower())) for line in lines]
    return [
        "-".join(_told_apart(each, [*words[:at], *words[at + 1 :]]))
        for at, each in enumerate(words)
    ]


def _told_apart(words: list[str], others: list[list[str]]) -> list[str]:
    for count in range(FEWEST, len(words)):
        if words[:count] not in (other[:count] for other in others):
            return words[:count]
    return words

"""Wording by certainty: a page that shows a thinly supported claim does not overstate it.

The phrases stand in ``overclaims.yml``.  Words in quotation marks are somebody else's, a question
claims nothing, and a denial ("no trial proves") is sound.
"""

import re
from collections.abc import Iterator
from functools import cache, cached_property
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict

from macros import records
from macros.guard import language
from macros.problem import Problem

PATH = Path(__file__).with_name("overclaims.yml")
THIN = ("low", "very low")

_CALL = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_QUOTED = re.compile(r"“[^”]{0,400}”|(?<!\w)\"[^\"]{0,400}\"(?!\w)")
_ADDRESS = re.compile(r"(?<=\])\([^)\n]*\)")
_MARKS = re.compile(r"[*_`]+(?=\w)|(?<=\w)[*_`]+")
_BREAK = re.compile(r"(?<=[.!?])\s|\n\s*\n|\n(?=\s*[-*+#>])")
_DENIED = re.compile(
    r"\b(no|not|nor|never|nobody|nothing|none|neither|cannot|without|hardly|far from)\b|n[’']t\b"
)
_BOOSTED = re.compile(r"\b(no doubt|without (a )?doubt|no question|not only)\b")
_TURN = re.compile(r"\b(but|yet|however|so|still)\b|;")
_REACH = 10
"""Words before a phrase in which a denial still denies it."""


class Overclaim(BaseModel):
    """Phrases that say too much, why they do, and what to write instead."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    phrase: str
    why: str
    instead: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The phrases as one expression: whole words, any space between, ``…`` up to five words."""
        return re.compile("|".join(map(_expression, self.phrase.split(" | "))), re.IGNORECASE)


@cache
def overclaims() -> tuple[Overclaim, ...]:
    """Return the phrases of ``overclaims.yml``."""
    return tuple(map(Overclaim.model_validate, yaml.safe_load(PATH.read_text(encoding="utf-8"))))


def overstated(text: str) -> Iterator[Problem]:
    """Yield the overclaims in the article's own words, with their lines.

    Nothing is said against a page that shows no claim of low or very low certainty.
    """
    thin = [claim_id for claim_id in _shown(text) if records.claims()[claim_id].certainty in THIN]
    if thin:
        certainty = records.claims()[thin[0]].certainty
        for problem in too_sure(text):
            said = f"this page shows the claim `{thin[0]}`, of {certainty} certainty"
            yield Problem(f"{problem.sentence}; {said}", line=problem.line)


def too_sure(text: str) -> Iterator[Problem]:
    """Yield a problem for each overclaim in a text, whatever it shows."""
    read = _MARKS.sub("", text)
    for away in (_CALL, _QUOTED, _ADDRESS):
        read = away.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), read)
    start = 0
    for end in [*(each.end() for each in _BREAK.finditer(read)), len(read)]:
        sentence, line = read[start:end], read.count("\n", 0, start) + 1
        if not sentence.rstrip().endswith("?"):
            yield from _in_sentence(sentence, line)
        start = end


def _in_sentence(sentence: str, line: int) -> Iterator[Problem]:
    found = [(each, hit) for each in overclaims() for hit in each.pattern.finditer(sentence)]
    reached = 0
    for each, hit in sorted(found, key=lambda pair: (pair[1].start(), -pair[1].end())):
        if hit.end() > reached and not _denies(sentence[: hit.start()].lower()):
            reached = hit.end()  # a phrase inside a longer one is said once
            said = f"“{' '.join(hit[0].split())}” says too much: {each.why}; write {each.instead}"
            yield Problem(said, line=line + sentence.count("\n", 0, hit.start()))


def _denies(before: str) -> bool:
    """Tell whether the words before a phrase deny it: ``no trial`` does, ``no doubt`` does not."""
    clause = _TURN.split(_BOOSTED.sub("", before))[-1]
    return bool(_DENIED.search(" ".join(clause.split()[-_REACH:])))


def _shown(text: str) -> list[str]:
    """Return the ids of the claims that a page shows; one that does not exist is left aside."""
    calls = [each for each in language.calls(text) if isinstance(each, language.Call)]
    shown = [each.arguments[:1] for each in calls if each.name in ("claim", "claim_page")]
    return [claim_id for (claim_id,) in filter(None, shown) if claim_id in records.claims()]


def _expression(phrase: str) -> str:
    words = (r"(?:\S+\s+){0,5}?" if word == "…" else re.escape(word) for word in phrase.split())
    joined = r"\s+".join(words).replace(r"{0,5}?\s+", "{0,5}?")
    return rf"(?<!\w){joined}(?!\w)"

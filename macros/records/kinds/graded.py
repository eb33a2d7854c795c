"""What the trials show, graded: a sentence in GRADE's informative words (Santesso and others 2020).

The size of the effect chooses the phrase, and the certainty chooses the word before it.
"""

from collections.abc import Mapping
from typing import Literal, Protocol

Certainty = Literal["high", "moderate", "low", "very low"]
Size = Literal["large", "moderate", "small", "trivial", "none"]
Direction = Literal["reduces", "increases", "is below", "is above"]


class Judged(Protocol):
    """What the finding speaks of: ``of`` does something to ``outcome``, or compares with it."""

    of: str
    direction: Direction
    outcome: str
    compared_with: str | None
    size: Size | None


_EFFECT = {
    "large": ("results in a large {noun} in", "result in a large {noun} in"),
    "moderate": ("{verb}s", "{verb}"),
    "small": ("results in a slight {noun} in", "result in a slight {noun} in"),
    "trivial": ("results in little to no difference in", "result in little to no difference in"),
    "none": ("does not {verb}", "not {verb}"),
}
_COMPARISON = {
    "large": "far {place}",
    "moderate": "{place}",
    "small": "slightly {place}",
    "trivial": "about the same as",
    "none": "not {place}",
}
EFFECTS = ("reduces", "increases")
_WORDS: Mapping[str, dict[str, str]] = {
    "reduces": {"verb": "reduce", "noun": "reduction"},
    "increases": {"verb": "increase", "noun": "increase"},
    "is below": {"place": "below"},
    "is above": {"place": "above"},
}


def graded(judged: Judged, certainty: Certainty) -> str:
    """Return the finding as a sentence, such as ``Lifting probably reduces body fat``.

    An effect takes GRADE's own words.  A value that is compared with a claim (``is below``) takes
    the same words of certainty.  With very low certainty the size says nothing.
    """
    if certainty == "very low":
        sentence = _unknown(judged)
    elif judged.direction in EFFECTS:
        sentence = _effect(judged, certainty)
    else:
        where = _COMPARISON[judged.size].format(**_WORDS[judged.direction])
        said = {"high": "is", "moderate": "is probably", "low": "may be"}[certainty]
        sentence = f"{judged.of} {said} {where} {judged.outcome}"
    if judged.compared_with:
        sentence += f", compared with {judged.compared_with}"
    return f"{sentence[0].upper()}{sentence[1:]}."


def _effect(judged: Judged, certainty: Certainty) -> str:
    does, do = (each.format(**_WORDS[judged.direction]) for each in _EFFECT[judged.size])
    said = {"high": does, "moderate": f"probably {does}", "low": f"may {do}"}[certainty]
    return f"{judged.of} {said} {judged.outcome}"


def _unknown(judged: Judged) -> str:
    if judged.direction in EFFECTS:
        what = f"the effect of {judged.of} on {judged.outcome}"
    else:
        what = f"how {judged.of} compares with {judged.outcome}"
    return f"the evidence is very uncertain about {what}"

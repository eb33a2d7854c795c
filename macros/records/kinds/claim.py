"""A claim: something people say, our answer, the facts for and against it, and how sure we are.

The *answer* judges the words that people say.  The *finding* is a sentence on what the trials show,
composed of the effect and the certainty.
"""

import re
from collections.abc import Iterator
from typing import Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, model_validator

from macros.records.kinds.days import Day, PastDay, check_again
from macros.records.kinds.fact import Text
from macros.records.kinds.finding import Finding, Number
from macros.records.kinds.graded import EFFECTS, Certainty, Direction, Size, graded
from macros.records.kinds.words import Sentence, Words

Answer = Literal["False", "Mostly false", "Half right", "Mostly right", "True", "Not tested"]
"""The words that answer a claim."""

ANSWERS: tuple[Answer, ...] = get_args(Answer)

LEVELS: tuple[Certainty, ...] = ("very low", "low", "moderate", "high")
"""The four levels of GRADE, from the least."""

STARTS = {"trials": "high", "measurements": "high", "observations": "low"}
"""Where the certainty starts, by the kind of evidence."""

MOST_OF_A_DESCRIPTION = 200
"""Letters of a page's description: the answer, and what fits of ``short``."""

_SENTENCE = re.compile(r".+?\.(?= |$)")
_CLOSED = ConfigDict(extra="forbid", frozen=True)


class Effect(BaseModel):
    """What the evidence says of: the finding is composed of it."""

    model_config = _CLOSED

    of: Words = Field(description="what acts, or what is measured; a phrase in the singular")
    direction: Direction = Field(description="reduces, increases, is below or is above")
    outcome: Words = Field(description="what it acts on, or what it is measured against")
    compared_with: Words | None = Field(None, description="what else people could do instead")
    size: Size | None = Field(None, description="large, moderate, small, trivial or none")
    number: Number | None = Field(
        None, description="the number that the size rests on, if the outcome has a size"
    )


class Half(BaseModel):
    """Half of a claim that has two, with an answer of its own."""

    model_config = _CLOSED

    half: Words = Field(description="this half, in the words people use")
    answer: Answer = Field(description=f"{', '.join(ANSWERS)}; False and True in quotes")


class Lowering(BaseModel):
    """Why the certainty is lower than where it starts."""

    model_config = _CLOSED

    domain: Literal[
        "risk of bias", "inconsistency", "indirectness", "imprecision", "publication bias"
    ] = Field(description="one of GRADE's five")
    levels: int = Field(1, strict=True, ge=1, le=3, description="by how many levels")
    because: Sentence = Field(description="why, in a plain sentence")


class Claim(BaseModel):
    """What ``docs/data/claims/<id>.yml`` holds.  Every text is in words, without a digit."""

    model_config = _CLOSED

    says: Words = Field(description="the claim, in the words people use")
    said_by: Words = Field(description="who says it")
    section: Text = Field(description="the section it belongs to, such as slow-training")
    answer: Answer | None = Field(
        None,
        description=f"{', '.join(ANSWERS)}: of the words that people say; False and True in quotes",
    )
    answers: list[Half] = Field(
        [], max_length=2, description="in place of `answer`, where the halves differ"
    )
    short: Sentence = Field(description="the answer, in two or three sentences")
    population: Words = Field(description="whom the evidence is about")
    effect: Effect = Field(description="what the evidence says, so that the finding is composed")
    certainty: Certainty = Field(description="high, moderate, low or very low")
    evidence: Literal["trials", "measurements", "observations"] = Field(
        description="the kind of evidence: trials and measurements start high, observations low"
    )
    lowered: list[Lowering] = Field(
        [], max_length=5, description="why the certainty is lower than its start"
    )
    facts_for: list[Finding] = Field([], max_length=12, description="what speaks for the claim")
    none_for: Sentence | None = Field(None, description="why nothing stands in `facts_for`")
    facts_against: list[Finding] = Field(
        [], max_length=12, description="what speaks against the claim"
    )
    none_against: Sentence | None = Field(None, description="why `facts_against` is empty")
    icon_array: Text | None = Field(
        None, description="the id of a file in docs/data/icon-arrays, drawn on the claim's page"
    )
    would_change: Sentence = Field(description="what would change the answer")
    practice: Sentence = Field(description="what to do with it")
    checked: PastDay = Field(description="the day somebody last compared it with the facts")
    checked_by: Words = Field(description="who did, such as the editors")
    next_check: Day = Field(description="the day on which to look again")

    @property
    def finding(self) -> str:
        """What the trials show, as a sentence in GRADE's words."""
        return graded(self.effect, self.certainty)

    @property
    def halves(self) -> tuple[Half, ...]:
        """What is answered: the halves of the claim, or the whole of it as one."""
        return tuple(self.answers) or (Half(half=self.says, answer=self.answer),)

    @property
    def word(self) -> str:
        """The answer in a word or two; of two halves, both."""
        if self.answer:
            return self.answer
        one, other = self.answers
        return f"First half: {one.answer.lower()}. Second half: {other.answer.lower()}"

    @property
    def description(self) -> str:
        """The answer and as much of ``short`` as a page's description holds."""
        told = f"{self.word}."
        for sentence in map(str.strip, _SENTENCE.findall(self.short)):
            if len(told) + 1 + len(sentence) > MOST_OF_A_DESCRIPTION:
                break
            told += f" {sentence}"
        return told

    @property
    def fact_ids(self) -> tuple[str, ...]:
        """Every fact that the claim names, each once."""
        return tuple(dict.fromkeys(each.fact for each in self.numbers() if each.fact))

    @property
    def names(self) -> Iterator[tuple[str, str]]:
        """The records that it names beside its facts: its picture, and sources without numbers."""
        if self.icon_array:
            yield "icon_array", self.icon_array
        for finding in (*self.facts_for, *self.facts_against):
            yield from (("source", each) for each in finding.sources)

    def numbers(self) -> Iterator[Number]:
        """Yield every number that the claim names, the effect's first."""
        if self.effect.number:
            yield self.effect.number
        for finding in (*self.facts_for, *self.facts_against):
            yield from finding.numbers

    @model_validator(mode="after")
    def _is_answered(self) -> "Claim":
        if (self.answer is None) == (not self.answers):
            raise ValueError(
                f"a claim has an `answer` ({', '.join(ANSWERS)}) or, for two halves, `answers`"
            )
        if self.answers and len(self.answers) != 2:
            raise ValueError("`answers` are two: a `half` of the claim and its `answer`, twice")
        if self.effect.number and self.effect.direction not in EFFECTS:
            raise ValueError(
                "a value that is above or below another has no size of effect; "
                "leave `number` out, and let a finding give it"
            )
        return self

    @model_validator(mode="after")
    def _is_sound(self) -> "Claim":
        start = STARTS[self.evidence]
        level = max(0, LEVELS.index(start) - sum(each.levels for each in self.lowered))
        if self.certainty != LEVELS[level]:
            raise ValueError(
                f"{self.evidence} start at {start}, and `lowered` leads to {LEVELS[level]}; "
                f"`certainty` is {self.certainty}: give a reason for each level"
            )
        if self.certainty != "very low" and self.effect.size is None:
            raise ValueError("`effect` needs its `size`, unless the certainty is very low")
        if self.certainty != "very low" and not (self.facts_for or self.facts_against):
            raise ValueError("above very low certainty a claim needs at least one finding")
        for side in ("for", "against"):
            found, none = getattr(self, f"facts_{side}"), getattr(self, f"none_{side}")
            if bool(found) == bool(none):
                raise ValueError(f"write `facts_{side}`, or say in `none_{side}` why it is empty")
        check_again(self.checked, self.next_check)
        return self

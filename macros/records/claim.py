"""A claim: something people say, the facts for and against it, and how sure anyone can be."""

import datetime
from collections.abc import Iterator
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from macros.records.fact import Text
from macros.records.finding import Finding, Number
from macros.records.verdict import Certainty, Direction, Size, verdict
from macros.records.words import Sentence, Words

LEVELS: tuple[Certainty, ...] = ("very low", "low", "moderate", "high")
"""The four levels of GRADE, from the least."""

STARTS = {"trials": "high", "measurements": "high", "observations": "low"}
"""Where the certainty starts, by the kind of evidence."""


_CLOSED = ConfigDict(extra="forbid", frozen=True)


class Effect(BaseModel):
    """What the evidence says of: the verdict is composed of it."""

    model_config = _CLOSED

    of: Words = Field(description="what acts, or what is measured; a phrase in the singular")
    direction: Direction = Field(description="reduces, increases, is below or is above")
    outcome: Words = Field(description="what it acts on, or what it is measured against")
    compared_with: Words | None = Field(None, description="what else people could do instead")
    size: Size | None = Field(None, description="large, moderate, small, trivial or none")
    number: Number | None = Field(None, description="the number that the size rests on")


class Lowering(BaseModel):
    """Why the certainty is lower than where it starts."""

    model_config = _CLOSED

    domain: Literal[
        "risk of bias", "inconsistency", "indirectness", "imprecision", "publication bias"
    ] = Field(description="one of GRADE's five")
    levels: int = Field(1, ge=1, le=3, description="by how many levels")
    because: Sentence = Field(description="why, in a plain sentence")


class Claim(BaseModel):
    """What ``docs/data/claims/<id>.yml`` holds.  Every text is in words, without a digit."""

    model_config = _CLOSED

    says: Words = Field(description="the claim, in the words people use")
    said_by: Words = Field(description="who says it")
    section: Text = Field(description="the section it belongs to, such as slow-training")
    population: Words = Field(description="whom the evidence is about")
    effect: Effect = Field(description="what the evidence says, so that the verdict is composed")
    certainty: Certainty = Field(description="high, moderate, low or very low")
    evidence: Literal["trials", "measurements", "observations"] = Field(
        description="the kind of evidence: trials and measurements start high, observations low"
    )
    lowered: list[Lowering] = Field([], description="why the certainty is lower than its start")
    facts_for: list[Finding] = Field([], description="what speaks for the claim")
    none_for: Sentence | None = Field(None, description="why nothing stands in `facts_for`")
    facts_against: list[Finding] = Field([], description="what speaks against the claim")
    none_against: Sentence | None = Field(None, description="why `facts_against` is empty")
    short: Sentence = Field(description="the answer, in a sentence or two")
    would_change: Sentence = Field(description="what would change the verdict")
    practice: Sentence = Field(description="what to do with it")
    checked: datetime.date = Field(description="the day somebody last compared it with the facts")
    checked_by: Words = Field(description="who did, such as the editors")
    next_check: datetime.date = Field(description="the day on which to look again")

    @property
    def verdict(self) -> str:
        """The verdict as a sentence, in GRADE's words."""
        return verdict(self.effect, self.certainty)

    @property
    def fact_ids(self) -> tuple[str, ...]:
        """Every fact that the claim names, each once."""
        return tuple(dict.fromkeys(each.fact for each in self.numbers() if each.fact))

    def numbers(self) -> Iterator[Number]:
        """Yield every number that the claim names, the effect's first."""
        if self.effect.number:
            yield self.effect.number
        for finding in (*self.facts_for, *self.facts_against):
            yield from finding.numbers

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
        if self.next_check <= self.checked:
            raise ValueError("`next_check` should come after `checked`")
        return self

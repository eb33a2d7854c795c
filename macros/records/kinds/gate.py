"""The words of the gate: what a question asks, and what is said where no number is given."""

from collections.abc import Iterator, Mapping
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from macros.problem import Problem, did_you_mean
from macros.records.kinds.fact import PastDay, Text
from macros.records.kinds.words import Sentence, Words
from macros.science.gate import CONDITIONS, SAID


def _is_a_question(text: str) -> str:
    if not text.endswith("?"):
        raise ValueError(f'"…{text[-20:]}" should be a whole question that ends with `?`')
    return text


class GateWords(BaseModel):
    """What ``docs/data/gate/<rule>.yml`` holds; the rules stand in ``macros/science/gate.py``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    asks: Annotated[Words, AfterValidator(_is_a_question)] | None = Field(
        None, description="the question, where the rule is one; yes and no answer it"
    )
    says: Sentence = Field(description="what is said, kindly and without a digit")
    sources: list[Text] = Field([], description="ids of files in docs/data/sources")
    checked: PastDay = Field(description="the day somebody last compared it with them")
    note: Text | None = Field(None, description="one plain sentence, if something needs saying")

    @property
    def names(self) -> Iterator[tuple[str, str]]:
        """The records that it names: the kind of each and its id."""
        yield from (("source", each) for each in self.sources)


def check(rule: str, words: GateWords) -> None:
    """Raise :class:`Problem` where the gate has no such rule, or the rule is not put so."""
    if rule not in SAID:
        near = did_you_mean(rule, SAID, "they stand in macros/science/gate.py")
        raise Problem(f"the gate has no rule `{rule}`; {near}")
    if (rule in {each.id for each in CONDITIONS}) != bool(words.asks):
        raise Problem(f"`asks` is for the questions alone, and each has one; `{rule}` is not so")


def check_all(known: Mapping[str, GateWords]) -> None:
    """Raise :class:`Problem` where a rule of the gate has no words, or words have no rule."""
    for rule, words in known.items():
        check(rule, words)
    for rule in SAID:
        if rule not in known:
            raise Problem(f"the gate's rule `{rule}` has no words; write docs/data/gate/{rule}.yml")

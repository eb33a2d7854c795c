"""The words of the gate: what a question asks, and what is said where no number is given."""

from collections.abc import Iterator, Mapping
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from macros.problem import Problem, did_you_mean
from macros.records.kinds.days import PastDay
from macros.records.kinds.fact import Text
from macros.records.kinds.lists import MOST, Ids
from macros.records.kinds.words import BlankSentence, Words, blanks
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
    says: BlankSentence = Field(description="what is said, kindly and without a digit")
    sources: Ids = Field([], max_length=MOST, description="ids of files in docs/data/sources")
    checked: PastDay = Field(description="the day somebody last compared it with them")
    note: Text | None = Field(None, description="one plain sentence, if something needs saying")

    @property
    def names(self) -> Iterator[tuple[str, str]]:
        """The records that it names: the kind of each and its id."""
        yield from (("source", each) for each in self.sources)


_BLANKS: Mapping[str, set[str]] = {"unreadable": {"what", "need"}}
"""What the tools put into the words of a rule: what could not be read, and what is needed."""


def check(rule: str, words: GateWords) -> None:
    """Raise :class:`Problem` where the gate has no such rule, or the rule is not put so."""
    if rule not in SAID:
        near = did_you_mean(rule, SAID, "they stand in macros/science/gate.py")
        raise Problem(f"the gate has no rule `{rule}`; {near}")
    if (found := {*blanks(words.says)}) != (filled := _BLANKS.get(rule, set())):
        wrong = ", ".join(f"{{{each}}}" for each in sorted(found ^ filled))
        holds = " and ".join(f"{{{each}}}" for each in sorted(filled)) or "none"
        raise Problem(f"`says` is wrong about the blank {wrong}; of `{rule}` it holds {holds}")
    if (rule in {each.id for each in CONDITIONS}) != bool(words.asks):
        raise Problem(f"`asks` is for the questions alone, and each has one; `{rule}` is not so")


def check_all(known: Mapping[str, GateWords]) -> None:
    """Raise :class:`Problem` where a rule of the gate has no words, or words have no rule."""
    for rule, words in known.items():
        check(rule, words)
    for rule in SAID:
        if rule not in known:
            raise Problem(f"the gate's rule `{rule}` has no words; write docs/data/gate/{rule}.yml")

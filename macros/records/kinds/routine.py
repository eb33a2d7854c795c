"""A routine: a few easy steps before a session, as a warm-up, or after it, to end."""

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field

from macros.records.kinds.days import PastDay
from macros.records.kinds.fact import Text
from macros.records.kinds.program import Amount, is_practice
from macros.records.kinds.words import Sentence, Words

_CLOSED = ConfigDict(extra="forbid", frozen=True)


class RoutineStep(BaseModel):
    """One thing to do, and how long or how often."""

    model_config = _CLOSED

    do: Words = Field(description="what to do, as a sentence or two")
    lasts: Amount | None = Field(
        None, description="how long or how often: the id of a fact, or practice, such as 1 minute"
    )
    exercise: Text | None = Field(
        None, description="the id of the exercise that it is, if that has a page"
    )


class Routine(BaseModel):
    """What ``docs/data/routines/<id>.yml`` holds.  Its texts are in words, without a digit."""

    model_config = _CLOSED

    name: Words = Field(max_length=60, description="the name, such as Warm-up on your feet")
    says: Sentence = Field(description="one sentence: what it is for, or for whom")
    takes: Amount = Field(description="how long all of it takes")
    steps: list[RoutineStep] = Field(min_length=1, max_length=8, description="in order")
    source: Text = Field(description="the id of a file in docs/data/sources")
    checked: PastDay = Field(description="the day somebody last compared it with the source")
    note: Text | None = Field(None, description="one plain sentence, if something needs saying")

    @property
    def says_to_do(self) -> list[str]:
        """The text of each step."""
        return [each.do for each in self.steps]

    @property
    def exercises(self) -> list[str]:
        """The ids of the exercises that its steps are."""
        return [each.exercise for each in self.steps if each.exercise]

    @property
    def names(self) -> Iterator[tuple[str, str]]:
        """The records that it names: the kind of each and its id."""
        yield "source", self.source
        lasts = [each.lasts for each in self.steps if each.lasts]
        yield from (("fact", each) for each in (self.takes, *lasts) if not is_practice(each))
        yield from (("exercise", each) for each in self.exercises)

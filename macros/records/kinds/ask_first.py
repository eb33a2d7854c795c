"""Who can start gently, who asks a doctor first, and who does not train today."""

from collections.abc import Iterator
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from macros.records.kinds.days import Day, PastDay, check_again
from macros.records.kinds.fact import Text
from macros.records.kinds.finding import Number, check_places
from macros.records.kinds.lists import MOST, Ids
from macros.records.kinds.words import Words

Level = Literal["start gently", "ask first", "not today"]
LEVELS: dict[Level, str] = {
    "start gently": "Start gently; no need to ask",
    "ask first": "Ask a doctor first",
    "not today": "Not today",
}
"""The three levels, and how a list of each is headed."""


class AskFirst(BaseModel):
    """What ``docs/data/ask-first/<id>.yml`` holds.  Its texts are in words, without a digit."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    who: Words = Field(description="whom it concerns, as a phrase with {} for each of its numbers")
    numbers: list[Number] = Field([], max_length=4, description="its numbers, in order")
    level: Level = Field(description="start gently, ask first or not today")
    sources: Ids = Field(
        min_length=1, max_length=MOST, description="ids of files in docs/data/sources"
    )
    checked: PastDay = Field(description="the day somebody last compared it with them")
    next_check: Day = Field(description="the day on which to look again")
    note: Text | None = Field(None, description="one plain sentence, if something needs saying")

    @model_validator(mode="after")
    def _is_sound(self) -> "AskFirst":
        check_places("who", self.who, self.numbers)
        check_again(self.checked, self.next_check)
        return self

    @property
    def names(self) -> Iterator[tuple[str, str]]:
        """The records that it names: the kind of each and its id."""
        yield from (("source", each) for each in self.sources)
        yield from (("fact", each.fact) for each in self.numbers if each.fact)

"""A sentence that the site says in many places, written once."""

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field, model_validator

from macros.records.kinds.change import Place
from macros.records.kinds.days import PastDay
from macros.records.kinds.fact import Text
from macros.records.kinds.finding import Number, check_places
from macros.records.kinds.lists import MOST, Ids
from macros.records.kinds.words import Sentence


class Phrase(BaseModel):
    """What ``docs/data/phrases/<id>.yml`` holds.  Its text is in words, without a digit."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    says: Sentence = Field(description="a sentence or two, with {} for each of their numbers")
    numbers: list[Number] = Field([], max_length=6, description="its numbers, in order")
    sources: Ids = Field([], max_length=MOST, description="ids of files in docs/data/sources")
    page: Place | None = Field(
        None, description="the page that says it whole, as about/safety/; then it is a line alone"
    )
    checked: PastDay = Field(description="the day somebody last checked it")
    note: Text | None = Field(None, description="one plain sentence, if something needs saying")

    @model_validator(mode="after")
    def _has_a_place_for_each_number(self) -> "Phrase":
        check_places("says", self.says, self.numbers)
        return self

    @property
    def names(self) -> Iterator[tuple[str, str]]:
        """The records that it names: the kind of each and its id."""
        yield from (("source", each) for each in self.sources)
        yield from (("fact", each.fact) for each in self.numbers if each.fact)

"""A sign at which to stop and to get help: what it is, what to do, and how fast."""

from collections.abc import Iterator
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from macros.records.kinds.days import Day, PastDay, check_again
from macros.records.kinds.fact import Text
from macros.records.kinds.lists import MOST, Ids
from macros.records.kinds.words import Sentence, Words

Haste = Literal["call now", "today", "soon", "stop"]
HASTES: dict[Haste, str] = {
    "call now": "Call your local emergency number at once",
    "today": "Be seen today",
    "soon": "See a doctor soon",
    "stop": "Stop for the day",
}
"""How fast, the fastest first, and how a list is headed."""

Whom = Literal["everybody", "pregnancy", "diabetes", "blood thinners", "eating disorder"]
WHOM: dict[Whom, str] = {
    "everybody": "",
    "pregnancy": "In pregnancy",
    "diabetes": "With a medicine that lowers blood sugar",
    "blood thinners": "With a medicine that thins the blood",
    "eating disorder": "With trouble around eating",
}
"""Whom a sign is for, and how a line about them begins."""


class StopSign(BaseModel):
    """What ``docs/data/stop-signs/<id>.yml`` holds.  Its texts are in words, without a digit."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    sign: Words = Field(
        description="the sign as a phrase that stands alone, such as Chest pain that spreads"
    )
    do: Sentence | None = Field(
        None, description="what to do beside what the haste says, in a sentence or two"
    )
    haste: Haste = Field(description="call now, today, soon or stop (for the day)")
    whom: Whom = Field("everybody", description="everybody, or those whom it concerns")
    order: int = Field(
        50, strict=True, ge=1, le=99, description="where it stands within its haste, low first"
    )
    sources: Ids = Field(
        min_length=1, max_length=MOST, description="ids of files in docs/data/sources"
    )
    checked: PastDay = Field(description="the day somebody last compared it with them")
    next_check: Day = Field(description="the day on which to look again")
    note: Text | None = Field(None, description="one plain sentence, if something needs saying")

    @model_validator(mode="after")
    def _is_checked_before(self) -> "StopSign":
        check_again(self.checked, self.next_check)
        return self

    @property
    def names(self) -> Iterator[tuple[str, str]]:
        """The records that it names: the kind of each and its id."""
        yield from (("source", each) for each in self.sources)

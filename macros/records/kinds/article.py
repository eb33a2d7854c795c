"""An article's front matter."""

import datetime
from typing import Annotated, ClassVar

from pydantic import BaseModel, ConfigDict, Field, model_validator

from macros.records.kinds.days import Day, PastDay, check_again

Plain = Annotated[str, Field(pattern=r"^[\p{L} ,.;:?!()’'“”–—-]+$", strict=True)]


SPAN = datetime.timedelta(days=365)
"""How long after its last check an article is checked again, unless it names the day."""


class Article(BaseModel):
    """The keys an article may carry before its text."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    largest: ClassVar[int] = 1_000
    """Letters of the whole front matter, keys included."""

    title: Plain = Field(max_length=80, description="the question, in plain words")
    description: Plain = Field(max_length=200, description="the answer, in a sentence or two")
    checked: PastDay | None = Field(None, description="the day the article was last checked")
    next_check: Day | None = Field(
        None, description="the day on which to look again, if not a year after `checked`"
    )

    @property
    def due(self) -> datetime.date | None:
        """The day by which to check the article again; none where it was never checked."""
        return self.next_check or (self.checked and self.checked + SPAN)

    @model_validator(mode="after")
    def _is_checked_before(self) -> "Article":
        check_again(self.checked, self.next_check)
        return self

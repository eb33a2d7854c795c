"""A place to find help: a line or a page that somebody runs for the people of a country."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from macros.records.kinds.days import Day, PastDay, check_again
from macros.records.kinds.fact import Text
from macros.records.kinds.source import Address
from macros.records.kinds.words import Words

Phone = Annotated[str, Field(pattern=r"^[0-9]([ -]?[0-9]){2,14}$", max_length=24, strict=True)]
AT_ANY_HOUR = "at any hour"
"""The hours of a line that answers through the night."""


class Help(BaseModel):
    """What ``docs/data/help/<id>.yml`` holds.  A phone number stands only where it was seen.

    A line that fails is dropped the same day: delete its file.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    country: Text = Field(description="the country, or Anywhere")
    name: Text = Field(description="the name, as those who run it write it")
    kind: Literal["eating disorders", "any trouble", "directory"] = Field(
        description="eating disorders, any trouble, or directory (a list of other places)"
    )
    says: Text = Field(description="one sentence: who answers, for whom")
    hours: Words | None = Field(
        None, description="when somebody answers, in words: at any hour, or on weekday afternoons"
    )
    address: Address = Field(description="its own page, an https address")
    phone: Phone | None = Field(None, description="the number in quotes, as they write it")
    seen_on: Literal["own page", "other lists"] = Field(
        description="own page, if the number (or the address, where there is none) was read on "
        "a page of those who run it; or other lists"
    )
    seen: Text = Field(description="what was read, and of which day")
    checked: PastDay = Field(description="the day somebody last looked it up")
    next_check: Day = Field(
        description="the day on which to look again, at most three months later"
    )

    @model_validator(mode="after")
    def _is_checked_often(self) -> "Help":
        check_again(self.checked, self.next_check, within="three months")
        return self

    @property
    def at_any_hour(self) -> bool:
        """Whether somebody answers through the night."""
        return self.hours == AT_ANY_HOUR

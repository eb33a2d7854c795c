"""A place to find help: a line or a page that somebody runs for the people of a country."""

import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from macros.records.fact import Text
from macros.records.source import Address

Phone = Annotated[str, Field(pattern=r"^[0-9][0-9 -]{2,19}$", strict=True)]


class Help(BaseModel):
    """What ``docs/data/help/<id>.yml`` holds.  A phone number stands only where it was seen."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    country: Text = Field(description="the country, or Anywhere")
    name: Text = Field(description="the name, as those who run it write it")
    kind: Literal["eating disorders", "any trouble", "directory"] = Field(
        description="eating disorders, any trouble, or directory (a list of other places)"
    )
    says: Text = Field(description="one sentence: who answers, for whom")
    address: Address = Field(description="its own page, an https address")
    phone: Phone | None = Field(None, description="the number in quotes, as they write it")
    seen: Text = Field(description="where the address and the number were read")
    checked: datetime.date = Field(description="the day somebody last looked it up")

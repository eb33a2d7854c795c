"""A fact: one measured value out of a publication."""

import datetime
import re
from collections.abc import Iterator
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from macros.problem import did_you_mean
from macros.quantity import UNITS

_MARKUP = re.compile(r"<[A-Za-z/!?]|\{[{%#]")


def _plain(text: str) -> str:
    if found := _MARKUP.search(text):
        raise ValueError(f"`{found[0]}` begins markup; write plain text")
    return text


def _known(unit: str) -> str:
    if unit not in UNITS:
        near = did_you_mean(unit, UNITS, "write one of " + ", ".join(UNITS))
        raise ValueError(f"unit `{unit}` is not one we use; {near}")
    return unit


Text = Annotated[str, Field(min_length=1, max_length=400, strict=True), AfterValidator(_plain)]
Number = Annotated[float, Field(allow_inf_nan=False, strict=True)]
Day = Annotated[datetime.date, Field(strict=True)]


class Fact(BaseModel):
    """What ``docs/data/facts/<id>.yml`` holds.  Values are as published, in ``unit``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    says: Text = Field(description="what was measured, as a phrase that follows `the`")
    value: Number = Field(description="the value as published")
    unit: Annotated[Text, AfterValidator(_known)] = Field(description="its unit, such as kcal/day")
    low: Number | None = Field(None, description="the lower end of its interval")
    high: Number | None = Field(None, description="the upper end of its interval")
    interval: Text | None = Field(None, description="what `low` and `high` are")
    population: Text = Field(description="who was measured")
    source: Text = Field(description="the id of a file in docs/data/sources")
    locator: Text = Field(description="where in the source it stands, such as abstract or table 2")
    checked: Day = Field(description="the day somebody last compared it with the source")
    note: Text | None = Field(None, description="one plain sentence, if something needs saying")

    @model_validator(mode="after")
    def _is_sound(self) -> "Fact":
        ends = [self.low, self.high, self.interval]
        if any(end is None for end in ends) and any(end is not None for end in ends):
            raise ValueError("`low`, `high` and `interval` go together; write all three or none")
        if self.low is not None and not self.low <= self.value <= self.high:
            raise ValueError("`value` should lie between `low` and `high`")
        return self

    @property
    def names(self) -> Iterator[tuple[str, str]]:
        """The records that it names: the kind of each and its id."""
        yield "source", self.source

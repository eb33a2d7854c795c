"""A segment of the body: how long and how heavy it is, as a share of all of it."""

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field

from macros.records.kinds.days import PastDay
from macros.records.kinds.fact import Text
from macros.records.kinds.words import Words


class Segment(BaseModel):
    """What ``docs/data/segments/<id>.yml`` holds."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Words = Field(max_length=60, description="from where to where it goes")
    length: float = Field(ge=0.001, le=1, description="its length, as a share of the body’s height")
    mass: float | None = Field(
        None, ge=0.001, le=1, description="its mass, as a share of the body’s"
    )
    center: float | None = Field(
        None,
        ge=0,
        le=1,
        description="how far along it its mass lies, from the end nearer the trunk",
    )
    source: Text = Field(description="the id of a file in docs/data/sources")
    locator: Text = Field(description="where in the publication it stands")
    checked: PastDay = Field(description="the day somebody last compared it with what we read")
    note: Text | None = Field(None, description="one plain sentence, if something needs saying")

    @property
    def names(self) -> Iterator[tuple[str, str]]:
        """The records that it names: its source."""
        yield "source", self.source

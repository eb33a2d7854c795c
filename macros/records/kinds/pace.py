"""A published pace: how many seconds up, held and down."""

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field

from macros.records.kinds.fact import Text
from macros.records.kinds.words import Words


class Pace(BaseModel):
    """What ``docs/data/paces/<id>.yml`` holds; each time is a fact's."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Words = Field(max_length=60, description="whose pace it is, such as Super Slow")
    order: int = Field(
        strict=True, ge=1, le=99, description="where it stands; the timer begins with the lowest"
    )
    up: Text = Field(description="the id of the fact of the seconds up")
    held: Text | None = Field(None, description="the fact of the seconds held, if it asks for any")
    down: Text = Field(description="the id of the fact of the seconds down")

    @property
    def facts(self) -> list[str]:
        """The ids of its facts, in order."""
        return [each for each in (self.up, self.held, self.down) if each]

    @property
    def names(self) -> Iterator[tuple[str, str]]:
        """The records that it names: the kind of each and its id."""
        yield from (("fact", each) for each in self.facts)

"""An icon array: shares of people, each drawn as so many of a hundred."""

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field

from macros.records.kinds.fact import Text
from macros.records.kinds.words import Caption, Words


class Share(BaseModel):
    """One of its shares, and the words that follow ``46 of 100 runners``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    fact: Text = Field(description="the id of a fact, a share in percent")
    shows: Words = Field(
        max_length=120, description="what is true of them, as words that follow `46 of 100`"
    )


class IconArray(BaseModel):
    """What ``docs/data/icon-arrays/<id>.yml`` holds; an article prints it with ``icon_array``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    caption: Caption = Field(
        max_length=120, description="what it shows, as a phrase without a full stop"
    )
    of: Words = Field(max_length=40, description="who the hundred are, such as runners")
    shares: list[Share] = Field(
        min_length=1, max_length=4, description="its shares, in order, of the same hundred"
    )

    @property
    def names(self) -> Iterator[tuple[str, str]]:
        """The records that it names: the kind of each and its id."""
        yield from (("fact", each.fact) for each in self.shares)

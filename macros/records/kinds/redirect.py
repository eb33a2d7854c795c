"""An address that leads to another: of a page that moved, or a short one to say aloud."""

from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from macros.records.kinds.change import Place
from macros.records.kinds.days import PastDay
from macros.records.kinds.words import Sentence

Anchor = Annotated[str, Field(pattern=r"^[a-z0-9-]+$", max_length=80, strict=True)]
"""What stands behind `#` in an address."""


class Redirect(BaseModel):
    """What ``docs/data/redirects/<id>.yml`` holds."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    old: Place = Field(description="the address that people may still use, as leg-fat/")
    new: Place = Field(description="the address of the page, as slow-training/tempo/")
    anchors: dict[Anchor, Place] = Field(
        {},
        max_length=100,
        description="what links named behind # on the old page, and the page that each is now",
    )
    since: PastDay = Field(description="the day since which it leads there")
    because: Sentence = Field(description="why, in a plain sentence")

    @model_validator(mode="after")
    def _leads_elsewhere(self) -> Self:
        if self.old == self.new:
            raise ValueError("`old` and `new` are the same address; write where the page is now")
        return self

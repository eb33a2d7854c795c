"""How far a joint goes in one motion, there and back, as somebody published it."""

from collections.abc import Iterator
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from macros.records.kinds.days import PastDay
from macros.records.kinds.fact import Text
from macros.science.body.pose import MOTIONS


class Motion(BaseModel):
    """What ``docs/data/motions/<id>.yml`` holds: a published range of motion, in degrees."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    joint: Literal[tuple(MOTIONS)] = Field(description="the joint, such as knee")
    motion: Literal[tuple(sorted({each for several in MOTIONS.values() for each in several}))] = (
        Field(description="its motion, such as flexion")
    )
    least: float = Field(ge=-180, le=0, description="how far it goes back, as a negative angle")
    most: float = Field(ge=0, le=180, description="how far it goes")
    source: Text = Field(description="the id of a file in docs/data/sources")
    locator: Text = Field(description="where in the publication it stands")
    checked: PastDay = Field(description="the day somebody last compared it with what we read")
    note: Text | None = Field(None, description="one plain sentence, if something needs saying")

    @model_validator(mode="after")
    def _is_of_the_joint(self) -> Self:
        if self.motion not in MOTIONS[self.joint]:
            known = ", ".join(MOTIONS[self.joint])
            raise ValueError(f"`{self.joint}` has no `{self.motion}`; write one of {known}")
        return self

    @property
    def names(self) -> Iterator[tuple[str, str]]:
        """The records that it names: its source."""
        yield "source", self.source

"""A table of facts: a caption, and which measured values stand in it, in order."""

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field

from macros.records.kinds.lists import Ids
from macros.records.kinds.words import Caption


class FactTable(BaseModel):
    """What ``docs/data/tables/<id>.yml`` holds.  An article prints it with ``table("<id>")``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    caption: Caption = Field(
        max_length=120, description="what the table shows, as a phrase without a full stop"
    )
    facts: Ids = Field(
        min_length=2, max_length=60, description="ids of files in docs/data/facts, in order"
    )

    @property
    def names(self) -> Iterator[tuple[str, str]]:
        """The records that it names: the kind of each and its id."""
        yield from (("fact", each) for each in self.facts)

"""A table of facts: a caption, and which measured values stand in it, in order."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from macros.records.kinds.fact import Text
from macros.records.kinds.words import Caption


def _each_once(fact_ids: list[str]) -> list[str]:
    for each in fact_ids:
        if fact_ids.count(each) > 1:
            raise ValueError(f"`{each}` stands twice in the table; name each fact once")
    return fact_ids


class FactTable(BaseModel):
    """What ``docs/data/tables/<id>.yml`` holds.  An article prints it with ``table("<id>")``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    caption: Caption = Field(
        max_length=120, description="what the table shows, as a phrase without a full stop"
    )
    facts: Annotated[list[Text], AfterValidator(_each_once)] = Field(
        min_length=2, max_length=60, description="ids of files in docs/data/facts, in order"
    )

    @property
    def names(self) -> Iterator[tuple[str, str]]:
        """The records that it names: the kind of each and its id."""
        yield from (("fact", each) for each in self.facts)

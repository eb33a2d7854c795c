"""The words of a chart: its caption, what it shows, and the headings of its numbers.

The drawing itself is a module of the same name in ``macros/parts/chart/charts/``.
"""

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field

from macros.records.kinds.lists import MOST, Ids
from macros.records.kinds.words import BlankCaption, BlankSentence, BlankWords


class ChartWords(BaseModel):
    """What ``docs/data/charts/<id>.yml`` holds.

    Where a text has a number, ``{its-name}`` stands for it, and the drawing gives it.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    caption: BlankCaption = Field(
        max_length=120,
        description="what it shows, as a phrase without a full stop, with {names} for numbers",
    )
    description: list[BlankSentence] = Field(
        min_length=1,
        max_length=8,
        description="for those who cannot see it: its sentences, with {names} for numbers",
    )
    headings: list[BlankWords] = Field(
        min_length=2, max_length=8, description="the headings of its numbers as a table, in order"
    )
    sources: Ids = Field(
        [],
        max_length=MOST,
        description="ids of files in docs/data/sources, beside those of the facts drawn",
    )

    @property
    def names(self) -> Iterator[tuple[str, str]]:
        """The records that it names: the kind of each and its id."""
        yield from (("source", each) for each in self.sources)

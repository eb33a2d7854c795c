"""A place of the body that people ask about: what was found about the fat there."""

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field

from macros.records.kinds.anatomy import Muscles
from macros.records.kinds.change import Place
from macros.records.kinds.days import PastDay
from macros.records.kinds.lists import MOST, Ids
from macros.records.kinds.words import Sentence, Words


class BodyPlace(BaseModel):
    """What ``docs/data/body-places/<id>.yml`` holds; the map of the body draws each place.

    Its words follow the grade of the evidence; its article has the studies in full.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Words = Field(max_length=40, description="the name, such as Belly and waist")
    order: int = Field(strict=True, ge=1, le=99, description="where it stands, the head first")
    answer: Sentence = Field(description="what was found about the fat there, in a sentence or two")
    muscles: Muscles = Field([], description="the muscles there, by their standard names")
    article: Place = Field(description="the page that says more, as spot-reduction/arm-fat/")
    sources: Ids = Field(
        min_length=1, max_length=MOST, description="ids of files in docs/data/sources"
    )
    checked: PastDay = Field(description="the day somebody last compared it with them")

    @property
    def names(self) -> Iterator[tuple[str, str]]:
        """The records that it names: the kind of each and its id."""
        yield from (("source", each) for each in self.sources)

"""A change that readers should know of: what changed, why, and where."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from macros.records.kinds.days import PastDay
from macros.records.kinds.words import Sentence


def _without_index(place: str) -> str:
    if "index" in place.split("/"):
        raise ValueError(f"no page has `{place}` as its address; leave `index/` out")
    return place


Place = Annotated[
    str,
    Field(pattern=r"^([a-z0-9-]+/)+$", max_length=120, strict=True),
    AfterValidator(_without_index),
]
"""The address of a page inside the site, such as ``slow-training/tempo/``."""


class Change(BaseModel):
    """What ``docs/data/changes/<id>.yml`` holds."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    date: PastDay = Field(description="the day of the change")
    kind: Literal["addition", "correction", "revision"] = Field(
        description="addition, correction (we were wrong) or revision (the evidence moved)"
    )
    what: Sentence = Field(description="what changed, in a sentence or two")
    why: Sentence = Field(description="why it changed, in a sentence or two")
    pages: list[Place] = Field(
        min_length=1, max_length=40, description="addresses, as slow-training/tempo/"
    )

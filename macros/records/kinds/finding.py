"""A finding: a sentence on what a study shows, with places for its numbers."""

import re
from collections.abc import Sequence

from pydantic import BaseModel, ConfigDict, Field, model_validator

from macros.records.kinds.fact import Text
from macros.records.kinds.lists import Given, Ids
from macros.records.kinds.words import Sentence

_CLOSED = ConfigDict(extra="forbid", frozen=True)


class Number(BaseModel):
    """A number out of a fact, or out of an equation with its inputs as a writer types them."""

    model_config = _CLOSED

    fact: Text | None = Field(None, description="the id of a file in docs/data/facts")
    figure: Text | None = Field(None, description="the id of an equation")
    inputs: Given = Field({}, description='inputs of the equation, as muscle: "9 lb"')

    @model_validator(mode="after")
    def _is_one(self) -> "Number":
        if (self.fact is None) == (self.figure is None):
            raise ValueError("a number is a `fact` or a `figure`; write one of the two")
        return self


def check_places(key: str, text: str, numbers: Sequence[Number]) -> None:
    """Raise :class:`ValueError` unless a text has a place, {}, for each of its numbers."""
    if text.count("{}") != len(numbers):
        raise ValueError(f"write {{}} in `{key}` once for each of the `numbers`")
    if other := re.search(r"[{}]", text.replace("{}", "")):
        raise ValueError(f"`{other[0]}` in `{key}` keeps no place for a number; write {{}} alone")


class Finding(BaseModel):
    """What one study or one calculation shows."""

    model_config = _CLOSED

    shows: Sentence = Field(description="a plain sentence with {} for each of its numbers")
    numbers: list[Number] = Field([], max_length=6, description="its numbers, in order")
    sources: Ids = Field(
        [], max_length=3, description="ids of files in docs/data/sources, where it has no number"
    )

    @model_validator(mode="after")
    def _rests_on_something(self) -> "Finding":
        check_places("shows", self.shows, self.numbers)
        if bool(self.numbers) == bool(self.sources):
            raise ValueError("a finding has `numbers`, or `sources` where those print no number")
        return self

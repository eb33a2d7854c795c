"""An article's front matter."""

from typing import Annotated, ClassVar

from pydantic import BaseModel, ConfigDict, Field

from macros.records.fact import Day

Plain = Annotated[str, Field(pattern=r"^[\p{L} ,.;:?!()’'“”–—-]+$", strict=True)]


class Article(BaseModel):
    """The keys an article may carry before its text."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    largest: ClassVar[int] = 1_000
    """Letters of the whole front matter, keys included."""

    title: Plain = Field(max_length=80, description="the question, in plain words")
    description: Plain = Field(max_length=200, description="the answer, in a sentence or two")
    checked: Day | None = Field(None, description="the day the article was last checked")

"""An article's front matter."""

import datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Plain = Annotated[str, Field(pattern=r"^[A-Za-z ,.;:?!()’'“”–-]+$", strict=True)]


class Article(BaseModel):
    """The keys an article may carry before its text."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: Plain = Field(max_length=80, description="the question, in plain words")
    description: Plain = Field(max_length=200, description="the answer, in a sentence or two")
    checked: datetime.date | None = Field(None, description="the day the article was last checked")

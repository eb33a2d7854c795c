"""An article's front matter."""

import datetime
import re
from contextlib import suppress
from typing import Annotated, ClassVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from macros.records.kinds.days import Day, PastDay, check_again


def _seen(text: str) -> str:
    if not any(each.isalpha() for each in text):
        raise ValueError(f'"{text}" says nothing; write it in plain words')
    if number := next((each for each in text if each.isnumeric()), ""):
        raise ValueError(f'"{number}" is a number; a title, a description and a `why` have none')
    return text


Plain = Annotated[
    str, Field(pattern=r"^[\p{L} ,.;:?!()’'“”–—-]+$", strict=True), AfterValidator(_seen)
]


Searched = Annotated[
    str,
    Field(pattern=r"^“?\p{L}[\p{L} ’'-]*”?$", strict=True, max_length=40),
]
"""A word or a few, as people type them; a name that mocks a body stands in quotation marks."""


def _each_once(words: list[str]) -> list[str]:
    seen: set[str] = set()
    for each in words:
        if each.casefold() in seen:
            raise ValueError(f"“{each}” stands there twice; leave one out")
        seen.add(each.casefold())
    return words


def _out_of_quotes(day: object) -> object:
    """Return the day that a text in quotes says, or what was given."""
    with suppress(ValueError):
        if isinstance(day, str) and _DAY.fullmatch(day):
            return datetime.date.fromisoformat(day)
    return day


_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_Quoted = BeforeValidator(_out_of_quotes)

SPAN = datetime.timedelta(days=365)
"""How long after its last check an article is checked again, unless it names the day."""

LAST = 1_000
"""The place of an article that says none."""


class Article(BaseModel):
    """The keys an article may carry before its text."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    largest: ClassVar[int] = 1_600
    """Letters of the whole front matter, keys included."""

    title: Plain = Field(max_length=80, description="the question, in plain words")
    description: Plain = Field(max_length=200, description="the answer, in a sentence or two")
    checked: Annotated[PastDay, _Quoted] | None = Field(
        None, description="the day the article was last checked"
    )
    next_check: Annotated[Day, _Quoted] | None = Field(
        None, description="the day on which to look again, if not a year after `checked`"
    )
    order: int | None = Field(
        None, strict=True, ge=1, le=999, description="where it stands in its section, such as 20"
    )
    group: str | None = Field(
        None,
        strict=True,
        pattern="^[a-z]+(-[a-z]+)*$",
        max_length=40,
        description="the heading of its section’s page under which it stands, such as places",
    )
    why: Plain | None = Field(
        None, max_length=120, description="why to read it after the one before it, in a sentence"
    )
    also: Annotated[list[Searched], AfterValidator(_each_once)] = Field(
        [],
        max_length=12,
        description="other words by which people look for it, letters only, such as BMR",
    )

    @property
    def place(self) -> int:
        """Where it stands in its section; one that says no order comes after those that do."""
        return LAST if self.order is None else self.order

    @property
    def due(self) -> datetime.date | None:
        """The day by which to check the article again; none where it was never checked."""
        return self.next_check or (self.checked and self.checked + SPAN)

    @model_validator(mode="after")
    def _is_checked_before(self) -> "Article":
        check_again(self.checked, self.next_check)
        return self

"""A source: one publication."""

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from string import ascii_lowercase
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    PrivateAttr,
    field_validator,
    model_validator,
)

from macros.records.kinds.days import Day, PastDay, check_again
from macros.records.kinds.fact import Text
from macros.surroundings import is_to_come

_IN_A_DOI = r"A-Za-z0-9_;():\[\]+,=@~-"
_HOST = r"([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,24}"


def _host_as_read(address: str) -> str:
    if "xn--" in address.lower():
        raise ValueError("this address has letters behind `xn--` that nobody can read; choose one")
    return address


def _not_to_come(year: int) -> int:
    year_before = min(max(year - 1, datetime.MINYEAR), datetime.MAXYEAR)
    if is_to_come(datetime.date(year_before, 1, 1)):  # an issue may be dated ahead
        raise ValueError(f"{year} is still to come; write the year of publication")
    return year


Doi = Annotated[
    str,
    Field(
        pattern=rf"^10\.[0-9]{{4,9}}(/[{_IN_A_DOI}][.{_IN_A_DOI}]*)+$", max_length=120, strict=True
    ),
]
Pmid = Annotated[str, Field(pattern="^[1-9][0-9]{0,8}$", max_length=9, strict=True)]
Pmcid = Annotated[str, Field(pattern="^PMC[1-9][0-9]{0,8}$", max_length=12, strict=True)]
Short = Annotated[Text, Field(max_length=40)]
Address = Annotated[
    str,
    Field(
        pattern=rf"^https://{_HOST}(/[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]*)?$",
        max_length=300,
        strict=True,
    ),
    AfterValidator(_host_as_read),
]
"""An address with the name of its host in plain letters: no number, no user, no port."""

Year = Annotated[int, Field(strict=True, ge=1800, le=2100), AfterValidator(_not_to_come)]

READ: Mapping[str, str] = MappingProxyType(
    {
        "abstract": "the summary",
        "part": "a part of it",
        "full text": "all of it",
        "secondary": "only what others wrote about it",
    }
)
"""What we read of a publication, in the words of a page."""


class Source(BaseModel):
    """What ``docs/data/sources/<id>.yml`` holds.

    Guidance, which is advice that its publisher may replace or withdraw, has a ``next_check``.
    When that happens, say so by ``replaced_by`` or ``withdrawn`` instead: the check then names
    every place that still rests on it.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    type: Literal["article", "book", "chapter", "report", "page"] = Field(
        description="article, book, chapter, report or page"
    )
    authors: list[Text] = Field(min_length=1, max_length=40, description='names as "Family, I. I."')
    title: Text = Field(description="the title as published")
    container: Text | None = Field(None, description="the journal, book or site it stands in")
    year: Year | None = Field(None, description="the year of publication")
    volume: Short | None = Field(None, description="volume, in quotes")
    issue: Short | None = Field(None, description="issue, in quotes")
    pages: Short | None = Field(None, description="pages, such as 1369-1377")
    publisher: Text | None = Field(None, description="publisher of a book or report")
    doi: Doi | None = Field(None, description="DOI without its address, such as 10.3945/…")
    pmid: Pmid | None = Field(None, description="PubMed number, in quotes")
    pmcid: Pmcid | None = Field(None, description="PubMed Central number, such as PMC1234567")
    url: Address | None = Field(None, description="address, where there is no DOI")
    read: Literal["abstract", "part", "full text", "secondary"] = Field(
        description="what we read of it: abstract, part, full text or secondary"
    )
    checked: PastDay = Field(description="the day somebody last looked it up")
    next_check: Day | None = Field(
        None, description="of guidance: the day to ask if it is in force, within a year"
    )
    replaced_by: Text | None = Field(
        None, description="the id of what replaced it; then nothing may rest on it"
    )
    withdrawn: PastDay | None = Field(
        None, description="the day it was seen to be withdrawn; then nothing may rest on it"
    )
    note: Text | None = Field(None, description="one plain sentence, if something needs saying")

    _letter: str = PrivateAttr("")

    @field_validator("authors", "title", "container", "volume", "issue", "pages", "publisher")
    @classmethod
    def _is_no_tex(cls, said: str | list[str] | None) -> str | list[str] | None:
        """Every source becomes BibTeX, where a backslash and braces are commands."""
        texts = [said] if isinstance(said, str) else said or []
        if found := re.search(r"[\\{}]", "".join(texts)):
            raise ValueError(f"`{found[0]}` is a command of TeX; write plain text")
        return said

    @model_validator(mode="after")
    def _of_a_book_the_publisher(self) -> "Source":
        """Ask for what every style of references prints of a book."""
        if self.type == "book" and not self.publisher:
            raise ValueError("a book is found by its publisher; write it as `publisher`")
        return self

    @model_validator(mode="after")
    def _is_asked_again(self) -> "Source":
        if self.next_check and not self.in_force:
            raise ValueError("it is in force no more, so leave `next_check` out")
        check_again(self.checked, self.next_check, within="a year")
        return self

    @property
    def in_force(self) -> bool:
        """Whether something may rest on it: it was neither replaced nor withdrawn."""
        return not self.replaced_by and not self.withdrawn

    @property
    def names(self) -> Iterator[tuple[str, str]]:
        """The records that it names: the source that replaced it."""
        if self.replaced_by:
            yield "source", self.replaced_by

    @property
    def published(self) -> str:
        """The year, with a letter where the same people published more than once in it."""
        return f"{self.year or ''}{self._letter}"

    @property
    def we_read(self) -> str:
        """What we read of it: ``the summary``."""
        return READ[self.read]

    @property
    def link(self) -> str | None:
        """The address a reader can open, a DOI before all others."""
        return f"https://doi.org/{self.doi}" if self.doi else self.url

    @property
    def pubmed(self) -> str | None:
        """The address of its summary at PubMed."""
        return f"https://pubmed.ncbi.nlm.nih.gov/{self.pmid}/" if self.pmid else None

    @property
    def free(self) -> str | None:
        """The address of a copy at PubMed Central that everybody may read."""
        return f"https://pmc.ncbi.nlm.nih.gov/articles/{self.pmcid}/" if self.pmcid else None

    @property
    def letter(self) -> str:
        """What tells it apart from others that would be cited alike, or nothing."""
        return self._letter

    @property
    def short(self) -> str:
        """The name in a citation: ``Wang and others 2010``."""
        families = [name.split(",")[0] for name in self.authors]
        if len(families) == 2:
            names = " and ".join(families)
        else:
            names = families[0] + (" and others" if len(families) > 1 else "")
        return f"{names} {self.published}".rstrip()


def tell_apart(sources: Iterable[Source]) -> None:
    """Give letters to sources that would be cited alike: ``2022a`` and ``2022b``."""
    alike: dict[str, list[Source]] = {}
    for source in sources:
        if source.year:
            alike.setdefault(source.short, []).append(source)
    for several in alike.values():
        if len(several) > 1:
            for letter, source in zip(ascii_lowercase, several, strict=False):
                source._letter = letter

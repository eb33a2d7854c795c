"""Names that have a digit in them, and measure nothing: Zone 2, B12, COVID-19."""

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from macros.characters import shows_number
from macros.records.kinds.fact import Text
from macros.records.kinds.words import Words
from macros.spelled_amounts import amounts_in_digits

LONGEST = 30
"""Letters of a name."""
_ONE_NUMBER = re.compile(r"[\d.,]+(?:\s*[-–/⁄]\s*[\d.,]+)?")
"""A number, a range or a fraction; 5/3/1 is none."""


def _is_a_name(text: str) -> str:
    if len(text) > LONGEST:
        raise ValueError(f'"{text[:LONGEST]}…" has more than {LONGEST} letters; write a name alone')
    if not shows_number(text):
        raise ValueError(f'"{text}" has no digit, so an article may say it as it is; leave it out')
    if _ONE_NUMBER.fullmatch(text):
        raise ValueError(f'"{text}" is a number and no name; write a name with its letters')
    for amount in amounts_in_digits(text):
        raise ValueError(f'"{amount.says}" is an amount and no name; make a fact of it')
    return text


Name = Annotated[Text, AfterValidator(_is_a_name)]


class Names(BaseModel):
    """What ``docs/data/names/<id>.yml`` holds: names of one kind."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    of: Words = Field(max_length=80, description="what they name, such as distances of races")
    listed: list[Name] = Field(
        min_length=1, max_length=60, description="each name, as it is written"
    )

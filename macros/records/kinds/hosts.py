"""Sites that answer by https, so that an address of theirs that begins with http can be mended."""

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from macros.records.kinds.fact import Text
from macros.records.kinds.lists import each_once
from macros.records.kinds.words import Words

_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}")


def _is_a_host(text: str) -> str:
    if not _HOST.fullmatch(text):
        raise ValueError(f'"{text}" is no site; write its name alone, such as www.nhs.uk')
    return text


class Hosts(BaseModel):
    """What ``docs/data/hosts/<id>.yml`` holds: sites of one kind."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    of: Words = Field(max_length=80, description="what they are, such as services of health")
    listed: Annotated[
        list[Annotated[Text, AfterValidator(_is_a_host)]], AfterValidator(each_once)
    ] = Field(min_length=1, max_length=60, description="each site, as its addresses name it")

"""A term of the field, with its meaning in plain words."""

from pydantic import BaseModel, ConfigDict, Field

from macros.records.kinds.words import Sentence, Words


class Term(BaseModel):
    """What ``docs/data/terms/<id>.yml`` holds."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    term: Words = Field(max_length=60, description="the term as a sentence has it")
    says: Sentence = Field(max_length=300, description="its meaning, in one plain sentence")

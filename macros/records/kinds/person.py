"""A person who is qualified to check what stands here, and who signs for it with their name."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from macros.records.kinds.change import Place
from macros.records.kinds.days import Day, PastDay, check_again
from macros.records.kinds.fact import Text
from macros.records.kinds.words import Sentence

Part = Literal["safety", "exercises", "programs", "tools", "help"]
PARTS: dict[Part, str] = {
    "safety": "The signs to stop at, and who asks a doctor first",
    "exercises": "The exercises",
    "programs": "The programs",
    "tools": "The calculators and what they refuse",
    "help": "Where to find help",
}
"""What may be signed, and how it is called."""


class Person(BaseModel):
    """What ``docs/data/people/<id>.yml`` holds.  Only people who asked to stand here have a file.

    Nobody is invented, and nobody signs for somebody else: the person sends the file in, or writes
    that the words are theirs.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Text = Field(description="the name, as the person writes it")
    profession: Text = Field(description="the profession, such as physiotherapist")
    registration: Text = Field(description="who registers them, and the number to look up")
    says: Sentence = Field(description="what they read and what they found, in their own words")
    signed: list[Part] = Field(
        [],
        max_length=len(PARTS),
        description="what they sign: safety, exercises, programs, tools or help",
    )
    articles: list[Place] = Field(
        [],
        max_length=100,
        description="the articles they sign, by their addresses, as slow-training/tempo/",
    )
    interests: Text | None = Field(None, description="what they earn from it, if anything")
    checked: PastDay = Field(description="the day they signed")
    next_check: Day = Field(description="the day to ask again, within a year")

    @model_validator(mode="after")
    def _signs_for_a_year(self) -> "Person":
        if not (self.signed or self.articles):
            raise ValueError("`signed` or `articles` says what this person signs; write one")
        check_again(self.checked, self.next_check, within="a year")
        return self

"""A comparison: equations side by side, as a table, and as a calculator where it asks something."""

from collections.abc import Iterator
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from macros.records.kinds.fact import Text
from macros.records.kinds.lists import MOST, Given, Inputs
from macros.records.kinds.words import BlankCaption, Question, Sentence, Words, blanks

_CLOSED = ConfigDict(extra="forbid", frozen=True)


class Column(BaseModel):
    """One equation under its heading."""

    model_config = _CLOSED

    heading: Words = Field(max_length=60, description="the heading, as a phrase")
    equation: Text = Field(description="the id of an equation")
    inputs: Given = Field({}, description="inputs that the column sets itself, as sex: female")
    facts: Inputs = Field(
        {}, description="inputs that a fact gives, as met: the id of a file in docs/data/facts"
    )
    suits: Words | None = Field(None, description="for whom the equation is, as a phrase")

    @model_validator(mode="after")
    def _gives_each_once(self) -> "Column":
        for each in self.inputs.keys() & self.facts.keys():
            raise ValueError(f"`{each}` stands in `inputs` and in `facts`; keep one of the two")
        return self


class Comparison(BaseModel):
    """What ``docs/data/comparisons/<id>.yml`` holds.

    Its table has a row for each quantity of ``inputs``; or, where there are ``examples``, a row
    for each equation and a column for each example.
    """

    model_config = _CLOSED

    caption: BlankCaption = Field(
        max_length=120,
        description="what it shows, as a phrase without a full stop, with {height} for an input",
    )
    asks: Question | None = Field(
        None, description="what its calculator answers, as a question; leave it out for a table"
    )
    columns: list[Column] = Field(min_length=1, max_length=8, description="its equations, in order")
    inputs: Inputs = Field(
        {}, description="what the equations ask for, one of it a list, as weight: 50 kg, 60 kg"
    )
    examples: dict[Words, Inputs] = Field(
        {},
        max_length=MOST,
        description="people or weeks by name, each with inputs of its own, in place of a list",
    )
    answers: list[Column] = Field(
        [], max_length=8, description="equations of the calculator, if they are not the columns"
    )
    span: Words | None = Field(
        None, description="what lies between the least and the largest answer, of one kind"
    )
    leads: Literal["first"] | None = Field(
        None, description="first, if the first answer leads and the others are folded beneath it"
    )
    note: Sentence | None = Field(None, description="what to know about it, in a few sentences")

    @model_validator(mode="after")
    def _is_sound(self) -> "Comparison":
        if not self.inputs and not self.examples:
            raise ValueError("`inputs` is missing; write a list, as weight: 50 kg, 60 kg")
        for each in blanks(self.caption):
            if each not in self.inputs:
                said = "name one of `inputs`, or leave it out"
                raise ValueError(f"`caption` has a place for `{each}`, which nothing fills; {said}")
        return self

    @property
    def suits(self) -> list[str]:
        """What its columns and answers say: the heading of each, and for whom it is."""
        columns = (*self.columns, *self.answers)
        return [f"{each.heading}. {each.suits or ''}" for each in columns]

    @property
    def names(self) -> Iterator[tuple[str, str]]:
        """The records that it names: the kind of each and its id."""
        columns = (*self.columns, *self.answers)
        yield from (("fact", each) for column in columns for each in column.facts.values())

"""Lists of ids, and inputs of equations, as several kinds of records have them."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import AfterValidator, Field

from macros.problem import did_you_mean
from macros.records.kinds.fact import Text
from macros.science.inputs import INPUTS

MOST = 12
"""Sources, or inputs, that one record names; ours name five of one, and seven of the other."""


def each_once(words: list[str]) -> list[str]:
    """Return the words of a list, each of which stands there once."""
    named: set[str] = set()
    for each in words:
        if each in named:
            raise ValueError(f"`{each}` stands twice; name it once")
        named.add(each)
    return words


def _known(inputs: Mapping[str, str]) -> Mapping[str, str]:
    for each in inputs:
        if each not in INPUTS:
            near = did_you_mean(each, INPUTS, "the inputs are " + ", ".join(INPUTS))
            raise ValueError(f"no equation has an input `{each}`; {near}")
    return inputs


def _one_each(inputs: Mapping[str, str]) -> Mapping[str, str]:
    for name, text in inputs.items():
        INPUTS[name].read(text)
    return inputs


Ids = Annotated[list[Text], AfterValidator(each_once)]
"""Names of files, or of other things, each once; a field says how many it may hold."""

Inputs = Annotated[dict[Text, Text], Field(max_length=MOST), AfterValidator(_known)]
"""What equations ask for, by the names of their inputs: one quantity or word each, or a list."""

Given = Annotated[Inputs, AfterValidator(_one_each)]
"""What one equation is given: one quantity or word each, in its range."""

"""Texts of records that readers meet as they stand: in words, without a digit.

A *blank*, such as ``{height}``, keeps the place of something that is not typed by hand.
"""

import re
from collections.abc import Mapping
from typing import Annotated

from pydantic import AfterValidator

from macros.characters import shows_number
from macros.problem import Problem, did_you_mean
from macros.records.kinds.fact import Text

_BLANK = re.compile(r"\{([a-z]+(?:[_-][a-z]+)*)\}")


def _in_words(text: str) -> str:
    typed = [word for word in text.split() if shows_number(word)]
    if typed:
        raise ValueError(f'"{typed[0]}" is typed by hand; put it in words, or let a fact give it')
    return text


def _whole(text: str) -> str:
    if not text.endswith("."):
        raise ValueError(f'"…{text[-20:]}" should be a whole sentence that ends with a full stop')
    return text


def _asking(text: str) -> str:
    if not text.endswith("?"):
        raise ValueError(f'"…{text[-20:]}" should be a question that ends with its mark')
    return text


def _without_stop(text: str) -> str:
    if text.endswith("."):
        raise ValueError(f'"…{text[-20:]}" is a caption; leave its full stop out')
    return text


def _with_blanks(text: str) -> str:
    left = _BLANK.sub("", text)
    if alone := re.search(r"\{[^}]*\}?|\}", left):
        said = "write {name} in small letters for a number, or leave the braces out"
        raise ValueError(f"`{alone[0]}` is no place for a number; {said}")
    return text


def _without_blanks(text: str) -> str:
    if alone := re.search(r"[{}]", text):
        raise ValueError(f"`{alone[0]}` keeps a place, and nothing here fills one; leave it out")
    return text


Words = Annotated[Text, AfterValidator(_in_words)]
"""A text without a digit."""

Sentence = Annotated[Words, AfterValidator(_whole)]
"""A sentence or two, without a digit."""

Question = Annotated[Words, AfterValidator(_asking)]
"""A question, without a digit."""

Caption = Annotated[Words, AfterValidator(_without_blanks), AfterValidator(_without_stop)]
"""What a table is called: a phrase."""

BlankWords = Annotated[Words, AfterValidator(_with_blanks)]
"""A text that may have blanks."""

BlankSentence = Annotated[BlankWords, AfterValidator(_whole)]
"""A sentence or two that may have blanks."""

BlankCaption = Annotated[BlankWords, AfterValidator(_without_stop)]
"""What a table or a chart is called, where it may have blanks."""


def blanks(text: str) -> list[str]:
    """Return the names of a text's blanks, in order."""
    return _BLANK.findall(text)


def filled(text: str, given: Mapping[str, str]) -> str:
    """Return a text with each of its blanks filled.

    Raises :class:`Problem` where nothing is given for one.
    """
    for each in blanks(text):
        if each not in given:
            near = did_you_mean(each, given, "there are " + ", ".join(given))
            raise Problem(f"nothing fills the place of `{each}`; {near}")
    return _BLANK.sub(lambda blank: given[blank[1]], text)

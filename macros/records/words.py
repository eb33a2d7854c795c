"""Texts of records that readers meet as they stand: in words, without a digit."""

from typing import Annotated

from pydantic import AfterValidator

from macros.records.fact import Text


def _in_words(text: str) -> str:
    typed = [word for word in text.split() if any(letter.isnumeric() for letter in word)]
    if typed:
        raise ValueError(f'"{typed[0]}" is typed by hand; put it in words, or let a fact give it')
    return text


def _whole(text: str) -> str:
    if not text.endswith("."):
        raise ValueError(f'"…{text[-20:]}" should be a whole sentence that ends with a full stop')
    return text


Words = Annotated[Text, AfterValidator(_in_words)]
"""A text without a digit."""

Sentence = Annotated[Words, AfterValidator(_whole)]
"""A sentence or two, without a digit."""

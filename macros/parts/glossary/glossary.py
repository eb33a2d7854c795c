"""Terms of the field: in a sentence with a way to their meaning, and all of them on a page."""

import re

from macros import records
from macros.characters import shows_number
from macros.parts import aside
from macros.parts.links import SITE
from macros.parts.manual.choices import COPY, Choices, written
from macros.parts.page import Told
from macros.problem import Problem

_WORD = re.compile(r"\w+")


def term(term_id: str, words: str = "") -> str:
    """Print a term of the field that leads to its meaning, which opens beside it.

    Use it where a reader would stop, once for each term of an article.
    At the foot of the page stand the meanings of all the terms that it uses.
    Each file in [docs/data/terms](repository://tree/main/docs/data/terms) is one term; write the
    file's name without `.yml`.
    Where the sentence needs another form of it, such as a plural, write that after the name;
    it has a word of the term in it, and no digit.

    >>> {{ term("effect-size", "effect sizes") }}
    effect sizes
    """
    record = records.term(term_id)
    if words and not _is_form_of(words, record.term):
        said = f'"{words}" is no form of the term "{record.term}"'
        raise Problem(f"{said}; write its words as the sentence needs them, such as a plural")
    return aside.html("glossary/term.html", words=words or record.term, id=term_id)


_STEM = 4
"""Letters that two forms of a word have in common."""


def _is_form_of(words: str, term: str) -> bool:
    """Tell whether words may stand for a term: no longer, and one of them with the same stem."""
    said, known = (_WORD.findall(each.casefold()) for each in (words, term))
    alike = any(
        one.startswith(other)
        or other.startswith(one)
        or one[:_STEM] == other[:_STEM]
        or (len(one) > _STEM and one in other)
        for one in said
        for other in known
    )
    return alike and len(said) <= len(known) + 1 and not shows_number(words)


def glossary() -> str:
    """Print every term with its meaning, in the order of the alphabet.

    It fills the [glossary](site://about/glossary/), and a new term joins by itself.

    >>> {{ glossary() }}
    """
    return aside.html("glossary/glossary.html", terms=_in_order(list(records.terms())))


def words_of_page(told: Told) -> str:
    """Return the closing section of a page that uses terms: their meanings; else nothing."""
    used = [each for each in told.terms if each not in told.defined]
    if not used:
        return ""
    terms = _in_order(used)
    return aside.html("glossary/words.html", terms=terms, glossary=f"{SITE}about/glossary/")


def _in_order(term_ids: list[str]) -> list[tuple[str, records.Term]]:
    terms = [(each, records.term(each)) for each in term_ids]
    return sorted(terms, key=lambda each: each[1].term.casefold())


def choices_of_term() -> Choices:
    """Return the calls to copy, each with the term's meaning."""
    return {COPY: {written("term", name): each.says for name, each in records.terms().items()}}

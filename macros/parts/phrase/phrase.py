"""A sentence that the site says in many places, written once."""

from itertools import pairwise

from macros import records
from macros.parts import aside
from macros.parts.claim.claim import number_context
from macros.parts.links import SITE, references
from macros.parts.manual.choices import Choices, of_records
from macros.parts.number import rounding as number
from macros.records import library


def phrase(phrase_id: str, *, cited: bool = True) -> str:
    """Print a sentence that the site says in many places, with its numbers and its sources.

    Use it where a page tells how hard, how fast or how to breathe, so that every page says the
    same.
    Each file in [docs/data/phrases](repository://tree/main/docs/data/phrases) is one; write the
    file's name without `.yml`.
    Add `cited=False` where the sources stand beside it already.
    One that leads to a page, as this one does, stands on a line of its own.

    >>> {{ phrase("losing-weight") }}
    """
    return aside.html("phrase/phrase.html", **phrase_context(phrase_id, cited=cited))


def phrase_html(phrase_id: str, *, cited: bool = True) -> str:
    """Return a phrase as HTML, for a template that holds it."""
    return aside.html("phrase/phrase.html", **phrase_context(phrase_id, cited=cited))


def phrase_context(phrase_id: str, *, cited: bool) -> dict[str, object]:
    """Return what the template prints: the text cut at its numbers, and the sources."""
    record = records.phrase(phrase_id)
    texts = record.says.removesuffix(".").split("{}") if cited else record.says.split("{}")
    numbers = [number_context(each) for each in record.numbers]
    for (first, second), between in zip(pairwise(numbers), texts[1:-1], strict=True):
        if between == " to " and first["fact"] and second["fact"]:
            first["value"], _ = number.measured(first["fact"])  # the unit stands after the second
    return {
        "parts": list(zip(texts, [*numbers, None], strict=True)),
        "sources": [(records.source(each), references(each)) for each in record.sources * cited],
        "cited": cited,
        "page": record.page and (f"{SITE}{record.page}", _title(record.page)),
    }


def _title(address: str) -> str:
    """Return the title of the page of an address; the check has seen that it is there."""
    bare = address.rstrip("/")
    return library.title_of(f"{bare}.md") or library.title_of(f"{bare}/index.md")


def choices_of_phrase() -> Choices:
    """Return the calls to copy."""
    return of_records("phrase", records.phrases(), "says")

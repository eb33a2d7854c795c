"""Citations, and the page of references: each source in full, and what rests on it."""

from markupsafe import Markup

from macros import records
from macros.parts import aside
from macros.parts.links import SITE, references
from macros.parts.number.number import fact_context
from macros.parts.references.style import reference


def cite(source_id: str) -> str:
    """Print a citation in brackets that leads to the source's entry among the references.

    Use it after a sentence that rests on a source, and not after a `fact`, which brings its own.
    Each file in [docs/data/sources](repository://tree/main/docs/data/sources) is one source; write
    the file's name without `.yml`.

    >>> {{ cite("wang-2010") }}
    (Wang and others 2010)
    """
    source = records.source(source_id)
    return aside.html("references/cite.html", source=source, references=references(source_id))


def bibliography() -> str:
    """Print every source, with what we read of it and the values that rest on it.

    It fills the page of [references](site://references/), and a new source joins by itself.

    >>> {{ bibliography() }}
    """
    ordered = sorted(records.sources().items(), key=lambda item: _order(item[1]))
    entries = [
        {
            "id": source_id,
            "source": source,
            "reference": Markup(reference(source)),  # pybtex has escaped it
            "facts": _facts(source_id),
            "claims": _claims(source_id),
        }
        for source_id, source in ordered
    ]
    return aside.html("references/bibliography.html", entries=entries)


def _order(source: records.Source) -> tuple[str, int]:
    return source.short.casefold(), source.year or 0


def _facts(source_id: str) -> list[dict[str, object]]:
    facts = records.facts()
    return [fact_context(each) for each in facts if facts[each].source == source_id]


def _claims(source_id: str) -> list[tuple[records.Claim, str]]:
    """Return the claims that name the source or a fact of it, each with its address."""
    return [
        (claim, f"{SITE}claims/{claim_id}/")
        for claim_id, claim in records.claims().items()
        if ("source", source_id) in claim.names
        or any(records.fact(each).source == source_id for each in claim.fact_ids)
    ]

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
    facts, claims = _facts(), _claims()
    entries = [
        {
            "id": source_id,
            "source": source,
            "reference": Markup(reference(source)),  # pybtex has escaped it
            "facts": facts.get(source_id, []),
            "claims": claims.get(source_id, []),
        }
        for source_id, source in ordered
    ]
    return aside.html("references/bibliography.html", entries=entries)


def _order(source: records.Source) -> tuple[str, int]:
    return source.short.casefold(), source.year or 0


def _facts() -> dict[str, list[dict[str, object]]]:
    """Return the facts of each source, as they are printed."""
    found: dict[str, list[dict[str, object]]] = {}
    for fact_id, fact in records.facts().items():
        found.setdefault(fact.source, []).append(fact_context(fact_id))
    return found


def _claims() -> dict[str, list[tuple[records.Claim, str]]]:
    """Return the claims that name each source or a fact of it, each with its address."""
    found: dict[str, list[tuple[records.Claim, str]]] = {}
    for claim_id, claim in records.claims().items():
        named = {name for kind, name in claim.names if kind == "source"}
        named |= {records.fact(each).source for each in claim.fact_ids}
        for source_id in named:
            found.setdefault(source_id, []).append((claim, f"{SITE}claims/{claim_id}/"))
    return found

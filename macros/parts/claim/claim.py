"""A claim and our answer: as a box in an article, and whole on a page of its own."""

from markupsafe import Markup

from macros import figure as figures
from macros import records
from macros.parts import aside
from macros.parts.icon_array.icon_array import icon_array
from macros.parts.links import SITE, references
from macros.parts.manual.choices import COPY, Choices, written
from macros.parts.number.number import fact_context, figure_context
from macros.records.kinds.claim import STARTS
from macros.science import equation
from macros.surroundings import is_past

_MOST = 3
"""Findings of each side in a box; its page has them all."""


def claim(claim_id: str) -> str:
    """Print a box: what people say and our answer; folded under it, the evidence on both sides.

    Use it where an article comes to speak of what is said.
    How sure we are of the answer stands first in the fold.

    >>> {{ claim("pound-of-muscle") }}
    """
    return aside.html("claim/claim.html", most=_MOST, **claim_context(claim_id))


def claim_page(claim_id: str) -> str:
    """Print all of a claim: our answer, every finding, why this certainty, what would change it.

    It fills a page of its own, such as [that of a pound of muscle](site://claims/pound-of-muscle/).
    A new claim needs such a page beside its record.

    >>> {{ claim_page("pound-of-muscle") }}
    """
    record = records.claim(claim_id)
    number = record.effect.number
    return aside.html(
        "claim/claim_page.html",
        start=STARTS[record.evidence],
        size=number and number_context(number),
        record=f"{SITE}data/claims/{claim_id}.yml",
        picture=Markup(icon_array(record.icon_array)) if record.icon_array else "",
        **claim_context(claim_id),
    )


def claim_context(claim_id: str) -> dict[str, object]:
    """Return what the templates print of a claim."""
    record = records.claim(claim_id)
    return {
        "id": claim_id,
        "claim": record,
        "late": is_late(record),
        "speaks_for": [_finding(each) for each in record.facts_for],
        "speaks_against": [_finding(each) for each in record.facts_against],
        "address": f"{SITE}claims/{claim_id}/",
    }


def is_late(record: records.Claim) -> bool:
    """Tell whether the day of a claim's next check has passed."""
    return is_past(record.next_check)


def _finding(finding: records.Finding) -> dict[str, object]:
    """Return a sentence cut at its numbers, each with the number after it, and its sources."""
    texts = finding.shows.removesuffix(".").split("{}")
    numbers = [number_context(each) for each in finding.numbers]
    sources = dict.fromkeys([*map(_source, numbers), *finding.sources])
    return {
        "parts": list(zip(texts, [*numbers, None], strict=True)),
        "calculated": bool(numbers) and all(each["figure"] for each in numbers),
        "sources": [(records.source(each), references(each)) for each in sources],
    }


def number_context(number: records.Number) -> dict[str, object]:
    """Return what the templates print of a number of a finding."""
    if number.fact:
        return {"figure": None, **fact_context(number.fact)}
    context = figure_context(figures.compute(number.figure, **number.inputs))
    return {"fact": None, "says": equation(number.figure).result, **context}


def _source(number: dict[str, object]) -> str:
    """Return the source of a fact, or the first one of an equation."""
    return number["fact"].source if number["fact"] else number["figure"].sources[0]


def choices_of_claim() -> Choices:
    """Return the calls to copy, each with what people say and our answer."""
    known = records.claims().items()
    return {COPY: {written("claim", name): f"“{each.says}” {each.word}." for name, each in known}}

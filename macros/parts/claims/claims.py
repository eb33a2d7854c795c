"""The ledger: every claim with its answer, as a table and as plain data."""

from collections.abc import Iterator

from macros import records
from macros.figure import compute
from macros.parts import aside
from macros.parts.claim.claim import is_late
from macros.parts.links import SITE
from macros.records.kinds.claim import ANSWERS

TRAINER = "the trainer’s article"
"""Who said the claims from which this site grew."""

_APART = {"answer", "answers", "facts_for", "facts_against", "effect", "icon_array"}


def claims(section: str = "") -> str:
    """Print the ledger of every claim with our answer, or a list of those of one section.

    The ledger fills [its own page](site://claims/), and a new claim joins by itself.
    A section's own page lists its claims with `claims("slow-training")`.

    >>> {{ claims() }}
    """
    if section:
        records.articles(section)  # names the nearest section where there is none
        return aside.html("claims/claims_of_section.html", entries=_rows(section))
    known = records.claims()
    sections = [
        {
            "id": each,
            "title": records.front_matter(records.DOCS / each / "index.md").title,
            "entries": _rows(each),
        }
        for each in sorted({claim.section for claim in known.values()})
    ]
    return aside.html("claims/claims.html", count=len(known), sections=sections, answers=ANSWERS)


def plain_claims() -> list[dict[str, object]]:
    """Return every claim as plain data, its numbers with their units and intervals."""
    return [_plain(claim_id, claim) for claim_id, claim in records.claims().items()]


def _rows(section: str) -> list[dict[str, object]]:
    """Return what the templates print of a section's claims, those of the trainer first."""
    own = [(key, each) for key, each in records.claims().items() if each.section == section]
    return [
        {"claim": each, "late": is_late(each), "address": f"{SITE}claims/{key}/", "id": key}
        for key, each in sorted(own, key=lambda pair: pair[1].said_by != TRAINER)
    ]


def _plain(claim_id: str, claim: records.Claim) -> dict[str, object]:
    whole = claim.model_dump(mode="json", exclude=_APART)
    effect = claim.effect.model_dump(mode="json", exclude={"number"})
    effect["number"] = claim.effect.number and _value(claim.effect.number)
    return {
        "id": claim_id,
        "address": f"claims/{claim_id}/",
        **{key: whole.pop(key) for key in ("says", "said_by", "section")},
        "answers": [each.model_dump() for each in claim.halves],
        **{key: whole.pop(key) for key in ("short", "certainty")},
        "facts_for": list(_findings(claim.facts_for)),
        "facts_against": list(_findings(claim.facts_against)),
        "finding": claim.finding,
        "effect": effect,
        **whole,
    }


def _findings(findings: list[records.Finding]) -> Iterator[dict[str, object]]:
    for each in findings:
        numbers = [_value(number) for number in each.numbers]
        yield {"shows": each.shows, "numbers": numbers, "sources": each.sources}


def _value(number: records.Number) -> dict[str, object]:
    if number.fact:
        fact = records.fact(number.fact)
        ends = {"value": fact.value, "low": fact.low, "high": fact.high, "unit": fact.unit}
        against = {"kind": fact.kind, "compared": fact.compared}
        return {"fact": number.fact, **ends, **against, "sources": [fact.source]}
    result = compute(number.figure, **number.inputs)
    ends = {"value": result.value, "low": result.low, "high": result.high, "unit": result.unit}
    called = {"equation": number.figure, "inputs": number.inputs}
    return {**called, **ends, "sources": list(result.sources)}

"""``figures.json``: every figure on every page, and what it rests on."""

import json
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from macros import records
from macros.figure import compute
from macros.page.number import published
from macros.science import equation

FILE = "figures.json"


def write_manifest(site: Path) -> str:
    """Write the manifest of a built site into it."""
    whole = manifest(site)
    text = json.dumps(whole, indent=1, ensure_ascii=False, sort_keys=True)
    (site / FILE).write_text(text + "\n", encoding="utf-8")
    return f"{len(whole['figures'])} figures in {FILE}"


def manifest(site: Path) -> dict[str, object]:
    """Return all figures of a built site, in the order of pages and of their text."""
    figures = [
        figure
        for page in sorted(site.rglob("*.html"))
        for figure in _of_page(page, page.relative_to(site).as_posix())
    ]
    equations = sorted({figure["equation"] for figure in figures} - {None})
    facts = {figure["fact"] for figure in figures} - {None}
    facts |= {fact.fact_id for each in equations for fact in equation(each).facts}
    return {
        "equations": {each: _formula(each) for each in equations},
        "facts": {each: _fact(each) for each in sorted(facts)},
        "figures": figures,
    }


def _of_page(page: Path, name: str) -> list[dict[str, object]]:
    numbers = LexborHTMLParser(page.read_text(encoding="utf-8")).css("data.figure, data.fact")
    seen: dict[str, int] = {}
    figures = []
    for given in (each.attributes for each in numbers):
        figure = _figure(given) if given["class"] == "figure" else _measured(given)
        # The id holds while other numbers of the page come and go.
        key = json.dumps([figure["equation"], figure["fact"], figure["inputs"]])
        seen[key] = seen.get(key, 0) + 1
        base = figure["fact"] or " ".join([figure["equation"], *figure["inputs"].values()])
        figures.append({"page": name, "id": f"{base} #{seen[key]}", **figure})
    return figures


def _figure(given: dict[str, str]) -> dict[str, object]:
    result = compute(given["data-equation"], **json.loads(given["data-inputs"]))
    return {
        "value": float(given["value"]),
        "low": result.low,
        "high": result.high,
        "unit": result.unit,
        "equation": result.equation,
        "fact": None,
        "inputs": dict(result.inputs),
        "sources": list(result.sources),
    }


def _measured(given: dict[str, str]) -> dict[str, object]:
    fact = records.fact(given["data-fact"])
    return {
        "value": float(given["value"]),
        "low": fact.low,
        "high": fact.high,
        "unit": fact.unit,
        "equation": None,
        "fact": given["data-fact"],
        "inputs": {},
        "sources": [fact.source],
    }


def _formula(equation_id: str) -> dict[str, object]:
    model = equation(equation_id)
    formula = "; ".join(f"{name} = {each}" for name, each in model.steps)
    return {"formula": formula, "facts": [fact.fact_id for fact in model.facts]}


def _fact(fact_id: str) -> str:
    fact = records.fact(fact_id)
    ends = "" if fact.low is None else f" ({published(fact.low)} to {published(fact.high)})"
    return f"{published(fact.value)}{ends} {fact.unit}, {fact.source}"

"""The site's data to take away: every number, every claim, each table, and the records' schemas."""

import hashlib
import json
from collections import Counter
from typing import Any

from macros import records
from macros.figure import compute
from macros.finish.pages import Page, Site
from macros.parts.claims.claims import plain_claims
from macros.parts.movement.movement import filmed
from macros.parts.number.rounding import published
from macros.parts.table.download import address
from macros.published import ASSETS
from macros.science import equation

FIGURES = "figures.json"
CLAIMS = "claims.json"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
"""The edition of JSON Schema that pydantic writes."""

Number = dict[str, Any]


def write_figures(site: Site) -> str:
    """Write ``figures.json``: every figure on every page, and what it rests on."""
    whole = manifest(site)
    lines = {
        "equations": _json(whole["equations"]),
        "facts": _json(whole["facts"]),
        "figures": "[\n" + ",\n".join(map(_json, whole["figures"])) + "\n]",
    }
    text = "{" + ",".join(f'\n"{key}": {text}' for key, text in lines.items()) + "\n}\n"
    (site.folder / FIGURES).write_text(text, encoding="utf-8")
    return f"{len(whole['figures'])} figures in {FIGURES}"


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, sort_keys=True)


def manifest(site: Site) -> dict[str, Any]:
    """Return all figures of a site, in the order of pages and of their text."""
    figures = [figure for page in site.pages for figure in _of_page(page, page.name(site.folder))]
    equations = sorted({figure["equation"] for figure in figures} - {None})
    facts = {figure["fact"] for figure in figures} - {None}
    facts |= {fact.fact_id for each in equations for fact in equation(each).facts}
    return {
        "equations": {each: _formula(each) for each in equations},
        "facts": {each: _fact(each) for each in sorted(facts)},
        "figures": figures,
    }


def _of_page(page: Page, name: str) -> list[Number]:
    seen: Counter[str] = Counter()
    figures = []
    for number in page.told.numbers:
        figure = _figure(number) if "equation" in number else _measured(number)
        key = json.dumps([figure["equation"], figure["fact"], figure["inputs"]])
        base = figure["fact"] or " ".join([figure["equation"], *figure["inputs"].values()])
        # The id holds while other numbers of the page come and go.
        seen[key] += 1
        figures.append({"page": name, "id": f"{base} #{seen[key]}", **figure})
    return figures


def _figure(number: Number) -> Number:
    result = compute(number["equation"], **number["inputs"])
    return {
        "value": _as_printed(number["value"]),
        "low": _as_printed(result.low),
        "high": _as_printed(result.high),
        "unit": result.unit,
        "kind": None,
        "compared": None,
        "equation": result.equation,
        "fact": None,
        "inputs": dict(result.inputs),
        "sources": list(result.sources),
    }


def _as_printed(number: float | None) -> float | None:
    """Return a number with the digits that a page gives it."""
    return None if number is None else float(f"{number:.12g}")


def _measured(number: Number) -> Number:
    fact = records.fact(number["fact"])
    return {
        "value": float(number["value"]),
        "low": fact.low,
        "high": fact.high,
        "unit": fact.unit,
        "kind": fact.kind,
        "compared": fact.compared,
        "equation": None,
        "fact": number["fact"],
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


def write_claims(site: Site) -> str:
    """Write ``claims.json``: every claim with its answer and its evidence, a line each."""
    lines = ",\n".join(json.dumps(each, ensure_ascii=False) for each in plain_claims())
    (site.folder / CLAIMS).write_text(f"[\n{lines}\n]\n", encoding="utf-8")
    return f"{len(plain_claims())} claims in {CLAIMS}"


def write_schemas(site: Site) -> str:
    """Write a JSON Schema for each kind of record, so that editors complete them."""
    for kind, schema in schemas(site.home).items():
        path = site.folder / records.SCHEMAS[kind]
        path.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(schema, indent=1, ensure_ascii=False)
        path.write_text(text + "\n", encoding="utf-8")
    return f"{len(records.KINDS)} schemas in data/schemas"


def schemas(home: str) -> dict[str, dict[str, Any]]:
    """Return the schema of each kind of record, with its dialect and its own address."""
    return {
        kind: {
            "$schema": DIALECT,
            "$id": f"{home}{address}",
            **records.KINDS[kind].model_json_schema(),
        }
        for kind, address in records.SCHEMAS.items()
    }


def write_tables(site: Site) -> str:
    """Write the files of each table beside its page: ``table-of-resting-energy.csv``.

    Until then they stand in the links themselves, and every reader loads them with the page.
    """
    sizes = []
    for page in site.pages:
        for name, text in page.told.files.items():
            link = f'href="{address(name.rpartition(".")[2], text)}"'
            page.html = page.html.replace(link, f'href="{name}"')
            sizes.append(page.file.with_name(name).write_bytes(text.encode()))
    return f"{len(sizes)} files of tables, {sum(sizes):,} bytes"


def write_movements(site: Site) -> str:
    """Write what the drawings of exercises move by, each once, under a name that tells its content.

    Until then it stands in each page itself, and every reader loads it.
    """
    films = {}
    for page in site.pages:
        for exercise in page.told.movements:
            if exercise not in films:
                text = filmed(exercise)
                digest = hashlib.sha256(text.encode()).hexdigest()[:8]
                name = f"{ASSETS}/{exercise}.{digest}.json"
                (site.folder / name).write_text(text, encoding="utf-8")
                films[exercise] = (f'data-movement="{address("json", text)}"', name)
            written, name = films[exercise]
            page.html = page.html.replace(written, f'data-movement="{site.way(page)}{name}"')
    return f"{len(films)} movements in {ASSETS}/"

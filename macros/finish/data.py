"""The site's data to take away: every number, every claim, each table, and the records' schemas."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import Any

from macros import records
from macros.digests import digest
from macros.figure import compute
from macros.finish.pages import Page
from macros.finish.site import Known, Site
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


def list_figures(page: Page, _: Known) -> None:
    """Work out what each figure on a page is, and what it rests on."""
    page.figures = [*map(_json, _of_page(page))]


def write_figures(site: Site) -> str:
    """Write ``figures.json``: every figure, in the order of pages and of their text."""
    figures = [each for page in site.pages for each in page.figures]
    return site.shelf.of("figures", digest(*figures), make=partial(_figures, figures))[0]


def _figures(figures: list[str]) -> tuple[str, dict[str, bytes]]:
    lines = {**_behind(figures), "figures": "[\n" + ",\n".join(figures) + "\n]"}
    text = "{" + ",".join(f'\n"{key}": {text}' for key, text in lines.items()) + "\n}\n"
    return f"{len(figures)} figures in {FIGURES}", {FIGURES: text.encode()}


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, sort_keys=True)


def _behind(figures: list[str]) -> dict[str, str]:
    """Return the equations and the facts on which figures rest, as JSON."""
    equations, facts = set(), set()
    for each in map(json.loads, figures):
        equations.add(each["equation"])
        facts.add(each["fact"])
    equations, facts = equations - {None}, facts - {None}
    facts |= {fact.fact_id for each in equations for fact in equation(each).facts}
    return {
        "equations": _json({each: _formula(each) for each in equations}),
        "facts": _json({each: _fact(each) for each in facts}),
    }


def _of_page(page: Page) -> Iterator[Number]:
    seen: Counter[str] = Counter()
    for number in page.told.numbers:
        figure = _figure(number) if "equation" in number else _measured(number)
        key = json.dumps([figure["equation"], figure["fact"], figure["inputs"]])
        base = figure["fact"] or " ".join([figure["equation"], *figure["inputs"].values()])
        # The id holds while other numbers of the page come and go.
        seen[key] += 1
        yield {"page": page.name, "id": f"{base} #{seen[key]}", **figure}


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
    return site.shelf.of("claims", make=_claims)[0]


def _claims() -> tuple[str, dict[str, bytes]]:
    claims = plain_claims()
    lines = ",\n".join(json.dumps(each, ensure_ascii=False) for each in claims)
    return f"{len(claims)} claims in {CLAIMS}", {CLAIMS: f"[\n{lines}\n]\n".encode()}


def write_schemas(site: Site) -> str:
    """Write a JSON Schema for each kind of record, so that editors complete them."""
    return site.shelf.of("schemas", site.home, make=partial(_schemas, site.home))[0]


def _schemas(home: str) -> tuple[str, dict[str, bytes]]:
    texts = {
        records.SCHEMAS[kind]: json.dumps(schema, indent=1, ensure_ascii=False) + "\n"
        for kind, schema in schemas(home).items()
    }
    files = {name: text.encode() for name, text in texts.items()}
    return f"{len(files)} schemas in data/schemas", files


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


def put_tables(page: Page, _: Known) -> None:
    """Put the files of each table beside its page: ``table-of-resting-energy.csv``.

    Until then they stand in the links themselves, and every reader loads them with the page.
    """
    for name, text in page.told.files.items():
        link = f'href="{address(name.rpartition(".")[2], text)}"'
        page.html = page.html.replace(link, f'href="{name}"')
        page.files[page.beside(name)] = text.encode()


def put_movements(page: Page, known: Known) -> None:
    """Put what the drawings of exercises move by into files whose names tell what they hold.

    Until then it stands in each page itself, and every reader loads it.
    """
    for exercise in page.told.movements:
        text = filmed(exercise)
        name = f"{exercise}.{hashlib.sha256(text.encode()).hexdigest()[:8]}.json"
        page.loads[name] = None
        page.files[f"{ASSETS}/{name}"] = text.encode()
        led = f'data-movement="{page.way(known.home)}{ASSETS}/{name}"'
        page.html = page.html.replace(f'data-movement="{address("json", text)}"', led)

"""``figures.json``: every figure on every page, and what it rests on."""

import html
import json
import re
from functools import cache
from pathlib import Path

from macros import records
from macros.figure import compute
from macros.finish.pages import attributes
from macros.parts.number.rounding import published
from macros.science import equation

FILE = "figures.json"

_NUMBER = re.compile(r'<data class="(?:figure|fact)"[^>]*>')


def write_manifest(site: Path) -> str:
    """Write the manifest of a built site into it."""
    whole = manifest(site)
    (site / FILE).write_text(_written(whole), encoding="utf-8")
    return f"{len(whole['figures'])} figures in {FILE}"


def _written(whole: dict[str, object]) -> str:
    """Return the manifest as JSON, each figure on a line of its own."""
    figures = ",\n".join(map(_line, whole["figures"]))
    lines = {
        "equations": json.dumps(whole["equations"], ensure_ascii=False, sort_keys=True),
        "facts": json.dumps(whole["facts"], ensure_ascii=False, sort_keys=True),
        "figures": f"[\n{figures}\n]",
    }
    return "{" + ",".join(f'\n"{key}": {text}' for key, text in lines.items()) + "\n}\n"


def _line(figure: dict[str, object]) -> str:
    return json.dumps(figure, ensure_ascii=False, sort_keys=True)


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
    seen: dict[str, int] = {}
    figures = []
    for tag in _NUMBER.findall(page.read_text(encoding="utf-8")):
        key, base, figure = _of_tag(tag)
        # The id holds while other numbers of the page come and go.
        seen[key] = seen.get(key, 0) + 1
        figures.append({"page": name, "id": f"{base} #{seen[key]}", **figure})
    return figures


@cache
def _of_tag(tag: str) -> tuple[str, str, dict[str, object]]:
    """Return what a number's tag tells: which number it is, its name, and all that it is."""
    given = {name: html.unescape(value) for name, value in attributes(tag).items()}
    figure = _figure(given) if given["class"] == "figure" else _measured(given)
    key = json.dumps([figure["equation"], figure["fact"], figure["inputs"]])
    base = figure["fact"] or " ".join([figure["equation"], *figure["inputs"].values()])
    return key, base, figure


def _figure(given: dict[str, str]) -> dict[str, object]:
    result = compute(given["data-equation"], **json.loads(given["data-inputs"]))
    return {
        "value": float(given["value"]),
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


def _as_printed(end: float | None) -> float | None:
    """Return an end of an interval with the digits that a page gives a value."""
    return None if end is None else float(f"{end:.12g}")


def _measured(given: dict[str, str]) -> dict[str, object]:
    fact = records.fact(given["data-fact"])
    return {
        "value": float(given["value"]),
        "low": fact.low,
        "high": fact.high,
        "unit": fact.unit,
        "kind": fact.kind,
        "compared": fact.compared,
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

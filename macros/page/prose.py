"""Macros that read inside a sentence: a fact, a figure, a citation, a name with digits."""

import html
import json

from macros import figure as figures
from macros import records
from macros.page import aside, number
from macros.page.links import SITE, references


def fact(fact_id: str, *, cited: bool = True) -> str:
    """Return a measured value with its unit, its interval and its citation.

    ``cited=False`` leaves the citation out, where the sentence has it already.

    >>> {{ fact("muscle-at-rest-rate") }}
    13 kcal per kg a day (Wang and others 2010)
    """
    return aside.render("fact.html", cited=cited, **fact_context(fact_id))


def figure(equation_id: str, **inputs: str) -> str:
    """Return a computed value with its unit and its interval.

    >>> {{ figure("muscle-at-rest", muscle="9 lb") }}
    53 kcal a day
    """
    result = figures.compute(equation_id, **inputs)
    return aside.render("figure.html", cell=figure_context(result))


def cite(source_id: str) -> str:
    """Return a citation in brackets that leads to the reference.

    >>> {{ cite("wang-2010") }}
    (Wang and others 2010)
    """
    source = records.source(source_id)
    return aside.render("cite.html", source=source, references=references(source_id))


def literal(words: str) -> str:
    """Return words with a digit that is part of a name, not a measurement.

    >>> {{ literal("type 2 diabetes") }}
    type 2 diabetes
    """
    return aside.set_aside(html.escape(words))


def fact_context(fact_id: str) -> dict[str, object]:
    """Return what the templates print of a fact."""
    record = records.fact(fact_id)
    value, interval = number.measured(record)
    return {
        "id": fact_id,
        "fact": record,
        "value": value + number.unit(record.unit, record.value),
        "interval": interval,
        "source": records.source(record.source),
        "references": references(record.source),
        "file": f"{SITE}data/facts/{fact_id}.yml",
    }


def figure_context(result: figures.Figure) -> dict[str, object]:
    """Return what the templates print of a figure."""
    return {
        "figure": result,
        "inputs": json.dumps(dict(result.inputs)),
        "number": number.number(result),
        "unit": number.figure_unit(result),
        "interval": number.interval(result),
    }

"""Macros that read inside a sentence: a fact, a figure, a name with digits."""

import html
import json
import re
from typing import TYPE_CHECKING

from macros import figure as figures
from macros import records
from macros.parts import aside
from macros.parts.links import SITE, references
from macros.parts.manual.choices import COPY, Choices, written
from macros.parts.number import rounding as number
from macros.parts.number.for_you import for_you
from macros.parts.number.sensitive import is_sensitive
from macros.problem import Problem
from macros.science import EQUATIONS, INPUTS, Choice, Quantity, equation
from macros.spelled_amounts import amounts_in_digits

if TYPE_CHECKING:
    from macros.science.equation_class import Equation


def fact(fact_id: str, *, cited: bool = True) -> str:
    """Print a measured value with its unit, its range and its citation.

    Use it for a number that somebody measured and published.
    Each file in [docs/data/facts](repository://tree/main/docs/data/facts) is one fact; write the
    file's name without `.yml`.
    If you saw the number on a page of this site, press it there: its record is that file.
    Add `cited=False` where the sentence cites the source already.

    >>> {{ fact("muscle-at-rest-rate") }}
    13 calories per kg a day (Wang and others 2010)
    """
    return aside.html("number/fact.html", cited=cited, **fact_context(fact_id))


def figure(equation_id: str, **inputs: str) -> str:
    """Print a computed value with its unit, and its range where an error was published.

    Use it for a number that follows from measured ones.
    Write the name of an equation, then each thing that it asks for, with its unit:
    `weight="65 kg"`, `height="5 ft 5 in"`, `duration="30 minutes"`, `sex="female"`.
    Each has a range, such as an age of 18 to 110 years, and the check says so outside of it.
    [Every equation](site://about/every-equation/) says for whom each is valid.

    >>> {{ figure("muscle-at-rest", muscle="9 lb") }}
    53 calories a day
    """
    result = figures.compute(equation_id, **inputs)
    return aside.html("number/figure.html", cell=figure_context(result))


def literal(words: str) -> str:
    """Print words that have a digit in them and are a name, not a measurement.

    Use it seldom: small whole numbers that are not measurements are words, such as "twice a week".
    Each file in [docs/data/names](repository://tree/main/docs/data/names) lists names of one kind.
    You may type those names without it, too.
    An editor reads any other words in it one by one; an amount, a citation and an address are none.

    >>> {{ literal("type 2 diabetes") }}
    type 2 diabetes
    """
    if not any(words in each.listed for each in records.names().values()):
        _refuse_what_is_no_name(words)
    return html.escape(words)


def _refuse_what_is_no_name(words: str) -> None:
    """Raise a problem for an amount, a citation or an address, which have macros of their own."""
    for amount in amounts_in_digits(words):
        said = f'"{amount.says}" is an amount and no name'
        write = 'write {{ fact("…") }} or {{ figure("…") }}'
        raise Problem(f"{said}; {write}", kind="number", about=amount.says)
    if found := _CITATION.search(words):
        raise Problem(
            f'"{found[0]}" cites a source; write {{{{ cite("…") }}}} with its record\'s name'
        )
    if found := _ADDRESS.search(words):
        raise Problem(f'"{found[0]}" is an address and no name; write [words](https://…)')


_CITATION = re.compile(r"\([^()]{0,80}\b(?:1[89]|20)\d\d[a-z]?\)|\bet al\b|\b(?:And|and) others\b")
_ADDRESS = re.compile(r"\w*:/+\S*|\bwww\.\S*|\b(?:javascript|data|mailto):\S*|\S+@\S+")


def fact_context(fact_id: str) -> dict[str, object]:
    """Return what the templates print of a fact."""
    record = records.fact(fact_id)
    printed = number.printed(record)
    return {
        "id": fact_id,
        "fact": record,
        "value": printed.number + printed.unit,
        "in_brackets": printed.in_brackets,
        "source": records.source(record.source),
        "references": references(record.source),
        "file": f"{SITE}data/facts/{fact_id}.yml",
        "sensitive": is_sensitive(record.unit, record.says),
    }


def figure_context(result: figures.Figure) -> dict[str, object]:
    """Return what the templates print of a figure."""
    printed = number.printed(result)
    return {
        "figure": result,
        "inputs": json.dumps(dict(result.inputs)),
        "number": printed.number,
        "unit": printed.unit,
        "for_you": for_you(result, printed.unit),
        "sensitive": is_sensitive(result.unit, equation(result.equation).result),
        "in_brackets": printed.in_brackets,
    }


def inputs_to_try(model: "Equation") -> dict[str, str]:
    """Return inputs that an equation takes, as a writer would type them."""
    one_of_two = {"intake"} if "intake_change" in model.inputs else set()
    return {name: each.example for name, each in model.inputs.items() if name not in one_of_two}


def choices_of_figure() -> Choices:
    """Return an example of each equation, and what an equation may ask for."""
    calls = {
        written("figure", name, inputs_to_try(model)): (
            f"{model.result}, by {records.source(model.sources(records.facts())[0]).short}"
        )
        for name, model in EQUATIONS.items()
    }
    asked = {f'{item.name}="{item.example}"': _takes(item) for item in INPUTS.values()}
    return {COPY: calls, "Things that an equation may ask for": asked}


def choices_of_literal() -> Choices:
    """Return the names with digits, each with what it names."""
    listed = ((name, each.of) for each in records.names().values() for name in each.listed)
    return {COPY: {written("literal", name): of for name, of in listed}}


def _takes(item: Quantity | Choice) -> str:
    if isinstance(item, Choice):
        return f"{item.says}: {', '.join(item.words)}"
    low, high = number.published(item.low), number.published(item.high)
    return f"{item.says}, {low} to {high}{number.unit(item.unit)}"

"""How a page's numbers were worked out: an entry for each equation and each fact it uses."""

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from macros import records
from macros.parts import aside
from macros.parts.links import references
from macros.parts.number import rounding as number
from macros.parts.number.number import fact_context
from macros.science import INPUTS, equation

if TYPE_CHECKING:
    from macros.science.equation_class import Equation

Numbers = Sequence[Mapping[str, Any]]
"""The numbers of a page, as its macros told them: :attr:`macros.parts.page.Told.numbers`."""

_FEW = 2
"""Measured values of an equation that a reader is told at once; more stand in the fold alone."""


def used(numbers: Numbers) -> tuple[list[str], list[str]]:
    """Return the ids of the equations and of the facts that some numbers rest on."""
    equations = list(dict.fromkeys(each["equation"] for each in numbers if "equation" in each))
    facts = [each["fact"] for each in numbers if "fact" in each]
    behind = [each.fact_id for name in equations for each in equation(name).facts]
    return equations, list(dict.fromkeys((*facts, *behind)))


def provenance(numbers: Numbers) -> str:
    """Return the closing section of a page: how its numbers were worked out; else nothing."""
    equations, facts = used(numbers)
    if not (equations or facts):
        return ""
    return aside.html(
        "provenance/provenance.html",
        equations=[_equation(equation(each), _answers(numbers, each)) for each in equations],
        facts=[fact_context(each) for each in facts],
    )


def _answers(numbers: Numbers, equation_id: str) -> list[str]:
    """Return what the text of a page asks of an equation: ``muscle 9 lb: 53 kcal a day``."""
    asked = [
        f"{with_inputs(each['inputs'])}: {each['shown']}"
        for each in numbers
        if each.get("equation") == equation_id and each["inputs"] and each["shown"]
    ]
    return list(dict.fromkeys(asked))


def with_inputs(inputs: Mapping[str, str]) -> str:
    """Return inputs as typed, in words: ``body weight 70 kg, duration 30 minutes``."""
    return ", ".join(
        f"{INPUTS[name].says.partition(',')[0]} {_in_words(text)}" for name, text in inputs.items()
    )


def _in_words(text: str) -> str:
    signed = text.replace("-", "\N{MINUS SIGN}", 1) if text.startswith("-") else text
    return re.sub("/(day|week)", r" a \1", signed.replace("kcal", "calories"))


def _equation(model: "Equation", answers: list[str]) -> dict[str, object]:
    from macros.parts.equations.formula import formulas  # noqa: PLC0415  SymPy takes long to load

    facts = records.facts()
    sources = [records.source(each) for each in model.sources(facts)]
    return {
        "answers": answers,
        "read": _read(sources),
        "id": model.id,
        "result": model.result,
        "unit": (model.reads or number.unit(model.unit)).strip(),
        "formulas": formulas(model),
        "facts": [
            {"id": each.fact_id, "says": records.fact(each.fact_id).says} for each in model.facts
        ],
        "measured": [fact_context(each.fact_id) for each in model.facts]
        if len(model.facts) <= _FEW
        else [],
        "valid": model.valid,
        "interval": model.interval_says(facts),
        "sources": [
            (source, references(each))
            for source, each in zip(sources, model.sources(facts), strict=True)
        ],
    }


def _read(sources: Sequence[records.Source]) -> list[str]:
    """Return what we read of each source, once where it is the same of all."""
    kinds = dict.fromkeys(each.we_read for each in sources)
    if len(kinds) == 1 or not sources:
        return [*kinds]
    return [f"{each.we_read} ({each.short})" for each in sources]

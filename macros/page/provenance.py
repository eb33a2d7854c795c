"""How a page's numbers were worked out: an entry for each equation and each fact it uses."""

import html
import json
import re
from collections.abc import Mapping

from macros import records
from macros.page import number
from macros.page.formula import formulas
from macros.page.links import references
from macros.page.prose import fact_context
from macros.science import Equation, equation
from macros.science.fact import FactSymbol
from macros.science.inputs import INPUTS

_USED = re.compile(r'<data class="(figure|fact)"[^>]*? data-(?:equation|fact)="([^"]+)"')
_IN_TEXT = re.compile(
    r'<a class="number" [^>]*><data class="figure" [^>]*data-equation="([^"]+)" '
    r'data-inputs="([^"]+)">([^<]+)</data>'
)


def used(page: str) -> tuple[list[str], list[str]]:
    """Return the ids of the equations and of the facts whose numbers stand on the page."""
    found = dict.fromkeys(_USED.findall(page))
    equations = [each for kind, each in found if kind == "figure"]
    behind = [f.fact_id for each in equations for f in equation(each).facts]
    facts = [each for kind, each in found if kind == "fact"]
    return equations, list(dict.fromkeys((*facts, *behind)))


def provenance(page: str) -> dict[str, object]:
    """Return what the closing section prints: equations with formulas, facts with sources."""
    equations, facts = used(page)
    return {
        "equations": [_equation(equation(each), _answers(page, each)) for each in equations],
        "facts": [fact_context(each) for each in facts],
    }


def _answers(page: str, equation_id: str) -> list[str]:
    """Return what the text of a page asks of an equation: ``muscle 9 lb: 53 kcal a day``."""
    found = dict.fromkeys(_IN_TEXT.findall(page))
    return [
        f"{with_inputs(json.loads(html.unescape(inputs)))}: {answer}"
        for each, inputs, answer in found
        if each == equation_id and inputs != "{}"
    ]


def with_inputs(inputs: Mapping[str, str]) -> str:
    """Return inputs as typed, in words: ``body weight 70 kg, duration 30 minutes``."""
    return ", ".join(
        f"{INPUTS[name].says.partition(',')[0]} {_in_words(text)}" for name, text in inputs.items()
    )


def _in_words(text: str) -> str:
    signed = text.replace("-", "\N{MINUS SIGN}", 1) if text.startswith("-") else text
    return signed.replace("/week", " a week")


def _equation(model: Equation, answers: list[str]) -> dict[str, object]:
    return {
        "answers": answers,
        "id": model.id,
        "result": model.result,
        "unit": (model.reads or number.unit(model.unit)).strip(),
        "formulas": formulas(model),
        "facts": [_use(each) for each in model.facts],
        "valid": model.valid,
        "interval": model.interval_says,
        "sources": [(records.source(each), references(each)) for each in model.sources],
    }


def _use(symbol: FactSymbol) -> dict[str, str]:
    return {"id": symbol.fact_id, "says": symbol.record.says}

"""The answers of a calculator: the first ones, and what the browser needs to work out others."""

import json

from macros.figure import Figure, compute
from macros.parts.number.number import figure_context
from macros.parts.number.rounding import rounded, unit
from macros.parts.table.column import Column
from macros.science import Equation
from macros.science.cases import needed
from macros.science.javascript import camel_case
from macros.science.kinds import Choice, Quantity


def answer(column: Column, inputs: dict[str, Quantity | Choice]) -> dict[str, object]:
    """Return what the template prints of an answer, and what the browser computes it from."""
    model = column.equation
    settings = {
        "equation": camel_case(model.id),
        "inputs": list(model.inputs),
        "needless": _needless(model),
        "plausible": model.plausible,
        "limits": {name: (low, high) for name, (low, high, _) in model.limits.items()},
        "beyond": model.beyond,
        "step": model.step,
        "unit": f" {model.reads}" if model.reads else unit(model.unit),
    }
    return {
        "heading": column.heading,
        "suits": column.suits,
        "id": model.id,
        "settings": json.dumps({key: each for key, each in settings.items() if each}),
        **figure_context(_at_first(model, inputs)),
    }


def _needless(model: Equation) -> dict[str, list[str]]:
    """Return, for each word of a choice, the inputs that it makes needless: a man's hips."""
    words = [
        (name, word)
        for name, item in model.inputs.items()
        if isinstance(item, Choice)
        for word in item.words
    ]
    left = {
        word: set(model.inputs) - set(needed(model.expression, model.inputs, {name: word}))
        for name, word in words
    }
    return {word: sorted(names) for word, names in left.items() if names}


def _at_first(model: Equation, inputs: dict[str, Quantity | Choice]) -> Figure:
    return compute(model.id, **{name: inputs[name].example for name in model.inputs})


def span(
    words: str, columns: tuple[Column, ...], inputs: dict[str, Quantity | Choice]
) -> dict[str, str]:
    """Return the name of what lies between the least and the largest answer, and its first ends.

    The range of each answer is part of it, so that it is never narrower than the error of one.
    """
    first = columns[0].equation
    figures = [_at_first(column.equation, inputs) for column in columns]
    least = min(each.value if each.low is None else each.low for each in figures)
    most = max(each.value if each.high is None else each.high for each in figures)
    ends = " to ".join(rounded(each, 1) for each in (least, most))
    return {"words": words, "ends": ends, "unit": unit(first.unit)}

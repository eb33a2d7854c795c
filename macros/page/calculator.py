"""A calculator: a form from the equations' inputs, the answer, and a table beneath."""

import json

from macros.figure import compute
from macros.page import aside
from macros.page.comparison import Column, comparison
from macros.page.number import unit
from macros.page.prose import figure_context
from macros.page.table import table_context
from macros.problem import Problem
from macros.quantity import factor, parse
from macros.science.javascript import camel_case
from macros.science.kinds import Choice, Quantity

_UNITS = {"kg": ("kg", "lb"), "cm": ("cm", "ft"), "year": ("year",), "m": ("m", "ft")}
_WORDS = {"year": "years", "ft": "ft in"}


def calculator(comparison_id: str, **rows: str) -> str:
    """Print a form in which readers put their own numbers, the answer, and a table beneath it.

    Use it where a reader will ask "and what about me?".
    The table stands alone where a browser runs no script, and what a reader types stays there.
    The form refuses a number that no body has.
    The table's rows can be set as in `table`; without them it has rows of its own.

    >>> {{ calculator("muscle-at-rest", muscle="1 lb, 2 lb, 5 lb, 9 lb") }}
    """
    compared = comparison(comparison_id)
    if not compared.asks:
        raise Problem(f"`{comparison_id}` has no calculator; write a table or a chart of it")
    columns = compared.answers or compared.columns
    inputs = {name: item for column in columns for name, item in column.equation.inputs.items()}
    return aside.render(
        "calculator.html",
        id=f"calculator-{comparison_id}",
        asks=compared.asks,
        fields=[_field(item) for item in inputs.values()],
        answers=[_answer(column, inputs) for column in columns],
        **table_context(f"table-of-{comparison_id}", compared, rows or dict(compared.rows)),
    )


def _field(item: Quantity | Choice) -> dict[str, object]:
    if isinstance(item, Choice):
        return {"name": item.name, "says": item.says, "words": item.words}
    written, word = item.example.split()
    first = next(name for name in _UNITS[item.unit] if factor(word, name) == 1)
    units = [
        {"name": name, "words": _WORDS.get(name, name), "factor": repr(factor(name, item.unit))}
        for name in sorted(_UNITS[item.unit], key=lambda name: name != first)
    ]
    return {
        "name": item.name,
        "says": item.says,
        "words": (),
        "low": item.low,
        "high": item.high,
        "value": written,
        "example": parse(item.example, item.unit),
        "units": units,
    }


def _answer(column: Column, inputs: dict[str, Quantity | Choice]) -> dict[str, object]:
    model = column.equation
    used = {name: inputs[name].example for name in model.inputs}
    settings = {
        "equation": camel_case(model.id),
        "inputs": list(model.inputs),
        "step": model.step,
        "unit": f" {model.reads}" if model.reads else unit(model.unit),
    }
    return {
        "heading": column.heading,
        "id": model.id,
        "settings": json.dumps(settings),
        **figure_context(compute(model.id, **used)),
    }

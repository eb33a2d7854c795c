"""A calculator: a form from the equations' inputs, the answer, and a table beneath.

The first answers stand on the page, with what the browser needs to work out others.
"""

import json
from typing import TYPE_CHECKING

from macros import records
from macros.figure import Figure, compute
from macros.parts import aside
from macros.parts.field.field import field, purpose
from macros.parts.links import HELP
from macros.parts.manual.choices import COPY, Choices, written
from macros.parts.number.number import figure_context
from macros.parts.number.rounding import rounded, step_of, unit
from macros.parts.table.table import comparison, comparison_context
from macros.problem import Problem
from macros.records import Column, Comparison
from macros.science import INPUTS, Choice, Quantity, equation

if TYPE_CHECKING:
    from macros.science.equation_class import Equation

_A_BODY = {"weight", "fat_free_mass", "fat_mass", "waist", "body_fat"}
"""A calculator that asks for one of these answers for a body."""

_FLOOR = ("age", "height", "weight")
"""What the floor under such a calculator needs to know."""

_OF_A_SHAPE = {"percent": "body fat", "kg/m^2": "body mass index"}
"""What a form is about that answers in these units.  Before it stands the question of the gate
about eating disorders, whose answer may close it; no record can leave it out."""

_OF_EATING_LESS = {"intake", "intake_change"}
"""What only the tool of weight over time asks for, behind the whole gate."""

_PARTS_OF_A_BODY = {
    "fat-mass-of-body-fat": "of fat",
    "lean-mass-of-body-fat": "of lean mass",
}
"""What an answer in percent splits a weight into, and how it is said."""

MOST_SAID = 3
"""Answers that a screen reader reads one by one; more than that it reads as one sentence."""


def calculator(comparison_id: str, **rows: str) -> str:
    """Print a form in which readers put their own numbers, the answer, and a table beneath it.

    Use it where a reader will ask "and what about me?".
    The table stands alone where a browser runs no script, and what a reader types stays there.
    The form refuses a number that no body has.
    Where it asks for a body, it gives no number to anybody under eighteen or underweight, and
    numbers of energy, weight and fat stay away until the reader asks for them.
    The table's rows can be set as in `table`; without them it has rows of its own.

    >>> {{ calculator("muscle-at-rest", muscle="1 lb, 2 lb, 5 lb, 9 lb") }}
    """
    context = calculator_context(comparison_id, comparison(comparison_id), rows)
    return aside.html("calculator/calculator.html", **context)


def choices_of_calculator() -> Choices:
    """Return the calls to copy, each with what its calculator asks."""
    asked = {name: each.asks for name, each in records.comparisons().items() if each.asks}
    return {COPY: {written("calculator", name): asks for name, asks in asked.items()}}


def calculator_context(
    comparison_id: str, compared: Comparison, rows: dict[str, str]
) -> dict[str, object]:
    """Return what the template prints: the form, the first answers and the table."""
    if not compared.asks:
        raise Problem(f"`{comparison_id}` has no calculator; write a table or a chart of it")
    columns = compared.answers or compared.columns
    asked = {name: INPUTS[name] for column in columns for name in equation(column.equation).inputs}
    ids = [column.equation for column in columns]
    if twice := [each for each in ids if ids.count(each) > 1]:
        said = "name each equation once in `answers`"
        raise Problem(f"a calculator would give the answer of `{twice[0]}` twice; {said}")
    for_a_body = not _A_BODY.isdisjoint(asked)
    if not _OF_EATING_LESS.isdisjoint(asked):
        raise Problem("a calculator does not speak of losing weight; write {{ weight_tool() }}")
    units = [equation(column.equation).unit for column in columns]
    shapes = [_OF_A_SHAPE[each] for each in units if each in _OF_A_SHAPE]
    shapes += ["body fat"] * ("body_fat" in asked)
    answers = [_answer(column, asked) for column in columns]
    plain = [each for each in answers if not (for_a_body and each["sensitive"])]
    leading = {name for each in plain for name in equation(each["id"]).inputs} or set(INPUTS)
    only_for_the_floor = [name for name in _FLOOR if for_a_body and name not in asked]
    asked |= {name: INPUTS[name] for name in only_for_the_floor}
    shown_rows = rows or ({} if compared.examples else compared.inputs)
    template, table = comparison_context(f"table-of-{comparison_id}", compared, shown_rows)
    return {
        "id": f"calculator-{comparison_id}",
        "asks": compared.asks,
        "first": _question("eating-disorder") if shapes else None,
        "help": HELP if for_a_body else "",
        "fields": [field(asked[name]) for name in INPUTS if name in asked and name in leading],
        "asked_fields": [
            field(asked[name]) for name in INPUTS if name in asked and name not in leading
        ],
        "only_for_the_floor": _or([INPUTS[name].says for name in only_for_the_floor]),
        "answers": plain,
        "asked_answers": [each for each in answers if each not in plain],
        "leads": compared.leads == "first",
        "takes_lean_mass": "fat_free_mass" in asked,
        "about": shapes[0] if shapes else "energy",
        "many": len(columns) > MOST_SAID,
        "span": _span(compared.span, columns, asked) if compared.span else None,
        "purpose": purpose(),
        "table": template,
        **table,
    }


def _or(words: list[str]) -> str:
    """Return some words as a sentence names them, empty for none."""
    *first, last = words or [""]
    return f"{', '.join(first)} or {last}" if first else last


def _question(rule: str | None) -> dict[str, str] | None:
    """Return a question of the gate, as the template prints it."""
    return {"id": rule, "asks": records.gate_words()[rule].asks} if rule else None


def _answer(column: Column, inputs: dict[str, Quantity | Choice]) -> dict[str, object]:
    """Return what the template prints of an answer, and what the browser computes it from."""
    model = equation(column.equation)
    settings = {
        "equation": model.export,
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
        "masses": _masses(_at_first(model, inputs), inputs),
        **figure_context(_at_first(model, inputs)),
    }


def _masses(figure: Figure, inputs: dict[str, Quantity | Choice]) -> str:
    """Return how much of the first weight is fat and how much is not, empty for other answers."""
    if figure.unit != "percent" or "weight" not in inputs:
        return ""
    example = inputs["weight"].example
    ends = [each for each in (figure.low, figure.high) if each is not None]
    said = []
    for equation_id, words in _PARTS_OF_A_BODY.items():
        value, *span = (
            compute(equation_id, weight=example, body_fat=f"{each!r} %").value
            for each in (figure.value, *ends)
        )
        step = step_of(value, *(sorted(span) or (None, None)))
        between = " to ".join(rounded(each, step) for each in sorted(span))
        said.append(f"{rounded(value, step)} kg {words}{f' ({between})' if span else ''}")
    return ", ".join(said)


def _needless(model: "Equation") -> dict[str, list[str]]:
    """Return, for each word of a choice, the inputs that it makes needless: a man's hips."""
    words = [
        (name, word)
        for name, item in model.inputs.items()
        if isinstance(item, Choice)
        for word in item.words
    ]
    left = {word: set(model.inputs) - set(model.needed({name: word})) for name, word in words}
    return {word: sorted(names) for word, names in left.items() if names}


def _at_first(model: "Equation", inputs: dict[str, Quantity | Choice]) -> Figure:
    return compute(model.id, **{name: inputs[name].example for name in model.inputs})


def _span(
    words: str, columns: list[Column], inputs: dict[str, Quantity | Choice]
) -> dict[str, str]:
    """Return the name of what lies between the least and the largest answer, and its first ends.

    The range of each answer is part of it, so that it is never narrower than the error of one.
    """
    models = [equation(column.equation) for column in columns]
    figures = [_at_first(each, inputs) for each in models]
    least = min(each.value if each.low is None else each.low for each in figures)
    most = max(each.value if each.high is None else each.high for each in figures)
    ends = " to ".join(rounded(each, 1) for each in (least, most))
    return {"words": words, "ends": ends, "unit": unit(models[0].unit)}

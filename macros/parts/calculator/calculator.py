"""A calculator: a form from the equations' inputs, the answer, and a table beneath."""

from macros.parts import aside
from macros.parts.calculator.answers import answer, span
from macros.parts.field.field import field, purpose
from macros.parts.links import HELP
from macros.parts.manual.choices import COPY, Choices, written
from macros.parts.table.column import Comparison
from macros.parts.table.comparison import COMPARISONS, comparison
from macros.parts.table.examples import examples_context
from macros.parts.table.table import table_context
from macros.problem import Problem
from macros.science import equation
from macros.science.gate_words import CONDITIONS, Condition
from macros.science.inputs import INPUTS

_A_BODY = {"weight", "fat_free_mass", "fat_mass", "waist"}
"""A calculator that asks for one of these answers for a body."""

_FLOOR = ("age", "height", "weight")
"""What the floor under such a calculator needs to know."""

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
    compared = comparison(comparison_id)
    if not compared.asks:
        raise Problem(f"`{comparison_id}` has no calculator; write a table or a chart of it")
    columns = compared.answers or compared.columns
    asked = {name: INPUTS[name] for column in columns for name in column.equation.inputs}
    for_a_body = not _A_BODY.isdisjoint(asked)
    answers = [answer(column, asked) for column in columns]
    plain = [each for each in answers if not (for_a_body and each["sensitive"])]
    leading = {name for each in plain for name in equation(each["id"]).inputs} or set(INPUTS)
    only_for_the_floor = [name for name in _FLOOR if for_a_body and name not in asked]
    asked |= {name: INPUTS[name] for name in only_for_the_floor}
    return aside.html(
        "calculator/calculator.html",
        id=f"calculator-{comparison_id}",
        asks=compared.asks,
        first=_question(compared.asks_first),
        help=HELP if for_a_body else "",
        fields=[field(asked[name]) for name in INPUTS if name in asked and name in leading],
        asked_fields=[
            field(asked[name]) for name in INPUTS if name in asked and name not in leading
        ],
        only_for_the_floor=_or([INPUTS[name].says for name in only_for_the_floor]),
        answers=plain,
        asked_answers=[each for each in answers if each not in plain],
        leads=compared.leads,
        about="body fat" if columns[0].equation.unit == "percent" else "energy",
        many=len(columns) > MOST_SAID,
        span=span(compared.span, columns, asked) if compared.span else None,
        purpose=purpose(),
        **_table(f"table-of-{comparison_id}", compared, rows),
    )


def _or(words: list[str]) -> str:
    """Return some words as a sentence names them, empty for none."""
    *first, last = words or [""]
    return f"{', '.join(first)} or {last}" if first else last


def _question(condition_id: str) -> Condition | None:
    return next((each for each in CONDITIONS if each.id == condition_id), None)


def _table(table_id: str, compared: Comparison, rows: dict[str, str]) -> dict[str, object]:
    if compared.examples and not rows:
        return {"table": "table/examples.html", **examples_context(table_id, compared)}
    return {
        "table": "table/table.html",
        **table_context(table_id, compared, rows or dict(compared.rows)),
    }


def choices_of_calculator() -> Choices:
    """Return the calls to copy, each with what its calculator asks."""
    asked = {name: each.asks for name, each in COMPARISONS.items() if each.asks}
    return {COPY: {written("calculator", name): asks for name, asks in asked.items()}}

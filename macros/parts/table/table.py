"""A computed table: one row for each quantity, one column for each equation."""

from macros import records
from macros.figure import Figure, compute
from macros.parts import aside
from macros.parts.links import references
from macros.parts.manual.choices import COPY, Choices, written
from macros.parts.number.for_you import BODY
from macros.parts.number.number import figure_context
from macros.parts.number.rounding import rounded, step_of, unit
from macros.parts.table.column import Comparison
from macros.parts.table.comparison import COMPARISONS
from macros.parts.table.download import downloads
from macros.parts.table.examples import examples_context
from macros.parts.table.fact_table import FACT_TABLES, fact_table_context
from macros.parts.table.rows import quantities
from macros.problem import Problem, did_you_mean
from macros.quantity import parse
from macros.science.inputs import INPUTS

_BESIDE = {"lb": "kg", "kg": "lb", "cm": "inch"}


def table(table_id: str, **inputs: str) -> str:
    """Print a table of computed or of measured values, to read, to copy and to download.

    A computed one takes what its equations ask for, and one of those has several quantities:
    a range of whole numbers, such as `"1 lb to 20 lb"`, or a list, such as `"1 lb, 5 lb, 9 lb"`.
    It has at most 60 rows.
    A table of measured values takes nothing more than its name.

    >>> {{ table("muscle-at-rest", muscle="1 lb to 5 lb") }}
    """
    if table_id in FACT_TABLES and not inputs:
        return aside.html("table/fact_table.html", **fact_table_context(table_id))
    if table_id not in COMPARISONS:
        known = {**COMPARISONS, **FACT_TABLES}
        near = did_you_mean(table_id, known, "we have " + ", ".join(known))
        raise Problem(f"no table `{table_id}`; {near}")
    compared = COMPARISONS[table_id]
    if compared.examples and not inputs:
        return aside.html("table/examples.html", **examples_context(f"table-{table_id}", compared))
    context = table_context(f"table-{table_id}", compared, inputs)
    return aside.html("table/table.html", **context)


def table_context(table_id: str, compared: Comparison, inputs: dict[str, str]) -> dict[str, object]:
    """Return what the template prints: headings, rows of figures, sources, downloads."""
    _refuse_unknown(compared, inputs)
    lists = {name: quantities(text) for name, text in inputs.items()}
    many = [name for name, texts in lists.items() if len(texts) > 1]
    if len(many) != 1:
        raise Problem('a table needs one input with several quantities, such as "1 lb to 20 lb"')
    (down,) = many
    fixed = {name: text for name, text in inputs.items() if name != down}
    cells = [_cells(compared, fixed, down, text) for text in lists[down]]
    rows = [
        {"heading": text, "beside": _beside(text), "cells": row}
        for text, row in zip(lists[down], cells, strict=True)
    ]
    source_ids = dict.fromkeys(s for column in compared.columns for s in column.equation.sources)
    return {
        "caption": compared.caption,
        "by_body": down in BODY,
        "note": compared.note,
        "corner": INPUTS[down].says,
        "headings": [
            (c.heading, _unit(c.equation.unit, c.equation.reads), c.equation_id)
            for c in compared.columns
        ],
        "rows": rows,
        "pointed": [
            any("." in row["cells"][at]["number"] for row in rows)
            for at in range(len(compared.columns))
        ],
        "spans": [not c.equation.inputs for c in compared.columns],
        "files": downloads(
            table_id, compared.caption, *_plain(compared, down, rows), [*source_ids]
        ),
        "sources": [(records.source(each), references(each)) for each in source_ids],
    }


def _refuse_unknown(compared: Comparison, inputs: dict[str, str]) -> None:
    columns = compared.columns
    asked = {name for each in columns for name in each.equation.inputs if name not in each.fixed}
    for name in inputs:
        if name not in asked:
            near = did_you_mean(name, asked, "it asks for " + " and ".join(sorted(asked)))
            raise Problem(f"this table asks for no `{name}`; {near}")


def _cells(compared: Comparison, fixed: dict[str, str], down: str, text: str) -> list[object]:
    cells = []
    for column in compared.columns:
        needed = {**fixed, down: text, **column.fixed}
        used = {name: each for name, each in needed.items() if name in column.equation.inputs}
        cells.append(figure_context(compute(column.equation_id, **used)))
    return cells


def _plain(
    compared: Comparison, down: str, rows: list[dict[str, object]]
) -> tuple[list[str], list[list[object]]]:
    """Return headings and rows for a file: each value unrounded, its ends where it has them."""
    headings, kept = [INPUTS[down].says], []
    for at, column in enumerate(compared.columns):
        name = f"{column.heading}, {column.equation.unit}"
        ends = rows[0]["cells"][at]["interval"] != ""
        headings += [name, f"{name}, low", f"{name}, high"] if ends else [name]
        kept += [(at, end) for end in (("value", "low", "high") if ends else ("value",))]
    plain = [
        [row["heading"], *(_digits(row["cells"][at]["figure"], end) for at, end in kept)]
        for row in rows
    ]
    return headings, plain


def _digits(figure: Figure, end: str) -> float:
    """Return a number without the dust of floating point: ten significant digits."""
    return float(f"{getattr(figure, end):.10g}")


def _unit(name: str, reads: str) -> str:
    return (reads or unit(name)).strip()


def _beside(text: str) -> str:
    """Return the same quantity in the other system of units, empty where there is none."""
    other = _BESIDE.get(text.rsplit(maxsplit=1)[-1])
    if other is None:
        return ""
    value = parse(text, other)
    return rounded(value, step_of(value, None, None)) + unit(other, value)


def choices_of_table() -> Choices:
    """Return the calls to copy, each with the table's caption."""
    computed = {written("table", name, each.rows): each for name, each in COMPARISONS.items()}
    measured = {written("table", name): each for name, each in FACT_TABLES.items()}
    return {COPY: {call: each.caption for call, each in (computed | measured).items()}}

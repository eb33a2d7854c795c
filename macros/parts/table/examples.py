"""A computed table with a row for each equation and a column for each example."""

from collections.abc import Mapping
from types import MappingProxyType

from macros import records
from macros.figure import compute
from macros.parts.links import references
from macros.parts.number.number import figure_context
from macros.parts.number.rounding import unit
from macros.parts.provenance.provenance import with_inputs
from macros.parts.table.column import Column, Comparison
from macros.parts.table.download import downloads


def examples_context(table_id: str, compared: Comparison) -> dict[str, object]:
    """Return what the template prints: headings, rows of figures, sources, downloads."""
    rows = [
        {
            "heading": column.heading,
            "suits": column.suits,
            "id": column.equation_id,
            "unit": unit(column.equation.unit).strip(),
            "cells": [_cell(column, each) for each in compared.examples.values()],
        }
        for column in compared.columns
    ]
    source_ids = list(dict.fromkeys(s for each in compared.columns for s in each.equation.sources))
    first, *others = compared.examples.values()
    shared = {
        name: text for name, text in first.items() if all(o.get(name) == text for o in others)
    }
    given = {name: _given(inputs, shared) for name, inputs in compared.examples.items()}
    headings = ["equation", "unit"]
    headings += [f"{name}{end}" for name in given for end in ("", ", low", ", high")]
    return {
        "caption": compared.caption,
        "note": f"For {_given(shared)}. {compared.note}" if _given(shared) else compared.note,
        "headings": given.items(),
        "rows_are": "Equation" if compared.span else "Answer",
        "rows": rows,
        "files": downloads(table_id, compared.caption, headings, _plain(rows), source_ids),
        "sources": [(records.source(each), references(each)) for each in source_ids],
    }


def _cell(column: Column, example: Mapping[str, str]) -> dict[str, object]:
    names = [name for name in column.equation.inputs if name in example]
    return figure_context(compute(column.equation_id, **{name: example[name] for name in names}))


def _given(example: Mapping[str, str], shared: Mapping[str, str] = MappingProxyType({})) -> str:
    """Return what an example is given and others are not, without what it does for no time."""
    own = {name: text for name, text in example.items() if name not in shared}
    return with_inputs({name: text for name, text in own.items() if text[:2] != "0 "})


def _plain(rows: list[dict[str, object]]) -> list[list[object]]:
    return [
        [row["heading"], row["unit"], *(end for cell in row["cells"] for end in _ends(cell))]
        for row in rows
    ]


def _ends(cell: Mapping[str, object]) -> list[float | str]:
    """Return a value and its ends without the dust of floating point, empty where it has none."""
    figure = cell["figure"]
    ends = (figure.value, figure.low, figure.high)
    return ["" if each is None else float(f"{each:.10g}") for each in ends]

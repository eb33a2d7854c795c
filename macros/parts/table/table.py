"""A table: equations by a row for each quantity or by examples, or facts as they were measured.

Which facts or equations stand together is a record: of a table of facts, or of a comparison.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import groupby
from operator import attrgetter

from macros import records
from macros.figure import Figure, compute
from macros.parts import aside
from macros.parts.links import references
from macros.parts.manual.choices import COPY, Choices, written
from macros.parts.number.for_you import BODY
from macros.parts.number.number import fact_context, figure_context
from macros.parts.number.rounding import interval, reads_in, rounded, step_of, unit
from macros.parts.provenance.provenance import with_inputs
from macros.parts.table.bars import bars
from macros.parts.table.download import downloads
from macros.problem import Problem, did_you_mean
from macros.records import Column, Comparison, FactTable
from macros.records.kinds.words import filled
from macros.science import INPUTS, equation
from macros.science.quantity import parse

MOST_ROWS = 60
"""Rows of a table; more than that nobody reads."""

_BESIDE = {"lb": "kg", "kg": "lb", "cm": "inch"}
_BETWEEN = re.compile(r"(?<![0-9]),|,(?=\s)")
"""A comma between two quantities; one between two digits belongs to a number."""

_RANGE = re.compile(r"(\d+) ?(\S*) to (\d+) ?(\S+)")


def table(table_id: str, **inputs: str) -> str:
    """Print a table of computed or of measured values, to read, to copy and to download.

    A table of measured values takes nothing more than its name.
    Each file in [docs/data/tables](repository://tree/main/docs/data/tables) is one, and
    [a new table](site://about/write-an-article/#how-do-you-make-a-table-of-facts) is one new file.
    A computed one takes what its equations ask for, and one of those has several quantities:
    a range of whole numbers, such as `"1 lb to 20 lb"`, or a list, such as `"1 lb, 5 lb, 9 lb"`.
    It has at most 60 rows.

    >>> {{ table("muscle-at-rest", muscle="1 lb to 5 lb") }}
    """
    facts, compared = records.tables().get(table_id), records.comparisons().get(table_id)
    if facts and not inputs:
        return aside.html("table/facts.html", **facts_context(f"table-{table_id}", facts))
    if not compared:
        known = {**records.comparisons(), **records.tables()}
        near = did_you_mean(table_id, known, "we have " + ", ".join(known))
        raise Problem(f"no table `{table_id}`; {near}")
    template, context = comparison_context(f"table-{table_id}", compared, inputs)
    return aside.html(template, **context)


def choices_of_table() -> Choices:
    """Return the calls to copy, each with the table's caption."""
    computed = {
        written("table", name, None if each.examples else each.inputs): caption(each, each.inputs)
        for name, each in records.comparisons().items()
    }
    measured = {written("table", name): each.caption for name, each in records.tables().items()}
    return {COPY: computed | measured}


def comparison(comparison_id: str) -> Comparison:
    """Return one comparison.  Raises :class:`Problem` that names the nearest id."""
    known = records.comparisons()
    if comparison_id not in known:
        near = did_you_mean(comparison_id, known, "we have " + ", ".join(known))
        raise Problem(f"no table, chart or calculator `{comparison_id}`; {near}")
    return known[comparison_id]


def caption(compared: Comparison, inputs: Mapping[str, str]) -> str:
    """Return what a comparison is called with these inputs."""
    return filled(compared.caption, {**compared.inputs, **inputs})


def facts_context(table_id: str, shown: FactTable) -> dict[str, object]:
    """Return what the template prints of a table of facts."""
    facts = [records.fact(each) for each in shown.facts]
    headings = ["what", "value", "unit", "low", "high", "measured in", "kind", "compared", "source"]
    plain = [
        [
            *(fact.says, fact.value, fact.unit, fact.low, fact.high),
            *(fact.population, fact.kind, fact.compared, fact.source),
        ]
        for fact in facts
    ]
    sources = list(dict.fromkeys(fact.source for fact in facts))
    return {
        "caption": shown.caption,
        "groups": _groups(shown.facts),
        "files": downloads(table_id, shown.caption, headings, plain, sources),
    }


def _groups(fact_ids: Sequence[str]) -> list[list[dict[str, object]]]:
    """Return the rows, together where they are of the same people, who then are told once."""
    rows = [
        fact_context(each) | {"bar": bar}
        for each, bar in zip(fact_ids, bars(fact_ids), strict=True)
    ]
    whose = attrgetter("population", "source")
    return [[*same] for _, same in groupby(rows, lambda row: whose(row["fact"]))]


def comparison_context(
    table_id: str, compared: Comparison, inputs: Mapping[str, str]
) -> tuple[str, dict[str, object]]:
    """Return the template of a comparison's table, and what it prints.

    Without inputs it shows the comparison's examples, if it has them.
    """
    if compared.examples and not inputs:
        return "table/examples.html", _examples_context(table_id, compared)
    return "table/table.html", _rows_context(table_id, compared, inputs)


def _rows_context(
    table_id: str, compared: Comparison, inputs: Mapping[str, str]
) -> dict[str, object]:
    """Return a row for each quantity, and a column for each equation."""
    _refuse_unknown(compared, inputs)
    lists = {name: quantities(text) for name, text in inputs.items()}
    many = [name for name, texts in lists.items() if len(texts) > 1]
    if len(many) != 1:
        raise Problem('a table needs one input with several quantities, such as "1 lb to 20 lb"')
    (down,) = many
    fixed = {name: text for name, text in inputs.items() if name != down}
    rows = [
        {
            "heading": text,
            "beside": _beside(text),
            "cells": [_cell(column, fixed | {down: text}) for column in compared.columns],
        }
        for text in lists[down]
    ]
    equations = [equation(column.equation) for column in compared.columns]
    called, plain = caption(compared, inputs), _plain_rows(compared, down, rows)
    units = [(each.reads or unit(reads_in(each.unit))).strip() for each in equations]
    alike = len(units) > 1 and len(set(units)) == 1  # so the caption says it once
    return {
        **_shared(table_id, called, compared, *plain),
        "note": compared.note or "",
        "by_body": down in BODY,
        "corner": INPUTS[down].says,
        "unit": units[0] if alike else "",
        "headings": [
            (column.heading, "" if alike else each_unit, each.id)
            for column, each_unit, each in zip(compared.columns, units, equations, strict=True)
        ],
        "rows": rows,
        "pointed": [
            any("." in row["cells"][at]["number"] for row in rows)
            for at in range(len(compared.columns))
        ],
        "spans": [not each.inputs for each in equations],
    }


def _examples_context(table_id: str, compared: Comparison) -> dict[str, object]:
    """Return a row for each equation, and a column for each example."""
    examples = [compared.inputs | own for own in compared.examples.values()]
    for each in examples:
        _refuse_unknown(compared, each)
    rows = [
        {
            "heading": column.heading,
            "suits": column.suits,
            "id": column.equation,
            "unit": unit(reads_in(equation(column.equation).unit)).strip(),
            "cells": [_cell(column, each) for each in examples],
        }
        for column in compared.columns
    ]
    headings = ["equation", "unit"]
    headings += [f"{name}{end}" for name in compared.examples for end in ("", ", low", ", high")]
    plain = [
        [row["heading"], row["unit"], *(end for cell in row["cells"] for end in _ends(cell))]
        for row in rows
    ]
    shared = f"For {_given(compared.inputs)}." if _given(compared.inputs) else ""
    return {
        **_shared(table_id, caption(compared, {}), compared, headings, plain),
        "note": " ".join(filter(None, (shared, compared.note))),
        "headings": [(name, _given(own)) for name, own in compared.examples.items()],
        "rows_are": "Equation" if compared.span else "Answer",
        "rows": rows,
    }


def _shared(
    table_id: str, called: str, compared: Comparison, headings: list[str], plain: list[list[object]]
) -> dict[str, object]:
    """Return what both tables of a comparison print: the caption, the files and the sources."""
    equations = [equation(column.equation) for column in compared.columns]
    facts = records.facts()
    sources = list(dict.fromkeys(each for model in equations for each in model.sources(facts)))
    return {
        "caption": called,
        "files": downloads(table_id, called, headings, plain, sources),
        "sources": [(records.source(each), references(each)) for each in sources],
    }


def quantities(text: str) -> list[str]:
    """Return ``"1 lb to 3 lb"`` or ``"1 lb, 2 lb, 3 lb"`` as a list of quantities."""
    match = _RANGE.fullmatch(text.strip())
    if not match:
        rows = [part.strip() for part in _BETWEEN.split(text)]
    else:
        low, high, word = int(match[1]), int(match[3]), match[4]
        if match[2] not in ("", word) or high <= low:
            raise Problem(f'"{text}" is no range in one unit; write "1 {word} to 20 {word}"')
        rows = [f"{each} {word}" for each in range(low, min(high, low + MOST_ROWS) + 1)]
    if len(rows) > MOST_ROWS:
        raise Problem(f'"{text}" makes more than {MOST_ROWS} rows; write fewer')
    return rows


def _refuse_unknown(compared: Comparison, inputs: Mapping[str, str]) -> None:
    """Raise the first thing given that no equation asks for, or that its column sets itself."""
    asked: set[str] = set()
    for column in compared.columns:
        own, needed = column.inputs | column.facts, equation(column.equation).inputs
        for name in own:
            if name not in needed:
                near = did_you_mean(
                    name, needed, "it asks for " + (" and ".join(needed) or "nothing")
                )
                raise Problem(f"`{name}` is nothing that `{column.equation}` asks for; {near}")
        asked |= needed.keys() - own.keys()
    for name in inputs:
        if name not in asked:
            near = did_you_mean(name, asked, "it asks for " + " and ".join(sorted(asked)))
            raise Problem(f"this table asks for no `{name}`; {near}")


def _cell(column: Column, given: Mapping[str, str]) -> dict[str, object]:
    """Return what a column's equation gives for what it needs of some inputs, and for its own."""
    facts = {name: records.fact(each) for name, each in column.facts.items()}
    of_facts = {name: f"{fact.value} {fact.unit}" for name, fact in facts.items()}
    known = {**given, **of_facts, **column.inputs}
    needed = equation(column.equation).inputs
    used = {name: text for name, text in known.items() if name in needed}
    return figure_context(compute(column.equation, **used))


def _plain_rows(
    compared: Comparison, down: str, rows: list[dict[str, object]]
) -> tuple[list[str], list[list[object]]]:
    """Return headings and rows for a file: each value unrounded, its ends where it has them."""
    headings, kept = [INPUTS[down].says], []
    for at, column in enumerate(compared.columns):
        name = f"{column.heading}, {equation(column.equation).unit}"
        ends = interval(rows[0]["cells"][at]["figure"]) != ""
        headings += [name, f"{name}, low", f"{name}, high"] if ends else [name]
        kept += [(at, end) for end in (("value", "low", "high") if ends else ("value",))]
    plain = [
        [row["heading"], *(_digits(row["cells"][at]["figure"], end) for at, end in kept)]
        for row in rows
    ]
    return headings, plain


def _ends(cell: Mapping[str, object]) -> list[float | str]:
    """Return a value and its ends, empty where it has none."""
    figure = cell["figure"]
    return [
        "" if getattr(figure, end) is None else _digits(figure, end)
        for end in ("value", "low", "high")
    ]


def _digits(figure: Figure, end: str) -> float:
    """Return a number without the dust of floating point: ten significant digits."""
    return float(f"{getattr(figure, end):.10g}")


def _given(inputs: Mapping[str, str]) -> str:
    """Return inputs in words, without what is done for no time."""
    return with_inputs({name: text for name, text in inputs.items() if text[:2] != "0 "})


def _beside(text: str) -> str:
    """Return the same quantity in the other system of units, empty where there is none."""
    other = _BESIDE.get(text.rsplit(maxsplit=1)[-1])
    if other is None:
        return ""
    value = parse(text, other)
    return rounded(value, step_of(value, None, None)) + unit(other, value)

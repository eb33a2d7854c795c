"""A table to take away: as CSV and as JSON, with its units, its sources and its license.

The files stand in the links themselves, so that they work in every preview and without a server.
"""

import csv
import io
import json
import re
import unicodedata
from collections.abc import Sequence
from urllib.parse import quote

from macros import records
from macros.site_name import NAME

LICENSE = "https://creativecommons.org/licenses/by/4.0/"

_FORMULA = frozenset("=+-@|\t\r\n")
"""How a cell begins that a spreadsheet works out."""

_PIECE = re.compile(r"(?<=;)[^;]+|^[^;]+", re.DOTALL)
"""What is a cell of its own where spreadsheets part cells by semicolons, as in many countries."""

_BYTE_ORDER_MARK = "\ufeff"
"""Begins a CSV file: without it, Excel reads ’ and − as other signs."""

_HOLDS = {"csv": "data:text/csv;charset=utf-8,", "json": "data:application/json,"}


def downloads(
    table_id: str,
    caption: str,
    headings: Sequence[str],
    rows: Sequence[Sequence[object]],
    source_ids: Sequence[str],
) -> dict[str, str]:
    """Return what the template prints and tells: links to the two files, schema.org's Dataset."""
    held = files(caption, headings, rows, source_ids)
    return {
        "id": table_id,
        "site": NAME,
        "held": {f"{table_id}.{kind}": text for kind, text in held.items()},
        "csv": address("csv", held["csv"]),
        "json": address("json", held["json"]),
        "datasets": {table_id: _dataset(table_id, caption, headings, source_ids)},
    }


def address(kind: str, text: str) -> str:
    """Return the address that holds a file itself, whose kind is the end of its name."""
    return _HOLDS[kind] + quote(text)


def files(
    caption: str,
    headings: Sequence[str],
    rows: Sequence[Sequence[object]],
    source_ids: Sequence[str],
) -> dict[str, str]:
    """Return what a table's two files hold, by the ends of their names.

    Raises :class:`macros.problem.Problem` if there is no such source.
    """
    whole = {
        "title": caption,
        "publisher": NAME,
        "license": LICENSE,
        "sources": [_citation(each) for each in source_ids],
        "columns": list(headings),
        "rows": [list(row) for row in rows],
    }
    return {"csv": _csv(headings, rows), "json": json.dumps(whole, ensure_ascii=False)}


def _csv(headings: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerows([map(_cell, row) for row in (headings, *rows)])
    return _BYTE_ORDER_MARK + text.getvalue()


def _cell(value: object) -> object:
    """Return a cell that no spreadsheet takes for a formula, wherever it parts cells."""
    return _PIECE.sub(lambda found: _as_text(found[0]), value) if isinstance(value, str) else value


def _as_text(piece: str) -> str:
    """Return a piece of a cell: text stays text, by an apostrophe."""
    begins = unicodedata.normalize("NFKC", piece.lstrip(" ")[:1])
    return f"'{piece}" if begins in _FORMULA and not _is_number(piece) else piece


def _is_number(text: str) -> bool:
    return re.fullmatch(r"[+-]?[0-9]+([.,][0-9]+)*( ?%)?", text) is not None


def _citation(source_id: str) -> dict[str, str]:
    source = records.source(source_id)
    found = {"id": source_id, "title": source.title, "authors": source.short, "link": source.link}
    return {key: value for key, value in found.items() if value}


def _dataset(
    table_id: str, caption: str, headings: Sequence[str], source_ids: Sequence[str]
) -> dict[str, object]:
    return {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": f"#{table_id}",
        "name": caption,
        "description": f"{caption}. Columns: {'; '.join(headings)}.",
        "license": LICENSE,
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": NAME},
        "isBasedOn": [link for each in source_ids if (link := records.source(each).link)],
        "variableMeasured": list(headings),
        "distribution": {
            "@type": "DataDownload",
            "encodingFormat": "application/json",
            "contentUrl": "site://figures.json",
        },
    }

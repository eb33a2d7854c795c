"""A table to take away: as CSV and as JSON, with its units, its sources and its license.

The files stand in the links themselves, so that they work in every preview and without a server.
"""

import csv
import io
import json
from collections.abc import Sequence
from urllib.parse import quote

from macros import records

LICENSE = "https://creativecommons.org/licenses/by/4.0/"
PUBLISHER = "Burn at Rest"


def downloads(
    table_id: str,
    caption: str,
    headings: Sequence[str],
    rows: Sequence[Sequence[object]],
    source_ids: Sequence[str],
) -> dict[str, str]:
    """Return what the template prints: links to the two files, and schema.org's Dataset."""
    sources = [_citation(each) for each in source_ids]
    whole = {
        "title": caption,
        "publisher": PUBLISHER,
        "license": LICENSE,
        "sources": sources,
        "columns": list(headings),
        "rows": [list(row) for row in rows],
    }
    return {
        "id": table_id,
        "csv": "data:text/csv;charset=utf-8," + quote(_csv(headings, rows)),
        "json": "data:application/json," + quote(json.dumps(whole, ensure_ascii=False)),
        "dataset": _dataset(table_id, caption, headings, sources),
    }


def _csv(headings: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows(rows)
    return text.getvalue()


def _citation(source_id: str) -> dict[str, str]:
    source = records.source(source_id)
    found = {"id": source_id, "title": source.title, "authors": source.short, "link": source.link}
    return {key: value for key, value in found.items() if value}


def _dataset(
    table_id: str, caption: str, headings: Sequence[str], sources: Sequence[dict[str, str]]
) -> str:
    """Return the JSON-LD, safe inside a ``<script>`` element."""
    dataset = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": f"#{table_id}",
        "name": caption,
        "description": f"{caption}. Columns: {'; '.join(headings)}.",
        "license": LICENSE,
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": PUBLISHER},
        "isBasedOn": [each["link"] for each in sources if "link" in each],
        "variableMeasured": list(headings),
        "distribution": {
            "@type": "DataDownload",
            "encodingFormat": "application/json",
            "contentUrl": "site://figures.json",
        },
    }
    return json.dumps(dataset, ensure_ascii=False).replace("<", "\\u003c")

"""JSON Schemas of the records, so that editors complete them and others can read them."""

import json
from pathlib import Path

from macros import records


def write_schemas(site: Path) -> str:
    """Write a schema for each kind of record beside the published records."""
    folder = site / "data" / "schemas"
    folder.mkdir(parents=True, exist_ok=True)
    for kind, model in records.KINDS.items():
        schema = json.dumps(model.model_json_schema(), indent=1, ensure_ascii=False)
        (folder / f"{kind.removesuffix('s')}.json").write_text(schema + "\n", encoding="utf-8")
    return f"{len(records.KINDS)} schemas in data/schemas"

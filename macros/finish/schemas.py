"""JSON Schemas of the records, so that editors complete them and others can read them."""

import json
from pathlib import Path

from macros.records import Fact, Source

MODELS = {"fact": Fact, "source": Source}


def write_schemas(site: Path) -> str:
    """Write a schema for each kind of record beside the published records."""
    folder = site / "data" / "schemas"
    folder.mkdir(parents=True, exist_ok=True)
    for name, model in MODELS.items():
        schema = json.dumps(model.model_json_schema(), indent=1, ensure_ascii=False)
        (folder / f"{name}.json").write_text(schema + "\n", encoding="utf-8")
    return f"{len(MODELS)} schemas in data/schemas"

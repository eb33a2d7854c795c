"""``claims.json``: every claim as plain data, with its answer and its evidence."""

import json
from pathlib import Path

from macros.parts.claims.claims import plain_claims

FILE = "claims.json"


def write_ledger(site: Path) -> str:
    """Write every claim as JSON."""
    for name, text in files(site).items():
        (site / name).write_text(text, encoding="utf-8")
    return f"{len(plain_claims())} claims in {FILE}"


def files(_: Path) -> dict[str, str]:
    """Return the file by its name, each claim on a line of its own."""
    lines = ",\n".join(json.dumps(each, ensure_ascii=False) for each in plain_claims())
    return {FILE: f"[\n{lines}\n]\n"}

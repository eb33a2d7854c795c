"""Records as plain data, all of them as JSON, for a place where reading YAML takes long."""

import json
from pathlib import Path

from macros.records import library, plain_yaml


def as_json() -> str:
    """Return what every record's file holds, by kind and id; of files that were checked before."""
    plain = {kind: dict(map(_held, _files(kind))) for kind in library.KINDS}
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"), default=str)


def use(text: str) -> None:
    """Take these records, as a build wrote them, in place of files."""
    library.PLAIN.update(json.loads(text))


def _files(kind: str) -> list[Path]:
    return sorted((library.DOCS / "data" / kind).glob("*.yml"))


def _held(path: Path) -> tuple[str, dict[str, object]]:
    return path.stem, plain_yaml.load(path.read_text(encoding="utf-8"))[0]

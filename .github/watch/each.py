"""The records of a kind one by one, so that one that cannot be read stops none of the others."""

import sys
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from macros import records
from macros.records import yaml_file
from macros.report import visible


def readable(kind: str) -> Iterator[tuple[str, BaseModel]]:
    """Yield the id of each record that can be read, and the record; log the others."""
    for path in files(kind):
        try:
            record = read(kind, path)
        except Exception as error:  # whatever it is, it is this record's own
            print(visible(f"cannot be read: {place(path)} ({error})"[:400]), file=sys.stderr)
        else:
            yield path.stem, record


def files(kind: str) -> list[Path]:
    """Return the files of a kind."""
    return sorted((records.DOCS / "data" / kind).glob("*.yml"))


def read(kind: str, path: Path) -> BaseModel:
    """Return the record in a file."""
    return yaml_file.read(records.KINDS[kind], path, place(path))


def place(path: Path) -> str:
    """Return a path as people write it."""
    return path.relative_to(records.ROOT).as_posix()

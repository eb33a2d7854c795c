"""What may lie in docs/: Markdown, records and raster pictures, under plain names."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros import records
from macros.problem import Problem

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")
_PICTURES = {".png", ".jpg", ".webp"}
_RECORDS = {f"data/{kind}" for kind in records.KINDS}
LARGEST_PICTURE = 500_000
"""Bytes."""


def file_problems(path: Path, shown: str) -> Iterator[Problem]:
    """Yield why a file may not lie where it does, or not be read; ``path`` is unresolved."""
    for sentence in _sentences(path):
        yield Problem(sentence, shown, 1)


def character_problems(text: str) -> Iterator[Problem]:
    """Yield the lines of a text that hold a character which nobody can see."""
    for line, words in enumerate(text.split("\n"), 1):
        strange = [letter for letter in words if not (letter.isprintable() or letter in "\t\xa0")]
        if strange:
            code = f"U+{ord(strange[0]):04X}"
            yield Problem(f"this line holds an invisible character, {code}; delete it", line=line)


def _sentences(path: Path) -> Iterator[str]:
    parts = path.relative_to(records.DOCS).parts
    folders = [records.DOCS.joinpath(*parts[:depth]) for depth in range(1, len(parts) + 1)]
    if any(each.is_symlink() for each in folders):
        yield "this is a link to another place; put the file itself here"
        return
    names = [*parts[:-1], path.name.removesuffix(path.suffix)]
    if not all(_NAME.fullmatch(name) for name in names):
        said = "write names in small letters, digits and hyphens, such as slow-training/tempo.md"
        yield f"this name is not one we use; {said}"
    record = path.suffix == ".yml" and "/".join(parts[:-1]) in _RECORDS
    if path.suffix == ".md" or record:
        try:
            path.read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            yield "this is not plain UTF-8 text; save it as UTF-8"
    elif path.suffix not in _PICTURES:
        said = "articles are .md, pictures .png, .jpg or .webp, records .yml in data/"
        yield f"a file of this kind has no place here; {said}"
    elif path.stat().st_size > LARGEST_PICTURE:
        yield f"this picture is larger than {LARGEST_PICTURE:,} bytes; make it smaller"

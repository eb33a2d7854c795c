"""What may lie in docs/: Markdown, records and raster pictures, under plain names."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros import records
from macros.problem import Problem

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")
_PICTURES = {".png", ".jpg", ".webp"}
_RECORDS = {"data/facts", "data/sources"}
LARGEST_PICTURE = 500_000
"""Bytes."""


def file_problems(path: Path, shown: str) -> Iterator[Problem]:
    """Yield what is wrong with a file's place, name, kind or bytes; ``path`` is unresolved."""
    parts = path.relative_to(records.DOCS).parts
    folders = [records.DOCS.joinpath(*parts[:depth]) for depth in range(1, len(parts) + 1)]
    if any(each.is_symlink() for each in folders):
        yield Problem("this is a link to another place; put the file itself here", shown)
        return
    names = [*parts[:-1], path.name.removesuffix(path.suffix)]
    if not all(_NAME.fullmatch(name) for name in names):
        said = "write names in small letters, digits and hyphens, such as slow-training/tempo.md"
        yield Problem(f"this name is not one we use; {said}", shown)
    folder = "/".join(parts[:-1])
    if path.suffix == ".md" or (path.suffix == ".yml" and folder in _RECORDS):
        yield from _text_problems(path, shown)
    elif path.suffix in _PICTURES:
        if path.stat().st_size > LARGEST_PICTURE:
            yield Problem(
                f"this picture is larger than {LARGEST_PICTURE:,} bytes; make it smaller", shown
            )
    else:
        said = "articles are .md, pictures .png, .jpg or .webp, records .yml in data/"
        yield Problem(f"a file of this kind has no place here; {said}", shown)


def _text_problems(path: Path, shown: str) -> Iterator[Problem]:
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        yield Problem("this is not plain UTF-8 text; save it as UTF-8", shown)
        return
    for line, words in enumerate(text.split("\n"), 1):
        strange = [letter for letter in words if not (letter.isprintable() or letter in "\t\xa0")]
        if strange:
            code = f"U+{ord(strange[0]):04X}"
            yield Problem(f"this line holds an invisible character, {code}; delete it", shown, line)

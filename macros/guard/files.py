"""What may lie in docs/: Markdown, records and raster pictures, under plain names."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros import published, records
from macros.guard.pictures import picture_problems
from macros.problem import Problem

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")
_DEVICE = re.compile(r"con|prn|aux|nul|com\d|lpt\d")  # names that Windows keeps for itself
_FRAME = {each.name for each in (records.ROOT / "overrides").iterdir() if each.is_dir()}
_OURS = {"404", "overrides", "search", *published.AT_THE_TOP, *_FRAME}
"""Names that the theme and the finishing steps use at the top of the site."""

_RECORDS = {f"data/{kind}" for kind in records.KINDS}
_DEEPEST = 2
"""Folders inside one another."""

LARGEST = {".md": 200_000, ".yml": 10_000, ".png": 500_000, ".jpg": 500_000, ".webp": 500_000}
"""Bytes of a file, by its kind."""


def file_problems(path: Path, shown: str) -> Iterator[Problem]:
    """Yield why a file may not lie where it does, or not be read; ``path`` is unresolved."""
    yield from list(place_problems(path, shown)) or content_problems(path, shown)


def place_problems(path: Path, shown: str) -> Iterator[Problem]:
    """Yield why a file may not lie where it does."""
    parts = path.relative_to(records.DOCS).parts
    folders = [records.DOCS.joinpath(*parts[:depth]) for depth in range(1, len(parts) + 1)]
    if any(each.is_symlink() for each in folders):
        yield Problem("this is a link to another place; put the file itself here", shown, 1)
        return
    for sentence in _of_place(path, parts):
        yield Problem(sentence, shown, 1)


def content_problems(path: Path, shown: str) -> Iterator[Problem]:
    """Yield why a file may not be read."""
    for sentence in _of_content(path):
        yield Problem(sentence, shown, 1)


def _of_place(path: Path, parts: tuple[str, ...]) -> Iterator[str]:
    names = [*parts[:-1], path.name.removesuffix(path.suffix)]
    if not all(_NAME.fullmatch(name) for name in names):
        said = "write names in small letters, digits and hyphens, such as slow-training/tempo.md"
        yield f"this name is not one we use; {said}"
    taken = names[0] in _OURS or _in_address(path, names) & published.BESIDE_A_PAGE
    if taken or any(_DEVICE.fullmatch(name) for name in names):
        yield "this name is taken, by the site or by Windows; choose another"
    if len(parts) > 1 + _DEEPEST:
        yield "this lies too deep; an article lies in its section, such as slow-training/tempo.md"
    kept = "/".join(parts[:-1]) in _RECORDS if path.suffix == ".yml" else parts[0] != "data"
    if path.suffix not in LARGEST or not kept:
        said = "articles are .md, pictures .png, .jpg or .webp, records .yml in data/"
        yield f"a file of this kind has no place here; {said}"
    index = path.name == "index.md" and path.parent.with_suffix(".md").is_file()
    if index or (path.suffix == ".md" and path.with_suffix("").is_dir()):
        yield "another file makes a page of this name; choose another name"


def _in_address(path: Path, names: list[str]) -> set[str]:
    """Return the names that the address of what lies there has; a record has no address."""
    return set() if path.suffix == ".yml" else set(names)


def _of_content(path: Path) -> Iterator[str]:
    if path.stat().st_size > LARGEST[path.suffix]:
        yield f"this file is larger than {LARGEST[path.suffix]:,} bytes; make it smaller"
        return
    content = path.read_bytes()
    if path.suffix not in (".md", ".yml"):
        yield from picture_problems(path.suffix, content)
        return
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        yield "this is not plain UTF-8 text; save it as UTF-8"

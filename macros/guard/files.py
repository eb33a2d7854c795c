"""What may lie in docs/: Markdown, records and raster pictures, under plain names."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros import records
from macros.problem import Problem

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")
_DEVICE = re.compile(r"con|prn|aux|nul|com\d|lpt\d")  # names that Windows keeps for itself
_FRAME = {each.name for each in (records.ROOT / "overrides").iterdir() if each.is_dir()}
_OURS = {"404", "assets", "overrides", "pagefind", "search", *_FRAME}
"""Names that the theme and the finishing steps use at the top of the site."""

_ANYWHERE = {"numbers"}
"""Names that a finishing step uses beside each article."""

_RECORDS = {f"data/{kind}" for kind in records.KINDS}
_DEEPEST = 2
"""Folders inside one another."""

LARGEST = {".md": 200_000, ".yml": 10_000, ".png": 500_000, ".jpg": 500_000, ".webp": 500_000}
"""Bytes of a file, by its kind."""

_INVISIBLE = re.compile(  # letters that Unicode counts as visible, and that print nothing
    "[\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\ufe00-\ufe0e\uffa0\U000e0100-\U000e01ef]"
)


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


def character_problems(text: str) -> Iterator[Problem]:
    """Yield the lines of a text that hold a character which nobody can see."""
    for line, words in enumerate(text.split("\n"), 1):
        if words.isascii() and words.isprintable():  # as most are, and so this is quick
            continue
        strange = [each for each in words if not (each.isprintable() or each in "\t\xa0\u202f")]
        strange += _INVISIBLE.findall(words)
        if strange:
            code = f"U+{ord(strange[0]):04X}"
            yield Problem(f"this line holds an invisible character, {code}; delete it", line=line)


def _of_place(path: Path, parts: tuple[str, ...]) -> Iterator[str]:
    names = [*parts[:-1], path.name.removesuffix(path.suffix)]
    if not all(_NAME.fullmatch(name) for name in names):
        said = "write names in small letters, digits and hyphens, such as slow-training/tempo.md"
        yield f"this name is not one we use; {said}"
    taken = names[0] in _OURS or _in_address(path, names) & _ANYWHERE
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
        if not _is_picture(path.suffix, content):
            yield f"this is no {path.suffix} picture, or holds more than one; save it again"
        return
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        yield "this is not plain UTF-8 text; save it as UTF-8"


def _is_picture(kind: str, content: bytes) -> bool:
    """Tell whether content begins and ends as a picture of its kind does."""
    if kind == ".png":
        return content.startswith(b"\x89PNG\r\n\x1a\n") and content.endswith(b"IEND\xaeB`\x82")
    if kind == ".jpg":
        return content.startswith(b"\xff\xd8\xff") and content.endswith(b"\xff\xd9")
    said = int.from_bytes(content[4:8], "little")
    return content[:4] == b"RIFF" and content[8:12] == b"WEBP" and len(content) == said + 8

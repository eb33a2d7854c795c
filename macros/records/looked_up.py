"""Files and folders of ``docs/``, looked up so that whoever listens hears what was found."""

import os
from collections.abc import Iterator
from pathlib import Path

from macros.digests import digest
from macros.records import library
from macros.uses import watched

_LARGEST = 50_000_000
"""Bytes of a file that is read; no file of ours has a hundredth."""


def below_docs(path: Path) -> str:
    """Return the way from ``docs/`` to a file, by which it is looked up."""
    return Path(os.path.relpath(path, library.DOCS)).as_posix()


@watched("file")
def content(path: str) -> str | None:
    """Return the digest of a file's text by its path below ``docs/``; None where there is none."""
    text = _text_in(library.DOCS / path)
    return None if text is None else digest(text)


@watched("front")
def front(path: str) -> str | None:
    """Return the front matter of an article, or all of its text where it has none."""
    text = _text_in(library.DOCS / path)
    found = text and library.FRONT_MATTER.match(text)
    return found[0] if found else text


@watched("there")
def is_there(path: str) -> bool:
    """Tell whether a file is there itself, and no link to one."""
    file = library.DOCS / path
    return file.is_file() and not file.is_symlink()


@watched("folder")
def names_in(folder: str) -> list[str]:
    """Return the names of what lies in a folder, in order."""
    place = library.DOCS / folder
    return sorted(each.name for each in place.iterdir()) if place.is_dir() else []


@watched("sections")
def sections(_: str = "") -> list[str]:
    """Return the folders that have a page of their own."""
    return sorted(path.parent.name for path in library.DOCS.glob("*/index.md"))


@watched("tree")
def tree(_: str = "") -> list[str]:
    """Return the path of all that lies in ``docs/``: `/` ends that of a folder, `@` of a link."""
    return sorted(_below(os.fspath(library.DOCS), ""))


def _below(folder: str, within: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for each in entries:
            name = within + each.name
            if each.is_symlink():
                yield f"{name}@"
            elif each.is_dir():
                yield f"{name}/"
                yield from _below(each.path, f"{name}/")
            else:
                yield name


@watched("bytes")
def raw(path: str) -> str | None:
    """Return the digest of a file as it is, its size where it is too large to be any of ours."""
    file = library.DOCS / path
    if file.is_symlink() or not file.is_file():
        return None
    size = file.stat().st_size
    return digest(file.read_bytes()) if size <= _LARGEST else str(size)


@watched("records")
def records_of(kind: str) -> str:
    """Return what stands for all records of a kind."""
    paths = sorted((library.DOCS / "data" / kind).glob("*.yml"))
    return all_of({path.stem: digest(_text_in(path) or "") for path in paths})


def all_of(digests: dict[str, str]) -> str:
    """Return what stands for records, by the digest of each."""
    return digest(*(part for name in sorted(digests) for part in (name, digests[name])))


def _text_in(file: Path) -> str | None:
    """Return the text of a file, with each line ended in one way; bytes that are no text stay."""
    if file.is_symlink() or not file.is_file():
        return None
    return file.read_text(encoding="utf-8", errors="surrogateescape")

"""Contributions to try the guards on: hostile ones, and welcome ones.

Each is one file.  Its first line says what it is, `%% key: value; key: value; …`, and all after
that line is what a stranger sends: text, or bytes where the line says `body: base64`, or a link
to another place where it says `symlink: target`.
"""

import base64
import shutil
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ARTICLES = ROOT / "tests" / "articles"
SEEN_BY_A_PERSON = "a person sees it"
"""What must come of a contribution that no rule can judge."""


@dataclass(frozen=True)
class Contribution:
    """One file from a stranger, where it goes, and what should come of it."""

    name: str
    vector: str
    kind: str  # T1: against the build; T2: against the reader; T3: against the truth
    must: str
    line: int | None
    path: str
    symlink: str | None
    body: bytes


def contributions() -> list[Contribution]:
    """Return the hostile ones."""
    return _read(ARTICLES / "refused")


def welcome() -> list[Contribution]:
    """Return the ones that no guard should stop."""
    return _read(ARTICLES / "accepted")


def plant(contribution: Contribution, tree: Path) -> Path:
    """Write a contribution into a tree in place of what stands there; return its path."""
    place = tree / contribution.path
    for folder in reversed(place.relative_to(tree).parents[:-1]):
        if (tree / folder).is_symlink() or (tree / folder).is_file():
            (tree / folder).unlink()
        (tree / folder).mkdir(exist_ok=True)
    if place.is_dir() and not place.is_symlink():
        shutil.rmtree(place)
    place.unlink(missing_ok=True)
    if contribution.symlink:
        place.symlink_to(contribution.symlink)
    else:
        place.write_bytes(contribution.body)
    return place


def _read(folder: Path) -> list[Contribution]:
    return [_contribution(path) for path in sorted(folder.glob("*.md"))]


def _contribution(path: Path) -> Contribution:
    first, _, body = path.read_bytes().partition(b"\n")
    said = dict(part.split(": ", 1) for part in first.decode().removeprefix("%% ").split("; "))
    return Contribution(
        name=path.stem,
        vector=said["vector"],
        kind=said["class"],
        must=said["must"],
        line=int(said["line"]) if "line" in said else None,
        path=said["path"],
        symlink=said.get("symlink"),
        body=base64.b64decode(body) if said.get("body") == "base64" else body,
    )

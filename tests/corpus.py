"""Contributions to try the guards on: hostile ones, and welcome ones.

Each is one file.  Its first line says what it is, `%% key: value; key: value; …`, and all after
that line is what a stranger sends: text, or bytes where the line says `body: base64`, or a link
to another place where it says `symlink: target`.
"""

import base64
import os
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


class TreeOfLinks:
    """A tree of hard links to our ``docs``, which is as before once what was planted is gone."""

    def __init__(self, folder: Path, *left_out: str) -> None:
        self.folder, self._left_out = folder, shutil.ignore_patterns(*left_out)
        self._copy(Path("docs"))
        self._were = {path.relative_to(folder): path.is_dir() for path in folder.rglob("*")}

    def uproot(self, contribution: Contribution) -> None:
        """Take a contribution away, and put back what stood in its place or in its way."""
        relative = Path(contribution.path)
        for part in (*reversed(relative.parents[:-1]), relative):
            place, was_folder = self.folder / part, self._were.get(part)
            if was_folder and place.is_dir() and not place.is_symlink():
                continue
            if place.is_dir() and not place.is_symlink():
                shutil.rmtree(place)
            place.unlink(missing_ok=True)
            if was_folder is not None:
                self._copy(part)
            return

    def _copy(self, part: Path) -> None:
        if (ROOT / part).is_dir():
            shutil.copytree(
                ROOT / part, self.folder / part, ignore=self._left_out, copy_function=os.link
            )
        else:
            os.link(ROOT / part, self.folder / part)


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

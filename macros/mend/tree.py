"""The files of docs/ that can be mended: their text, their pixels and their names.

Nothing outside of docs/ is opened or written, no link is followed, and records stay as they are.
Each file is written whole beside its old one and then takes its place.
"""

import difflib
import os
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from macros import records
from macros.guard.files import LARGEST
from macros.mend.article import mended
from macros.mend.names import mended_name, with_links_to
from macros.mend.pictures import MOST_BYTES, of_another_kind, picture
from macros.problem import Problem
from macros.report import visible

_PICTURES = LARGEST.keys() - {".md", ".yml"}


@dataclass
class Change:
    """What becomes of one file."""

    path: Path
    to: Path
    """Where it lies afterwards."""
    before: bytes
    after: bytes
    said: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)

    @property
    def is_one(self) -> bool:
        """Tell whether anything changes."""
        return self.path != self.to or self.before != self.after

    @property
    def shown(self) -> str:
        """The path as people name it."""
        return self.path.relative_to(records.ROOT).as_posix()


def changes(paths: Iterable[Path] = ()) -> list[Change]:
    """Return what becomes of the files named, or of all of docs/, and of those that link to them.

    Raises :class:`Problem` where a file is none of docs/.
    """
    named = [*map(_in_docs, paths)] or [*_all()]
    found: dict[Path, Change] = {}
    taken: set[Path] = set()
    for path in named:
        found[path] = _change(path, taken)
        taken.add(found[path].to)
    renamed = {each.path: each.to.name for each in found.values() if each.path != each.to}
    for path in articles() if renamed else ():
        each = found.get(path) or Change(path, path, before := _read(path), before)
        text = _text(each.after)
        linked = text if text is None else with_links_to(text, path, renamed)
        if linked != text:
            each.after = linked.encode()
            each.said.append("led its links to files under their new names")
            found[path] = each
    return [each for each in found.values() if each.is_one or each.left]


def _in_docs(path: Path) -> Path:
    place = Path(os.path.abspath(path))
    if not (place.is_relative_to(records.DOCS) and place.is_file() and not _is_led_to(place)):
        raise Problem(f"no file {path} in docs/; name an article or a picture under docs/")
    return place


def _is_led_to(path: Path) -> bool:
    """Tell whether a link stands anywhere on the way to a file."""
    within = path.relative_to(records.DOCS).parts
    folders = (records.DOCS.joinpath(*within[:depth]) for depth in range(1, len(within) + 1))
    return any(each.is_symlink() for each in folders)


def _all() -> Iterator[Path]:
    for folder, folders, files in os.walk(records.DOCS):  # which follows no link
        folders.sort()
        for name in sorted(files):
            path = Path(folder, name)
            if path.is_file() and not path.is_symlink():
                yield path


def articles() -> Iterator[Path]:
    """Yield every article of docs/ that lies there itself."""
    yield from (path for path in _all() if path.suffix.lower() == ".md")


def _change(path: Path, taken: set[Path]) -> Change:
    content = _read(path)
    change = Change(path, path, content, content)
    if path.relative_to(records.DOCS).parts[0] == "data":  # a record
        return change
    if len(content) > MOST_BYTES:
        change.left.append(f"this has more than {MOST_BYTES:,} bytes; make it smaller")
        return change
    end = Path(mended_name(path.name)).suffix
    if end == ".md":
        _mend_article(change)
    elif end in _PICTURES:
        change.after, done = picture(end, content)
        change.said += done.said
        change.left += done.left
    elif said := of_another_kind(end):
        change.left.append(said)
        return change
    if end in LARGEST:
        _rename(change, taken)
    return change


def _mend_article(change: Change) -> None:
    text = _text(change.before)
    if text is None:
        change.left.append("this is not plain UTF-8 text; save it as UTF-8")
    elif len(change.before) <= LARGEST[".md"]:
        done = mended(text)
        change.said += done.said
        change.left += done.left
        if done.text.encode() != change.before:
            change.after = done.text.encode()


def _text(content: bytes) -> str | None:
    try:
        wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
        return content.decode("utf-16" if wide else "utf-8")
    except UnicodeDecodeError:
        return None


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)


def _rename(change: Change, taken: set[Path]) -> None:
    name = mended_name(change.path.name)
    if name == change.path.name:
        return
    to = change.path.with_name(name)
    if to in taken or (os.path.lexists(to) and not _is_same(to, change.path)):
        change.left.append(f"its name should be {name}, which is taken; choose another")
        return
    change.to = to
    change.said.append(f"named it {name}: small letters, digits and hyphens")


def _is_same(one: Path, other: Path) -> bool:
    """Tell whether two names are one file's, as where case is no matter."""
    return not one.is_symlink() and one.samefile(other)


# What is printed, and written


def as_text(found: Iterable[Change]) -> Iterator[str]:
    """Yield, of each file, what changes line by line, then a sentence on each kind of change."""
    for each in found:
        yield from map(visible, _diff(each))
        for sentence in (*each.said, *each.left):
            yield visible(f"{each.shown}: {sentence}")


def _diff(change: Change) -> Iterator[str]:
    before, after = _text(change.before), _text(change.after)
    if before is None or after is None or before == after or change.path.suffix in _PICTURES:
        return
    lines = (each.replace("\r\n", "\n").replace("\r", "\n").split("\n") for each in (before, after))
    names = f"a/{change.shown}", f"b/{change.to.relative_to(records.ROOT).as_posix()}"
    yield from difflib.unified_diff(*lines, *names, lineterm="")


def write(found: Iterable[Change]) -> int:
    """Write what changes, each file whole; return how many files did."""
    changed = [each for each in found if each.is_one]
    for each in changed:
        if each.to != each.path and os.path.lexists(each.to):  # one file, where case is no matter
            os.replace(each.path, each.to)
        _write(each)
        if each.to != each.path and not (each.to.exists() and _is_gone(each)):
            each.path.unlink()
    return len(changed)


def _is_gone(change: Change) -> bool:
    return not change.path.exists() or change.path.samefile(change.to)


def _write(change: Change) -> None:
    handle, name = tempfile.mkstemp(prefix=".mend-", dir=change.to.parent)
    try:
        with open(handle, "wb") as file:
            file.write(change.after)
        there = change.path if change.path.exists() else change.to
        os.chmod(name, there.stat().st_mode & 0o777)
        os.replace(name, change.to)
    except BaseException:
        os.unlink(name)
        raise

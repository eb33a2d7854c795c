"""What changed in the records, as data: each key of each file, before and after."""

import difflib
from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import zip_longest

import yaml

from macros.records import plain_yaml
from macros.review.row import Row

VOUCHING = frozenset(
    {"author", "checked", "checked_by", "next_check", "read", "reviewed", "reviewed_by"}
    | {"seen", "seen_on", "signed"}
)
"""The keys by which somebody says that they looked."""

_LONG = 200
"""Items of a list that is told item by item; a longer one is told as one text."""

_UNREAD = "is not a record that can be read; look at the file itself"


def rows(path: str, before: str | None, after: str | None, *, whole: bool) -> Iterator[Row]:
    """Yield what changed in a record.

    A new or a deleted one is a row for each key where it should be seen ``whole``; else it is one
    row, what is short in front, and one for each key by which somebody vouches for it.
    """
    if before is None and after is None:  # such as two articles without front matter
        return
    old, new = (_data(text) for text in (before, after))
    if (before is not None and not old) or (after is not None and not new):
        yield Row(path, _UNREAD)
        return
    if before is None or after is None:
        happened = "new" if before is None else "deleted"
        rest = {key: value for key, value in (old or new).items() if key not in VOUCHING}
        if whole:
            yield Row(path, happened)
        else:
            said = _said(dict(sorted(rest.items(), key=lambda each: len(_said(each[1])))))
            yield Row(path, happened, "" if before is None else said, said if old is None else "")
            old, new = ({key: each[key] for key in each if key in VOUCHING} if each else each
                        for each in (old, new))  # fmt: skip
    for what, was, now in _differences("", old or {}, new or {}):
        yield Row(path, what, was, now)


def vouches(row: Row) -> bool:
    """Tell whether a row is of a key by which somebody says that they looked."""
    return row.what.split(",")[0].split(" ")[0] in VOUCHING


def together(found: Iterable[Row]) -> list[Row]:
    """Return the rows with those that say the same of several files as one."""
    places: dict[Row, list[str]] = {}
    for row in found:
        places.setdefault(replace(row, place=""), []).append(row.place)
    return [
        replace(
            row, place=names[0] if len(names) == 1 else f"{len(names)} files: {', '.join(names)}"
        )
        for row, names in places.items()
    ]


def comments(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[Row]:
    """Yield the comments of records that were not in them before."""
    for path, text in after.items():
        if path.endswith(".yml"):
            known = {words for _, words in _comments(before.get(path, ""))}
            for line, words in _comments(text):
                if words not in known:
                    yield Row(path, f"line {line}", after=words)


def plain(text: str) -> str:
    """Return all that a record says as one text, its escapes read."""
    return _said(_data(text))


def _comments(text: str) -> list[tuple[int, str]]:
    """Return the line and the words of each comment: they stand between what YAML reads.

    The loader is that of records.  Where it can go no further, all of the rest is shown.
    """
    found, read = [], 0
    ends = [at for at, each in enumerate(text) if each == "\n"]
    try:
        for token in yaml.scan(text, Loader=plain_yaml.LOADER):
            found += _in_gap(text, ends, read, token.start_mark.index)
            read = max(read, token.end_mark.index)
            if getattr(token, "style", None) in ("|", ">"):  # one may stand beside its sign
                start = token.start_mark.index
                found += _in_gap(text, ends, start, text.find("\n", start))
    except yaml.YAMLError:
        found += _in_gap(text, ends, read, len(text))
    return found


def _in_gap(text: str, ends: list[int], start: int, end: int) -> Iterator[tuple[int, str]]:
    """Yield the comments between two places; ``ends`` are those where the lines of the text end."""
    for line, words in enumerate(text[start:end].split("\n"), bisect(ends, start - 1) + 1):
        _, sign, comment = words.partition("#")
        if sign:
            yield line, comment.strip()


def _data(text: str | None) -> dict[str, object] | None:
    try:
        return None if text is None else plain_yaml.load(text)[0]
    except ExceptionGroup:
        return {}


def _differences(what: str, old: object, new: object) -> Iterator[tuple[str, str, str]]:
    if old == new and type(old) is type(new):
        return
    if isinstance(old, dict) and isinstance(new, dict):
        for key in {**old, **new}:
            inside = f"{what}, {key}" if what else str(key)
            yield from _differences(inside, old.get(key), new.get(key))
    elif all(each is None or (isinstance(each, list) and len(each) < _LONG) for each in (old, new)):
        yield from _of_lists(what, old or [], new or [])
    else:
        yield what, _said(old), _said(new)


def _of_lists(what: str, old: list[object], new: list[object]) -> Iterator[tuple[str, str, str]]:
    """Yield what was put in, taken out and replaced, each with its place in the list.

    Items are compared as data: two that differ may say the same, a key inside the words of another.
    """
    was, now = ([repr(each) for each in items] for items in (old, new))
    for kind, *ends in difflib.SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if kind != "equal":
            start, end, first, last = ends
            pairs = zip_longest(old[start:end], new[first:last])
            for number, (left, right) in enumerate(pairs, (first if last > first else start) + 1):
                if isinstance(left, dict) and isinstance(right, dict):
                    yield from _differences(f"{what} {number}", left, right)
                else:
                    yield f"{what} {number}", _said(left), _said(right)


def _said(value: object) -> str:
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_said(each)}" for key, each in value.items())
    if isinstance(value, list):
        return ", ".join(map(_said, value))
    return "" if value is None else str(value).replace("\n", " ")

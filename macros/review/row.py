"""What a person has to see: rows of words under headings, as text and as data of bounded length."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass, replace

from macros.report import visible

LONGEST = 400
"""Letters of one text, around what differs: as many as a text of a record may have."""
_BESIDE = 40
"""Letters that stand before what differs."""
MOST = 16_000
"""Letters of all rows of a section, as data."""
_PAGES = 5
"""Pages that are named; of the others, it is said how many there are."""


@dataclass(frozen=True)
class Row:
    """One thing to see: the file, what of it, how it was, how it is, and what else to know."""

    place: str
    what: str
    before: str = ""
    after: str = ""
    more: str = ""

    def on(self, pages: Iterable[str]) -> "Row":
        """Return the row with the pages that print it."""
        names = [page.removesuffix("index.html") or "the first page" for page in pages]
        rest = [f"and {len(names) - _PAGES} more"] if len(names) > _PAGES else []
        return replace(self, more=", ".join([*names[:_PAGES], *rest]))


@dataclass(frozen=True)
class Section:
    """The rows of one kind."""

    heading: str
    rows: tuple[Row, ...]


def shortened(row: Row) -> Row:
    """Return the row with its texts cut to what differs, and with how much was left out."""
    pairs = enumerate(zip(row.before, row.after, strict=False))
    same = next((place for place, (was, now) in pairs if was != now), 0)
    start = same - _BESIDE if same > 2 * _BESIDE else 0
    before, after = (_cut(text, start) for text in (row.before, row.after))
    return Row(_cut(row.place), _cut(row.what), before, after, row.more)


def _cut(text: str, start: int = 0) -> str:
    kept = text[start : start + LONGEST]
    left = len(text) - start - len(kept)
    return ("… " if start else "") + kept + (f" … and {left} more letters" if left else "")


def as_text(sections: Iterable[Section]) -> Iterator[str]:
    """Yield the lines that tell a person in a terminal of everything."""
    for section in sections:
        yield f"{section.heading} ({len(section.rows)})"
        for row in map(shortened, section.rows):
            change = " → ".join(filter(None, (row.before or "nothing", row.after or "nothing")))
            yield visible(f"  {row.place}, {row.what}: {change}")
            if row.more:
                yield visible(f"    printed on {row.more}")
        yield ""


def as_json(sections: Iterable[Section]) -> str:
    """Return the sections as data, each with the number of all its rows and those that fit."""
    told = []
    for section in sections:
        rows = _those_that_fit([astuple(shortened(row)) for row in section.rows])
        told.append({"heading": section.heading, "count": len(section.rows), "rows": rows})
    return json.dumps(told, ensure_ascii=False, indent=0)


def _those_that_fit(rows: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Return as many rows as may be, in their order.

    Long ones are left out first: what hurts most, such as a telephone number, is short, and no
    prose of others can crowd it out.
    """
    sizes = [sum(map(len, row)) for row in rows]
    kept, letters = set(), 0
    for number in sorted(range(len(rows)), key=sizes.__getitem__):
        letters += sizes[number]
        if letters > MOST:
            break
        kept.add(number)
    return [row for number, row in enumerate(rows) if number in kept]

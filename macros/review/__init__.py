"""What a person has to see of a change, because no rule can judge it.

Two states of ``docs/`` are compared as data: nothing of the newer one is run or printed.
"""

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from macros.review import articles, records
from macros.review.row import Row, Section

HEADINGS = {
    "help": "Places to find help, and their telephone numbers",
    "people": "People who sign for what stands here",
    "stop-signs": "Signs to stop at",
    "ask-first": "Who asks a doctor first",
    "gate": "What the tools ask and refuse",
    "phrases": "Sentences that are printed on many pages",
    "exercises": "Exercises and their steps",
    "routines": "Warm-ups and endings",
    "programs": "Programs",
    "facts": "Facts",
}
"""The records that can hurt most if they are wrong, in this order; all others come after them."""

Files = Mapping[str, bytes]
"""The files of ``docs/`` by path."""


def review(before: Files, after: Files, printed: Mapping[str, Sequence[str]] = {}) -> list[Section]:
    """Return all that differs and that a person has to see, under the headings of its kinds.

    ``printed`` says on which pages the number of a fact stands.
    """
    changed = [path for path in sorted({*before, *after}) if before.get(path) != after.get(path)]
    old, new = ({path: _text(each[path]) for path in changed if path in each}
                for each in (before, after))  # fmt: skip
    rows: dict[str, list[Row]] = {}
    vouched: list[Row] = []
    also: list[Row] = []
    for path in changed:
        if path.endswith(".yml"):
            kind = PurePosixPath(path).parent.name
            whole = kind in HEADINGS and kind != "facts"
            for row in records.rows(path, old.get(path), new.get(path), whole=whole):
                place = vouched if records.vouches(row) else rows.setdefault(kind, [])
                place.append(_with_pages(row, printed) if kind == "facts" else row)
        elif path.endswith(".md"):
            vouched += articles.vouched(path, old.get(path), new.get(path))
            also += articles.also(path, old.get(path), new.get(path))
    kinds = [*HEADINGS, *sorted(rows.keys() - HEADINGS.keys())]
    sections = [
        *(
            (HEADINGS.get(kind, f"Records in docs/data/{kind}"), rows.get(kind, []))
            for kind in kinds
        ),
        ("Who looked, when, and at what", records.together(vouched)),
        ("Comments in records, which no rule reads", list(records.comments(old, new))),
        ("Other sites to which nothing led before", list(articles.hosts(before, after, changed))),
        ("Words by which the search finds a page, and which it does not show", also),
        ("Words that a macro prints as they are", list(articles.words(old, new))),
        ("Lists, boxes and tools that a page prints no more", list(articles.gone(old, new))),
        ("Pages and other files that are new, gone or others", list(articles.files(before, after))),
    ]
    return [Section(heading, tuple(found)) for heading, found in sections if found]


def _text(content: bytes) -> str:
    return content.decode("utf-8", errors="replace")


def _with_pages(row: Row, printed: Mapping[str, Sequence[str]]) -> Row:
    return row.on(printed.get(PurePosixPath(row.place).stem, ()))

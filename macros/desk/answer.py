"""What the desk says of a text: the problems that ``make check`` names, and the page it becomes.

It runs in a browser, on files that :mod:`macros.desk.pack` put there; nothing leaves them.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from macros import records
from macros.desk.look import preview
from macros.guard.check import check
from macros.mend import mended
from macros.parts import printed
from macros.records import library, plain
from macros.science import EQUATIONS


def open_desk() -> None:
    """Take the records and the equations that came along, and read what every check needs."""
    from macros.desk import equations  # noqa: PLC0415  written by the build

    plain.use((Path(__file__).with_name("records.json")).read_text(encoding="utf-8"))
    EQUATIONS.use(equations.EQUATIONS)
    answer(_FIRST, "docs/about/first.md")


_FIRST = """\
---
title: What is checked first?
description: A text that asks for each rule once, so that it is at hand.
---

# What is checked first?

Muscle at rest uses {{ fact("muscle-at-rest-rate") }}.
"""


def answer(text: str, path: str, *, drawing: bool = False) -> str:
    """Return what is said of an article that would stand at a path of docs/, as JSON.

    ``problems`` are in order, each with its ``line``, its ``says`` and, where it is one of another
    file, its ``path``.  ``drawing`` is as in :func:`macros.guard.check.check`.
    """
    with _in_place(records.ROOT / path, text) as file:
        found = [*check([file], drawing=drawing)]
    problems = [
        {"line": each.line, "says": each.sentence}
        | ({} if each.path == path else {"path": each.path})
        for each in found
    ]
    return json.dumps({"problems": problems}, ensure_ascii=False)


def look(text: str, _: str) -> str:
    """Return the page that a text becomes, as JSON: its ``html``."""
    return json.dumps({"html": preview(text)}, ensure_ascii=False)


def mend(text: str, _: str) -> str:
    """Return a text with what has one answer put right, as JSON: its ``text`` and what was done."""
    done = mended(text)
    return json.dumps({"text": done.text, "said": done.said, "left": done.left}, ensure_ascii=False)


CALLS = {"answer": answer, "look": look, "mend": mend}
"""What a page may ask of the desk: each takes a text and its path, and returns JSON."""


@contextmanager
def _in_place(file: Path, text: str) -> Iterator[Path]:
    """Put a text into the place of a file for a while, as though it stood there."""
    before = file.read_bytes() if file.is_file() else None
    made = [each for each in file.parents if not each.is_dir()]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode())
    _forget()
    try:
        yield file
    finally:
        file.unlink() if before is None else file.write_bytes(before)
        for folder in made:
            folder.rmdir()
        _forget()


def _forget() -> None:
    """Forget what was read of articles: one of them has changed."""
    library.articles.cache_clear()
    printed.of_articles.cache_clear()

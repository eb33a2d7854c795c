"""What changed in articles and files that a person has to see."""

import html
import inspect
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from macros.guard import macro_calls
from macros.parts import MACROS
from macros.records.library import FRONT_MATTER
from macros.review import records
from macros.review.row import Row

_HOST = re.compile(
    r"""(?:[a-z][a-z0-9+.-]{0,20}:)?//(?:[^\s/?#@]{0,200}@)?([^\s/?#)>\]}"',;|]+)"""
    r"""|mailto:[^\s?@]{0,200}@([\w.-]+)"""
)
"""What follows two slashes, or the name of somebody's mail, is a host."""
_TITLE = re.compile(r"^title:[ ]*(.*)$", re.MULTILINE)


def vouched(path: str, before: str | None, after: str | None) -> Iterator[Row]:
    """Yield who says in the front matter that they looked, and when."""
    yield from filter(records.vouches, _keys(path, before, after))


def also(path: str, before: str | None, after: str | None) -> Iterator[Row]:
    """Yield the other words by which the search finds a page, and which no reader sees on it."""
    yield from (row for row in _keys(path, before, after) if row.what.split(" ")[0] == "also")


def _keys(path: str, before: str | None, after: str | None) -> Iterator[Row]:
    old, new = (_front(text) for text in (before, after))
    return records.rows(path, old, new, whole=True)


def _front(text: str | None) -> str | None:
    found = FRONT_MATTER.match(text or "")
    return found[1] if found else None


def hosts(
    before: Mapping[str, bytes], after: Mapping[str, bytes], changed: Iterable[str]
) -> Iterator[Row]:
    """Yield each host outside that a changed file names and no file named before."""
    known = {host for path, content in before.items() for host in _hosts(_text(path, content))}
    for path in changed:
        text = _text(path, after.get(path, b""))
        for host, address in _hosts(f"{text}\n{_as_read(path, text)}").items():
            if host not in known:
                yield Row(path, host, after=address)


def _text(path: str, content: bytes) -> str:
    return content.decode("utf-8", errors="replace") if path.endswith((".md", ".yml")) else ""


def _as_read(path: str, text: str) -> str:
    """Return a text without the escapes behind which an address may stand."""
    return records.plain(text) if path.endswith(".yml") else html.unescape(text).replace("\\", "")


def _hosts(text: str) -> dict[str, str]:
    """Return each host with the beginning of an address on it."""
    found: dict[str, str] = {}
    for each in _HOST.finditer(text.lower()):
        found.setdefault((each[1] or each[2]).strip("."), each[0])
    return found


def words(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[Row]:
    """Yield the words of its author that a call prints, where the page did not print them."""
    for path, text in after.items():
        if path.endswith(".md"):
            new = Counter(_words(text)) - Counter(_words(before.get(path, "")))
            for (name, said), times in new.items():
                yield Row(path, name, after=said if times == 1 else f"{said} ({times} times)")


def gone(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[Row]:
    """Yield what a page printed with a macro and prints no more, such as a list of safety.

    A page that is gone may have moved, so what a new page prints is still printed.
    """
    moved = Counter(
        call
        for path, text in after.items()
        if path.endswith(".md") and path not in before
        for call in _blocks(text)
    )
    for path, text in before.items():
        if path.endswith(".md"):
            now = Counter(_blocks(after[path])) if path in after else moved
            for call in Counter(_blocks(text)) - now:
                yield Row(path, "no longer printed", before=call)


def _blocks(text: str) -> Iterator[str]:
    """Yield each call that prints more than a piece of a sentence, as text."""
    for call in macro_calls.calls(text):
        if call.name in MACROS and not MACROS[call.name].in_a_sentence:
            given = [*map(str, call.arguments), *(f"{k}={v}" for k, v in call.keywords.items())]
            yield f"{call.name}({', '.join(given)})"


def _words(text: str) -> Iterator[tuple[str, str]]:
    """Yield each call that is given ``words`` to print, and the words."""
    for call in macro_calls.calls(text):
        if call.name in MACROS:
            takes = inspect.signature(MACROS[call.name].function)
            try:
                given = takes.bind(*call.arguments, **call.keywords).arguments
            except TypeError:  # the check names it
                continue
            if "words" in given:
                yield call.name, str(given["words"])


def files(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> Iterator[Row]:
    """Yield the pages, sections, pictures and other files that are new or gone.

    A picture that is another one now is told too: nobody sees that in its lines.
    """
    for path in sorted(before.keys() & after.keys()):
        if not path.endswith((".yml", ".md")) and before[path] != after[path]:
            was, now = (_called(path, each[path]) for each in (before, after))
            yield Row(path, "file that is no page", was, f"{now}, other ones")
    for path in sorted(before.keys() ^ after.keys()):
        if not path.endswith(".yml"):
            content, gone = before.get(path) or after.get(path, b""), path in before
            what = _kind(path, {each.rpartition("/")[0] for each in (after if gone else before)})
            said = _called(path, content)
            yield Row(path, what, said if gone else "", "" if gone else said)


def _kind(path: str, folders: set[str]) -> str:
    folder = path.rpartition("/")[0]
    if not path.endswith(".md"):
        return "file that is no page"
    if folder == "docs":
        return "page beside the first page"
    return "page" if folder in folders else "page in a section of its own"


def _called(path: str, content: bytes) -> str:
    title = _TITLE.search(content.decode("utf-8", errors="replace"))
    return title[1] if path.endswith(".md") and title else f"{len(content):,} bytes"

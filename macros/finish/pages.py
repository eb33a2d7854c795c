"""The pages of a built site, and where an address on one of them leads."""

import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar
from urllib.parse import unquote

Item = TypeVar("Item")
Result = TypeVar("Result")

FEWEST = 200
"""Items for which it is worth to start other processes, which takes a second or two."""

_ATTRIBUTE = re.compile(r"""([\w:-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")


def pages(site: Path) -> list[Path]:
    """Return every page of a built site, in order."""
    return sorted(site.rglob("*.html"))


def change(page: Path, made: Callable[[str], str]) -> bool:
    """Write a page as ``made`` returns it; tell whether that changed anything."""
    before = page.read_text(encoding="utf-8")
    after = made(before)
    if after != before:
        page.write_text(after, encoding="utf-8")
    return after != before


def at_once(work: Callable[[Item], Result], items: Iterable[Item]) -> list[Result]:
    """Return what ``work`` makes of each item, on all cores.

    For work that libraries do outside Python's lock: minifying, drawing, compressing.
    """
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(work, items))


def in_processes(work: Callable[[Item], Result], items: Sequence[Item]) -> Iterator[Result]:
    """Yield what ``work`` makes of each item, on all cores where there are many items.

    For work that holds Python's lock.  Each process imports the module of ``work`` anew.
    """
    if len(items) < FEWEST:
        yield from map(work, items)
        return
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        yield from pool.map(work, items, chunksize=20)


def attributes(tag: str) -> dict[str, str]:
    """Return the attributes of a tag as it is written: ``<link rel="icon" href="x">``."""
    return {name: a or b or c for name, a, b, c in _ATTRIBUTE.findall(tag)}


def target(site: Path, page: Path, address: str) -> Path | None:
    """Return the file of the site that an address on a page leads to, if it is one."""
    path = unquote(address.partition("#")[0].partition("?")[0])
    if not path or ":" in path or path.startswith("//"):
        return None
    for place in _places(site, page, path):
        if place.is_file() and place.is_relative_to(site):
            return place
    return None


def _places(site: Path, page: Path, path: str) -> Iterator[Path]:
    """Yield where a path may lead; from the root, the site may stand in a folder of its host."""
    if not path.startswith("/"):
        yield Path(os.path.normpath(page.parent / path))
        return
    parts = path.strip("/").split("/")
    for first in range(len(parts)):
        yield Path(os.path.normpath(site.joinpath(*parts[first:])))

"""What pages load, small and under a name that tells its content, so that it can be kept forever.

``core/site.mjs`` becomes ``assets/site.1a2b3c4d.mjs``.  What no page leads to, such as what
the theme brings along, is left out.
"""

import hashlib
import os
import re
from functools import partial
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from macros.finish.minified import KINDS, minified
from macros.finish.pages import attributes, change, pages, target
from macros.problem import Problem

FOLDER = "assets"
"""Where they stand in a finished site."""

SOURCES = (FOLDER, "core", "parts", "science")
"""Where they stand before, below ``overrides/`` and in a site as it was built."""

HASHED = re.compile(r"\.[0-9a-f]{8}(?=\.\w+$)")
"""What stands in a file's name for its content."""

_LOADING = re.compile(r"<(?:link|script|img|source)\b[^>]*>|<[a-z][\w-]* [^>]*\bdata-script=[^>]*>")
_FROM_ROOT = re.compile(rf"/(?:(?!(?:{'|'.join(SOURCES)})/)[^/]+/)*")
_FROM_ROOT = re.compile(rf"/(?:(?!(?:{'|'.join(SOURCES)})/)[^/]+/)*")
_NAMED = re.compile(r"""(["'`(])(\.{1,2}/[\w./-]+\.(?:mjs|css|svg|png|webp))(?=["'`)])""")


def write_assets(site: Path) -> str:
    """Minify and rename what pages load into ``assets/``, and leave out the rest of the sources."""
    loads = {page: _loads(site, page) for page in pages(site)}
    entries = {path for loaded in loads.values() for path in loaded.values()}
    leads = {path: _named_in(path) for path in reached(entries, site)}
    (site / FOLDER).mkdir(exist_ok=True)
    named: dict[Path, str] = {}
    for path in _in_order(leads):
        named[path] = _write(site / FOLDER, path, {each: named[each] for each in leads[path]})
    for page, loaded in loads.items():
        way = "../" * len(page.parent.relative_to(site).parts)
        names = {address: (way, named[path]) for address, path in loaded.items()}
        change(page, partial(_LOADING.sub, partial(_renamed, names)))
    kept = {site / FOLDER / name for name in named.values()}
    left = [path for path in _sources(site) if path not in kept]
    for path in left:
        path.unlink()
    for source in SOURCES:
        for folder, _, _ in os.walk(site / source, topdown=False):
            if not any(Path(folder).iterdir()):
                Path(folder).rmdir()
    size = sum(path.stat().st_size for path in kept)
    return f"{len(kept)} files of {size:,} bytes, named by their content; {len(left)} left out"


def _sources(site: Path) -> list[Path]:
    return [path for each in SOURCES for path in (site / each).rglob("*") if path.is_file()]


def _in_order(leads: dict[Path, set[Path]]) -> list[Path]:
    """Return the files, each after those that it names, whose names it has to know."""
    try:
        return list(TopologicalSorter(leads).static_order())
    except CycleError as error:
        names = ", ".join(sorted({path.name for path in error.args[1]}))
        said = f"these files load each other: {names}; let one of them stand alone"
        raise Problem(said) from None


def _loads(site: Path, page: Path) -> dict[str, Path]:
    """Return the files that a page loads, by the address as it stands there."""
    found = {}
    for tag in _LOADING.findall(page.read_text(encoding="utf-8")):
        address = _address(attributes(tag))
        path = target(site, page, address)
        if path and path.relative_to(site).parts[0] in SOURCES:
            found[address] = path
    return found


def reached(entries: set[Path], folder: Path) -> set[Path]:
    """Return the files of a folder and all that they lead to."""
    found, waiting = set(), [*entries]
    while waiting:
        path = waiting.pop()
        if path not in found and path.is_relative_to(folder):
            found.add(path)
            waiting += _named_in(path)
    return found


def _named_in(path: Path) -> set[Path]:
    """Return the files that a script or a style names by a way from itself, as ``./name``."""
    if path.suffix not in (".mjs", ".css"):
        return set()
    ways = {way for _, way in _NAMED.findall(path.read_text(encoding="utf-8"))}
    return {each for each in map(partial(_file, path), ways) if each.is_file()}


def _file(path: Path, way: str) -> Path:
    return Path(os.path.normpath(path.parent / way))


def _write(folder: Path, path: Path, names: dict[Path, str]) -> str:
    """Write a file small into a folder, with the new names of those it leads to; return its own."""
    if path.suffix in KINDS:
        text = minified(path.read_text(encoding="utf-8"), path.suffix)
        text = _NAMED.sub(
            lambda found: f"{found[1]}./{names.get(_file(path, found[2]), found[2])}", text
        )
        path.write_text(text, encoding="utf-8")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()[:8]
    return path.rename(folder / f"{path.stem}.{digest}{path.suffix}").name


def _renamed(names: dict[str, tuple[str, str]], tag: re.Match[str]) -> str:
    address = _address(attributes(tag[0]))
    if address not in names:
        return tag[0]
    way, name = names[address]
    if address.startswith("/"):  # as on the page for what is missing
        way = _FROM_ROOT.match(address)[0]
    return tag[0].replace(address, f"{way}{FOLDER}/{name}")


def _address(given: dict[str, str]) -> str:
    """Return what a tag loads; ``data-src`` and ``data-script`` are what the page loads later."""
    kinds = ("src", "href", "data-src", "data-script")
    return next((given[each] for each in kinds if given.get(each)), "")

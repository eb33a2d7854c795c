"""What pages load, small and under a name that tells its content, so that it can be kept forever.

``assets/site.mjs`` becomes ``assets/site.1a2b3c4d.mjs``.  What no page leads to, such as what
the theme brings along, is left out.
"""

import hashlib
import re
from functools import partial
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from macros.finish.minified import KINDS, minified
from macros.finish.pages import attributes, change, pages, target
from macros.problem import Problem

FOLDER = "assets"
HASHED = re.compile(r"\.[0-9a-f]{8}(?=\.\w+$)")
"""What stands in a file's name for its content."""

_LOADING = re.compile(r"<(?:link|script|img|source)\b[^>]*>")
_BESIDE = re.compile(r"""(["'`(])\./([\w.-]+\.(?:mjs|css|svg|png|webp))(?=["'`)])""")


def write_assets(site: Path) -> str:
    """Minify and rename what pages load, and leave out the rest of ``assets/``."""
    folder = site / FOLDER
    loads = {page: _loads(site, page) for page in pages(site)}
    entries = {path for loaded in loads.values() for path in loaded.values()}
    leads = {path: _beside(path) for path in reached(entries, folder)}
    named: dict[Path, str] = {}
    for path in _in_order(leads):
        named[path] = _write(path, {each.name: named[each] for each in leads[path]})
    for page, loaded in loads.items():
        names = {address: named[path] for address, path in loaded.items()}
        change(page, partial(_LOADING.sub, partial(_renamed, names)))
    kept = {path.with_name(name) for path, name in named.items()}
    left = [path for path in folder.rglob("*") if path.is_file() and path not in kept]
    for path in left:
        path.unlink()
    for empty in sorted((path for path in folder.rglob("*") if path.is_dir()), reverse=True):
        empty.rmdir()
    size = sum(path.stat().st_size for path in kept)
    return f"{len(kept)} files of {size:,} bytes, named by their content; {len(left)} left out"


def _in_order(leads: dict[Path, set[Path]]) -> list[Path]:
    """Return the files, each after those that it names, whose names it has to know."""
    try:
        return list(TopologicalSorter(leads).static_order())
    except CycleError as error:
        names = ", ".join(sorted({path.name for path in error.args[1]}))
        said = f"these files load each other: {names}; let one of them stand alone"
        raise Problem(said) from None


def _loads(site: Path, page: Path) -> dict[str, Path]:
    """Return the files of ``assets/`` that a page loads, by the address as it stands there."""
    found = {}
    for tag in _LOADING.findall(page.read_text(encoding="utf-8")):
        given = attributes(tag)
        address = _address(given)
        path = target(site, page, address)
        if path and path.is_relative_to(site / FOLDER):
            found[address] = path
    return found


def reached(entries: set[Path], folder: Path, without: frozenset[Path] = frozenset()) -> set[Path]:
    """Return the files of a folder and all that they lead to, not going through some."""
    found, waiting = set(), [*entries]
    while waiting:
        path = waiting.pop()
        if path not in found | without and path.is_relative_to(folder):
            found.add(path)
            waiting += _beside(path)
    return found


def _beside(path: Path) -> set[Path]:
    """Return the files that a script or a style names as ``./name``."""
    if path.suffix not in (".mjs", ".css"):
        return set()
    names = {name for _, name in _BESIDE.findall(path.read_text(encoding="utf-8"))}
    beside = {path.with_name(name) for name in names}
    return {each for each in beside if each.is_file()}


def _write(path: Path, names: dict[str, str]) -> str:
    """Write a file small, with the new names of those it leads to, under its own; return that."""
    if path.suffix in KINDS:
        text = minified(path.read_text(encoding="utf-8"), path.suffix)
        text = _BESIDE.sub(lambda found: f"{found[1]}./{names.get(found[2], found[2])}", text)
        path.write_text(text, encoding="utf-8")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()[:8]
    return path.rename(path.with_name(f"{path.stem}.{digest}{path.suffix}")).name


def _renamed(names: dict[str, str], tag: re.Match[str]) -> str:
    given = attributes(tag[0])
    address = _address(given)
    if address not in names:
        return tag[0]
    folder = address.rpartition("/")[0]
    return tag[0].replace(address, f"{folder}/{names[address]}")


def _address(given: dict[str, str]) -> str:
    """Return what a tag loads; ``data-src`` is what a script of the page loads later."""
    return given.get("src") or given.get("href") or given.get("data-src") or ""

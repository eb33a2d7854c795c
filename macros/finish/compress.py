"""A copy of each text as Brotli and as gzip, for servers that hand them out as they are.

Pagefind writes the pieces of its index as gzip.  Its script reads them plain as well, so a server
that has Brotli hands out what they hold in Brotli, which is smaller.
"""

import gzip
import os
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path, PurePosixPath

import brotli

from macros.cores import Cores
from macros.digests import digest
from macros.finish.shelf import Shelf
from macros.finish.site import Site
from macros.published import ASSETS, SEARCH

_DATA = {".bib", ".csv", ".json", ".md", ".ris", ".txt", ".xml", ".yml"}
KINDS = _DATA | {".css", ".html", ".js", ".mjs", ".svg", ".wasm"}
PIECES = {".pagefind", ".pf_filter", ".pf_fragment", ".pf_index", ".pf_meta"}
OF_WORDS = ".pf_index"
"""A piece that holds where words stand: there are many, and a search loads one or two."""

WORTH = 0.9
"""How large a copy of such a piece may be beside it; else it isn't worth another file."""

SMALLEST = 500
"""Bytes below which a copy saves nothing: the file fits the packet of its own headers."""

LARGE = 5_000_000
"""Bytes above which the best that Brotli can do takes half a minute, for a tenth less."""


def pack(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the copies of those files that have any, all by their paths."""
    copies = (_copies(name, content) for name, content in files.items() if _is_packed(name))
    return {name: content for each in copies for name, content in each.items()}


def write_compressed(site: Site) -> str:
    """Write the copies of all files of a finished site that have none yet."""
    return compress_folder(site.folder, site.shelf, left_out=SEARCH)


def compress_folder(folder: Path, shelf: Shelf | None = None, left_out: str = "") -> str:
    """Write ``x.br`` and ``x.gz`` beside each text of a folder that has none; say of how many.

    The index of the search was packed where it was made, its pieces of words as far as that is
    worth it; a folder within may be left out.
    """
    sizes = dict(_sizes(os.fspath(folder), "", f"{left_out}/" if left_out else None))
    waiting = [name for name in _worth_packing(sizes) if f"{name}.br" not in sizes]
    names = [name for name in waiting if not name.endswith(OF_WORDS)]
    return _all_packed(folder, shelf or Shelf(folder), names)


def pack_within(folder: Path, within: str, shelf: Shelf) -> str:
    """Write the copies of all files in a folder of a site, pieces of words too; say of how many."""
    sizes = dict(_sizes(os.fspath(folder / within), f"{within}/", None))
    return _all_packed(folder, shelf, _worth_packing(sizes))


def _worth_packing(sizes: Mapping[str, int]) -> list[str]:
    """Return the paths of the texts that are worth copies, of files with their sizes."""
    return sorted(name for name in sizes if sizes[name] >= SMALLEST and _is_packed(name))


def _all_packed(folder: Path, shelf: Shelf, names: list[str]) -> str:
    digests = [digest((folder / name).read_bytes()) for name in names]
    key = digest(*(part for pair in zip(names, digests, strict=True) for part in pair))
    return shelf.of("all packed", key, make=partial(_packed, folder, shelf, names))[0]


def _sizes(folder: str, within: str, left_out: str | None) -> Iterator[tuple[str, int]]:
    """Yield the path and the size of each file in a folder and in those within, but for one."""
    if within == left_out:
        return
    with os.scandir(folder) as entries:
        for each in entries:
            if each.is_dir():
                yield from _sizes(each.path, f"{within}{each.name}/", left_out)
            else:
                yield f"{within}{each.name}", each.stat().st_size


def _packed(folder: Path, shelf: Shelf, names: list[str]) -> tuple[str, dict[str, bytes]]:
    """Return the copies of some files, and of how many they are, in words."""
    with Cores(partial(_write, folder, shelf)) as cores:
        size = sum(size for _, size in cores.each(names))
    copies = [f"{name}{end}" for name in names for end in (".br", ".gz")]
    written = {name: (folder / name) for name in copies if (folder / name).exists()}
    said = f"{len(names)} more files, {size:,} bytes in Brotli"
    return said, {name: path.read_bytes() for name, path in written.items()}


def _write(folder: Path, shelf: Shelf, name: str) -> int:
    """Write the copies of a file; return the bytes of that in Brotli."""
    content = (folder / name).read_bytes()

    def made() -> tuple[int, dict[str, bytes]]:
        copies = _copies(name, content)
        return len(copies.get(f"{name}.br", b"")), copies

    return shelf.of("packed", name, digest(content), make=made)[0]


def held(name: str, content: bytes) -> bytes:
    """Return what a copy of a file holds: its bytes, or those that a piece of the index packs."""
    return gzip.decompress(content) if PurePosixPath(name).suffix in PIECES else content


def _is_packed(name: str) -> bool:
    return PurePosixPath(name).suffix in KINDS | PIECES


def _copies(name: str, content: bytes) -> dict[str, bytes]:
    """Return the copies of a file, by their names; none of one that is small."""
    if len(content) < SMALLEST:
        return {}
    whole = held(name, content)
    small = brotli.compress(whole, mode=brotli.MODE_TEXT, quality=_quality(name, whole))
    if name.endswith(OF_WORDS) and len(small) > WORTH * len(content):
        return {}
    copies = {f"{name}.br": small}
    if whole is content:
        copies[f"{name}.gz"] = gzip.compress(content, 9, mtime=0)
    return copies


def _quality(name: str, content: bytes) -> int:
    """Return how hard Brotli tries.

    What few readers take away is packed in half the time, and is a fortieth larger.
    """
    if len(content) > LARGE:
        return 9
    return 10 if PurePosixPath(name).suffix in _DATA and not name.startswith(ASSETS) else 11

"""A copy of each text as Brotli and as gzip, for servers that hand them out as they are.

Pagefind writes the pieces of its index as gzip.  Its script reads them plain as well, so a server
that has Brotli hands out what they hold in Brotli, which is smaller.
"""

import gzip
from pathlib import Path

import brotli

from macros.finish.pages import Site, at_once

KINDS = {".bib", ".css", ".csv", ".html", ".js", ".json", ".md", ".mjs", ".ris"}
KINDS |= {".svg", ".txt", ".wasm", ".xml", ".yml"}
PIECES = {".pagefind", ".pf_filter", ".pf_fragment", ".pf_index", ".pf_meta"}
SMALLEST = 500
"""Bytes below which a copy saves nothing: the file fits the packet of its own headers."""

LARGE = 5_000_000
"""Bytes above which the best that Brotli can do takes half a minute, for a tenth less."""


def write_compressed(site: Site) -> str:
    """Write the copies of a finished site."""
    return compress_folder(site.folder)


def compress_folder(folder: Path) -> str:
    """Write ``x.br`` and ``x.gz`` beside each text of a folder; say how many."""
    files = [path for path in sorted(folder.rglob("*")) if path.suffix in KINDS | PIECES]
    large = [path for path in files if path.is_file() and path.stat().st_size >= SMALLEST]
    sizes = at_once(_write, large)
    whole = sum(path.stat().st_size for path in large)
    return f"{len(large)} files, {whole:,} bytes as {sum(sizes):,} in Brotli"


def held(path: Path) -> bytes:
    """Return what a copy of a file holds: its bytes, or those that a piece of the index packs."""
    content = path.read_bytes()
    return gzip.decompress(content) if path.suffix in PIECES else content


def _write(path: Path) -> int:
    content = held(path)
    quality = 9 if len(content) > LARGE else 11
    small = brotli.compress(content, mode=brotli.MODE_TEXT, quality=quality)
    path.with_name(f"{path.name}.br").write_bytes(small)
    if path.suffix not in PIECES:
        path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(content, 9, mtime=0))
    return len(small)

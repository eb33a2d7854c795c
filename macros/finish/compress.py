"""A copy of each text as Brotli and as gzip, for servers that hand them out as they are.

Pagefind writes the pieces of its index as gzip.  Its script reads them plain as well, so a server
that has Brotli hands out what they hold in Brotli, which is smaller.
"""

import gzip
from pathlib import Path

import brotli

from macros.finish.pages import at_once

KINDS = {".bib", ".css", ".csv", ".html", ".js", ".json", ".md", ".mjs", ".ris"}
KINDS |= {".svg", ".txt", ".xml", ".yml"}
PIECES = {".pagefind", ".pf_filter", ".pf_fragment", ".pf_index", ".pf_meta"}
SMALLEST = 500
"""Bytes below which a copy saves nothing: the file fits the packet of its own headers."""
ROUND_TRIP = 14_000
"""Bytes of a page that arrive at once: ten packets, less the headers."""
WITHIN_REACH = 1.2
"""How much longer than that a quick copy may be, if more work is to bring the page under it."""

_BY_MANY_PAGES = (".css", ".js", ".mjs", ".pagefind", ".pf_meta", ".svg")


def write_copies(site: Path) -> str:
    """Write ``x.br`` and ``x.gz`` beside each text of a built site."""
    files = [path for path in sorted(site.rglob("*")) if path.suffix in KINDS | PIECES]
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
    small = _brotli(path, content)
    path.with_name(f"{path.name}.br").write_bytes(small)
    if path.suffix not in PIECES:
        packed = gzip.compress(content, 6, mtime=0)
        path.with_name(f"{path.name}.gz").write_bytes(packed)
    return len(small)


def _brotli(path: Path, content: bytes) -> bytes:
    """Return a copy made quickly, and with more work where many ask for it or a round trip ends."""
    if path.suffix in _BY_MANY_PAGES:
        return brotli.compress(content, mode=brotli.MODE_TEXT, quality=11)
    if path.suffix == ".pf_index":  # two or three of them come with each search
        return brotli.compress(content, mode=brotli.MODE_TEXT, quality=10)
    small = brotli.compress(content, mode=brotli.MODE_TEXT, quality=5)
    for quality in (10, 11):
        if path.suffix == ".html" and ROUND_TRIP < len(small) < WITHIN_REACH * ROUND_TRIP:
            small = brotli.compress(content, mode=brotli.MODE_TEXT, quality=quality)
    return small

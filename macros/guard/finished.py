"""What the finishing steps write into a site, told by what it holds and never by its name alone."""

import gzip
import hashlib
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import brotli

from macros import records
from macros.finish import (
    assets,
    bibliography,
    cards,
    compress,
    downloads,
    feed,
    ledger,
    numbers,
    offline,
    plain,
    policy,
    robots,
    search,
)
from macros.finish.minified import KINDS, minified
from macros.guard import allowed

_COPIES = {".br": brotli.decompress, ".gz": gzip.decompress}
_BROKEN = (brotli.error, gzip.BadGzipFile, EOFError, ValueError)
_FILES = {
    "_headers": policy.host_files,
    "_redirects": policy.host_files,
    "references.bib": bibliography.files,
    "references.ris": bibliography.files,
    feed.FILE: feed.files,
    ledger.FILE: ledger.files,
    robots.FILE: robots.files,
}
"""Files that are wholly known from the records and the pages: what makes each anew."""
_PICTURE = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"".join(each.to_bytes(4) for each in cards.SIZE)
_INDEX = re.compile(
    r"(filter|fragment|index)/[a-z]{2}_[0-9a-f]+\.pf_(filter|fragment|index)"
    r"|pagefind\.[a-z]{2}_[0-9a-f]+\.pf_meta|pagefind-entry\.json"
)
_HASH = re.compile(r"\./([\w-]+)\.[0-9a-f]{8}(?=\.\w+)")
_WAY = re.compile(r"\.{1,2}/(?:[\w.]+/)*(?=[\w-]+\.(?:css|mjs))")


def is_finished(site: Path, path: Path) -> bool:
    """Tell whether a file of a site is, by what it holds, one that a finishing step wrote."""
    name = path.relative_to(site).as_posix()
    folder = name.partition("/")[0]
    if path.suffix in _COPIES and path.with_suffix("").is_file():
        return _same(path)
    if name in _FILES:
        return path.read_text(encoding="utf-8") == _FILES[name](site)[name]
    if name == offline.FILE:
        return offline.is_worker(path.read_text(encoding="utf-8"))
    if path.name in (plain.COPY, plain.LIST):
        return plain.is_copy(site, path)
    if folder in _OF_FOLDERS:
        return _OF_FOLDERS[folder](path, name)
    return downloads.is_download(path)


def page_of_numbers(name: str) -> str:
    """Return the name of the page whose numbers stand on a page, else its own name."""
    place, folder, file = name.rpartition(f"{numbers.FOLDER}/")
    return place + file if folder and (not place or place.endswith("/")) else name


def style_problems(text: str) -> Iterator[str]:
    """Yield that a style is not one of ours after another."""
    for each in _our_style():
        text = text.replace(each, "", 1)
    if text:
        yield f"a <style> has a rule that is not ours: `{text[:60]}`"


@cache
def _our_style() -> list[str]:
    found = (records.ROOT / "overrides").rglob("*.css")
    sheets = [each.read_text(encoding="utf-8") for each in found]
    return sorted((minified(each, ".css") for each in sheets), key=len, reverse=True)


def _same(path: Path) -> bool:
    try:
        return _COPIES[path.suffix](path.read_bytes()) == compress.held(path.with_suffix(""))
    except _BROKEN:
        return False


def _is_asset(path: Path, name: str) -> bool:
    source = next((records.ROOT / "overrides").rglob(assets.HASHED.sub("", path.name)), None)
    if source is None:
        return False
    if source.suffix not in KINDS:
        return path.read_bytes() == source.read_bytes()
    plain = _HASH.sub(r"\1", path.read_text(encoding="utf-8"))
    return plain == _WAY.sub("", minified(source.read_text(encoding="utf-8"), source.suffix))


def _is_of_search(path: Path, name: str) -> bool:
    name = name.partition("/")[2]
    if name in allowed.SEARCH:
        return hashlib.sha256(path.read_bytes()).hexdigest() == allowed.SEARCH[name]
    return bool(_INDEX.fullmatch(name))


def _is_card(path: Path, name: str) -> bool:
    return name.endswith(".png") and path.read_bytes().startswith(_PICTURE)


_OF_FOLDERS = {assets.FOLDER: _is_asset, cards.FOLDER: _is_card, search.FOLDER: _is_of_search}

"""The search index, in small pieces that the browser fetches as it needs them, by Pagefind.

Of each page it reads what stands in the element that is marked for it, apart from what parts leave
out, and the names that its head tells; ``searched`` tells whether that is the same as before.
"""

import gzip
import hashlib
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from fnmatch import fnmatch
from functools import partial
from html import escape
from pathlib import Path

import cbor2
from selectolax.lexbor import LexborHTMLParser, LexborNode

from macros.cores import in_a_process
from macros.digests import digest
from macros.finish.assets import minified
from macros.finish.compress import pack_within
from macros.finish.indexing import Indexing
from macros.finish.shelf import Shelf
from macros.finish.site import Site
from macros.parts import PARTS
from macros.problem import Problem
from macros.published import SEARCH

FOLDER = SEARCH
SCRIPT = "pagefind.js"

_ENTRY = "pagefind-entry.json"
_UNUSED = ("pagefind-*.js", "pagefind-*.css", "wasm.unknown.pagefind")
_MARK = b"pagefind_dcd"  # opens each piece of the index
_PLACES = 4000
"""How many places of words a piece of the index holds; Pagefind's own are five times as large.

A search loads a piece for each word, and an overview that names all pieces.  In smaller ones a word
that is half typed finds fewer of those that begin with it.
"""

_SAME = ".checked"
"""The line under a title that says who checked the page, in the same words on every one."""

_LEFT_OUT = (_SAME, *(each for part in PARTS.values() for each in part.not_searched))
_BODY = "data-pagefind-body"
_TOLD = "head [data-pagefind-meta]"


def write_search(site: Site) -> str:
    """Write the index of all articles, and the script that reads it, into ``pagefind/``."""
    return write_index(site.folder, {page.name: page.searched for page in site.pages}, site.shelf)


def searched(html: str) -> str:
    """Return a digest of what the index reads of a page, or nothing where it reads none of it."""
    text = read_of(html)
    return digest(text.encode()) if text else ""


def read_of(html: str) -> str:
    """Return a page with only what the index reads of it, or nothing where it reads none."""
    if _BODY not in html:
        return ""
    page = LexborHTMLParser(html)
    body = page.css_first(f"[{_BODY}]")
    if body is None:
        return ""
    for node in _outermost(body.css(", ".join(_LEFT_OUT))):
        for child in list(node.iter(include_text=True)):
            child.decompose()
    told = "".join(node.html or "" for node in page.css(_TOLD))
    language = page.css_first("html").attributes.get("lang") or ""
    return f'<html lang="{escape(language)}"><head>{told}</head><body>{body.html}</body></html>'


def _outermost(nodes: list[LexborNode]) -> list[LexborNode]:
    """Return those that stand in none of the others."""
    found = {node.mem_id for node in nodes}
    return [node for node in nodes if not found & {each.mem_id for each in _around(node)}]


def _around(node: LexborNode) -> Iterator[LexborNode]:
    while (node := node.parent) is not None:
        yield node


def write_index(
    folder: Path, pages: Mapping[str, str] | None = None, shelf: Shelf | None = None
) -> str:
    """Write the index of a site into ``pagefind/`` in its folder; say what it holds.

    ``pages`` are what :func:`searched` returns of each page, by the path of its file in the
    folder; where they are not given, the pages are read.  A shelf gives the index of the same
    pages again.  Raises :class:`Problem` where no page is searched, or where Pagefind fails.
    """

    def read(name: str) -> str:
        return (folder / name).read_text(encoding="utf-8")

    found = {name: searched(read(name)) for name in _names(folder)} if pages is None else pages
    names = sorted(name for name in found if found[name])
    shutil.rmtree(folder / FOLDER, ignore_errors=True)
    key = digest(*(part for name in names for part in (name, found[name])))
    shelf = shelf or Shelf(folder)
    reads = {name: partial(_kept_or_read, shelf, found[name], read) for name in names}
    said = shelf.of("search", key, make=partial(_made, reads))[0]
    pack_within(folder, FOLDER, shelf)
    return said


def _kept_or_read(shelf: Shelf, searched: str, read: Callable[[str], str], name: str) -> str:
    """Return what the index reads of a page: as it was kept, else out of the page's file."""
    kept = shelf.content(searched)
    return read_of(read(name)) if kept is None else kept.decode()


def _names(folder: Path) -> list[str]:
    return [file.relative_to(folder).as_posix() for file in folder.rglob("*.html")]


def _made(reads: Mapping[str, Callable[[str], str]]) -> tuple[str, dict[str, bytes]]:
    """Return what the index of some pages holds, in words, and its files.

    Pagefind numbers the pages in the order in which they come, so that the same give the same.
    """
    if not reads:
        raise Problem("the search index could not be made: no page is marked for it")
    with Indexing(_LEFT_OUT, _PLACES) as indexing:
        words = sum(indexing.add(name, read(name)) for name, read in reads.items())
        all_files = dict(indexing.files())
    files = {
        path: content
        for path, content in all_files.items()
        if not any(fnmatch(path, pattern) for pattern in _UNUSED)
    }
    script = _asking_again(files[SCRIPT].decode())
    files[SCRIPT] = in_a_process(partial(minified, suffix=".js"), script).encode()
    files = {f"{FOLDER}/{path}": content for path, content in _in_order(files).items()}
    size = sum(map(len, files.values()))
    said = f"{len(reads)} pages of {words:,} words; {size:,} bytes in {FOLDER}"
    return said, files


_FETCHES = re.compile(r"\bfetch\((?=\w+\.input\))")
_AGAIN = """
async function fetchAgain(input) {
  for (const isLast of [false, true]) {
    const answer = await fetch(input).catch(() => undefined);
    if (answer?.ok) return answer;
    if (isLast) dispatchEvent(new Event("searchfailed"));
  }
  throw new Error(`${input} does not come`);
}
"""


def _asking_again(script: str) -> str:
    """Return Pagefind's script so that it asks again, once, for a piece that does not come.

    It tells the page of one that does not come the second time either: Pagefind itself takes that
    piece for empty, and says that nothing was found.
    """
    changed, places = _FETCHES.subn("fetchAgain(", script)
    if places != 1:
        raise Problem(f"Pagefind's script fetches the pieces of its index in {places} places")
    return changed + _AGAIN


def _in_order(files: dict[str, bytes]) -> dict[str, bytes]:
    """Sort the choices of each filter, which Pagefind writes in another order each time.

    The overview names the filters, and the entry names the overview, so their names follow.
    """
    names: dict[str, str] = {}
    return dict(_named(path, files[path], names) for path in sorted(files, key=_follows))


def _follows(path: str) -> tuple[bool, bool, str]:
    """Return a key that puts the overview after what it names, and the entry after that."""
    return path == _ENTRY, path.endswith(".pf_meta"), path


def _renamed(content: bytes, names: dict[str, str]) -> bytes:
    for old, new in names.items():
        content = content.replace(old.encode(), new.encode())
    return content


def _named(path: str, content: bytes, names: dict[str, str]) -> tuple[str, bytes]:
    """Return a file in order, under the name that tells its content; note old and new name."""
    if not path.endswith((".pf_filter", ".pf_meta")):
        return path, _renamed(content, names) if path == _ENTRY else content
    plain = gzip.decompress(content).removeprefix(_MARK)
    if path.endswith(".pf_meta"):
        plain = _renamed(plain, names)
    else:
        name, choices = cbor2.loads(plain)
        plain = cbor2.dumps([name, sorted(choices)])
    old = path.rpartition("/")[2].split(".")[-2]
    language, _, digits = old.partition("_")
    names[old] = f"{language}_{hashlib.sha256(plain).hexdigest()[: len(digits)]}"
    return path.replace(old, names[old]), gzip.compress(_MARK + plain, 9, mtime=0)

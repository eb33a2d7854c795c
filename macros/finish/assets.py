"""What pages load, small: their style inside them, the rest under names that tell its content.

``core/site.mjs`` becomes ``assets/site.1a2b3c4d.mjs``, which browsers keep forever.  What no page
leads to, such as what the theme brings along, is left out.
"""

import hashlib
import os
import re
from collections.abc import Container, Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from macros.cores import Cores
from macros.digests import digest
from macros.finish.pages import Page
from macros.finish.site import Assets, Known, Site
from macros.problem import Problem
from macros.published import ASSETS
from macros.store import digests, joined

FOLDER = ASSETS
"""Where they stand in a finished site."""

SOURCES = (FOLDER, "core", "parts", "science")
"""Where they stand before, below ``overrides/`` and in a site as it was built."""

WORKER = "service-worker.js"
"""The one script that keeps its place, at the root."""

_DRAWING = ("core/look.css", "parts/movement/movement.css")
"""The style of drawings."""

_KINDS = {
    ".css": "text/css",
    ".js": "application/javascript",
    ".mjs": "application/javascript",
    ".svg": "image/svg+xml",
}
_LOADING = re.compile(r"<(?:link|script|img|source)\b[^>]*>|<[a-z][\w-]* [^>]*\bdata-script=[^>]*>")
_ADDRESS = re.compile(r'\b(?:src|href|data-src|data-script)="([^"]+)"')
_FROM_ROOT = re.compile(rf"/(?:(?!(?:{'|'.join(SOURCES)})/)[^/]+/)*")
_NAMED = re.compile(r"""(["'`(])(\.{1,2}/[\w./-]+\.(?:mjs|css|svg|png|webp))(?=["'`)])""")


def prepared(folder: Path) -> tuple[Assets, dict[str, bytes]]:
    """Return what the pages in a folder may load, and the files under their new names.

    A process that did this can't be forked any more: see :func:`minified`.
    """
    small = _Small(folder)
    for each in SOURCES:
        for path in sorted((folder / each).rglob("*")):
            if path.is_file():
                small.name(path)
    return small.assets(), small.files


def rests_on(folder: Path) -> list[str]:
    """Return what changes with anything that pages in a folder may load."""
    worker = folder / WORKER
    sources = [joined(digests(folder / each)) for each in SOURCES]
    return [*sources, digest(worker.read_bytes() if worker.exists() else "")]


def minified(text: str, suffix: str) -> str:
    """Return a text without what only its authors need; the end of its file's name tells its kind.

    A process of its own makes it small, so that this one can still be forked.  Raises
    :class:`Problem` where the text is not of that kind.
    """
    with Cores(_minified, name=lambda _: f"a text of {suffix}", count=1) as one:
        return next(small for _, small in one.each([(text, suffix)]))


def _minified(of: tuple[str, str]) -> str:
    import minify  # noqa: PLC0415  Go's runtime begins here, and would hang in forks of this process

    text, suffix = of
    try:
        return minify.string(_KINDS[suffix], text)
    except ValueError as error:
        raise Problem(f"this can't be made small: {error}") from None


class _Small:
    """Files that pages may load, each made small after those that it names."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._waiting: list[Path] = []
        self._leads: dict[str, list[str]] = {}
        self.names: dict[Path, str] = {}
        self.files: dict[str, bytes] = {}

    def assets(self) -> Assets:
        places = {path.relative_to(self._folder).as_posix(): path for path in self.names}
        sheets = {place: path for place, path in places.items() if path.suffix == ".css"}
        return Assets(
            styles={place: _small(path) for place, path in sheets.items()},
            names={place: self.names[path] for place, path in places.items()},
            leads={name: each for name, each in self._leads.items() if each},
            worker=self._joined(WORKER),
            drawing=self._joined(*_DRAWING),
        )

    def _joined(self, *names: str) -> str:
        """Return what those of some files that are there hold, as one text, small."""
        paths = [path for name in names if (path := self._folder / name).exists()]
        texts = [path.read_text(encoding="utf-8") for path in paths]
        return _minified(("\n".join(texts), paths[0].suffix)) if paths else ""

    def name(self, path: Path) -> str:
        """Return a file's new name, which tells what it holds."""
        if path in self._waiting:
            names = sorted({each.name for each in self._waiting[self._waiting.index(path) :]})
            said = f"these files load each other: {', '.join(names)}; let one of them stand alone"
            raise Problem(said)
        if path not in self.names:
            self._waiting.append(path)
            leads: list[str] = []
            content = self._content(path, leads)
            self._waiting.pop()
            told = hashlib.sha256(content).hexdigest()[:8]
            self.names[path] = f"{path.stem}.{told}{path.suffix}"
            self._leads[self.names[path]] = leads
            self.files[f"{FOLDER}/{self.names[path]}"] = content
        return self.names[path]

    def _content(self, path: Path, leads: list[str]) -> bytes:
        """Return what a file holds, small, with the new names of those that it names."""
        if path.suffix not in _KINDS:
            return path.read_bytes()

        def renamed(way: re.Match[str]) -> str:
            named = Path(os.path.normpath(path.parent / way[2]))
            if not (path.suffix in (".mjs", ".css") and named.is_file()):
                return f"{way[1]}./{way[2]}"
            leads.append(self.name(named))
            return f"{way[1]}./{leads[-1]}"

        return _NAMED.sub(renamed, _small(path)).encode()


def _small(path: Path) -> str:
    return _minified((path.read_text(encoding="utf-8"), path.suffix))


def lead(page: Page, known: Known) -> None:
    """Put the style of a page into it, and lead what else it loads to the new names."""
    for each in page.both:
        _lead(each, known.assets)
        page.loads |= each.loads


def _lead(page: Page, assets: Assets) -> None:
    sheets: dict[str, None] = {}

    def led(tag: re.Match[str]) -> str:
        address = _ADDRESS.search(tag[0])
        path = address and target(assets.names, page.name, address[1])
        if not path:
            return tag[0]
        if 'rel="stylesheet"' in tag[0]:
            sheets[path] = None
            return ""
        way = "../" * (len(PurePosixPath(page.name).parts) - 1)
        if address[1].startswith("/"):  # as on the page for what is missing
            way = _FROM_ROOT.match(address[1])[0]
        page.loads[assets.names[path]] = None
        return tag[0].replace(address[1], f"{way}{FOLDER}/{assets.names[path]}")

    page.html = _LOADING.sub(led, page.html)
    page.style = "".join(assets.styles[path] for path in sheets)


def target(files: Container[str], page: str, address: str) -> str | None:
    """Return the one of these files to which an address on a page leads, if it is one."""
    path = unquote(address.partition("#")[0].partition("?")[0])
    if not path or ":" in path or path.startswith("//"):
        return None
    return next((place for place in _places(page, path) if place in files), None)


def _places(page: str, path: str) -> Iterator[str]:
    """Yield where a path may lead; from the root, the site may stand in a folder of its host."""
    if not path.startswith("/"):
        yield os.path.normpath(PurePosixPath(page).parent / path)
        return
    parts = path.strip("/").split("/")
    for first in range(len(parts)):
        yield os.path.normpath("/".join(parts[first:]))


def leave_out(site: Site) -> str:
    """Leave in ``assets/`` what pages load and what that leads to, and nothing of the sources."""
    kept = reached(site)
    left = 0
    for source in SOURCES:
        for folder, _, names in os.walk(site.folder / source, topdown=False):
            for path in {Path(folder, name) for name in names}:
                inside = path.relative_to(site.folder).parts
                if inside[0] != FOLDER or inside[1] not in kept:
                    path.unlink()
                    left += 1
            if not any(Path(folder).iterdir()):
                Path(folder).rmdir()
    return f"{len(kept)} files named by their content; {left} left out"


def reached(site: Site) -> set[str]:
    """Return the names in ``assets/`` of all to which pages lead, and those lead in turn."""
    waiting, found = {name for page in site.pages for name in page.loads}, set()
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting |= {*site.assets.leads.get(name, ())}
    return found

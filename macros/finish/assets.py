"""What pages load, small: their style inside them, the rest under names that tell its content.

``core/site.mjs`` becomes ``assets/site.1a2b3c4d.mjs``, which browsers keep forever.  What no page
leads to, such as what the theme brings along, is left out.
"""

import hashlib
import os
import re
from pathlib import Path

import minify

from macros.finish.pages import Page, Site, target
from macros.problem import Problem
from macros.published import ASSETS

FOLDER = ASSETS
"""Where they stand in a finished site."""

SOURCES = (FOLDER, "core", "parts", "science")
"""Where they stand before, below ``overrides/`` and in a site as it was built."""

HASHED = re.compile(r"\.[0-9a-f]{8}(?=\.\w+$)")
"""What stands in a file's name for its content."""

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


def write_assets(site: Site) -> str:
    """Put the style of each page into it, and what else it loads into ``assets/``."""
    assets = _Assets(site.folder)
    (site.folder / FOLDER).mkdir(exist_ok=True)
    for page in site.pages:
        _lead(page, assets)
    left = assets.leave_out()
    size = sum(path.stat().st_size for path in assets.written)
    return f"{len(assets.written)} files of {size:,} bytes, named by their content; {left} left out"


def minified(text: str, suffix: str) -> str:
    """Return a text without what only its authors need; the end of its file's name tells its kind.

    Raises ``ValueError`` where the text is not of that kind.
    """
    return minify.string(_KINDS[suffix], text)


def _lead(page: Page, assets: "_Assets") -> None:
    """Put the style of a page into it, and lead what else it loads to the new names."""
    sheets: dict[Path, None] = {}
    depth = len(page.file.parent.relative_to(assets.site).parts)

    def led(tag: re.Match[str]) -> str:
        address = _ADDRESS.search(tag[0])
        path = address and target(assets.site, page.file, address[1])
        if not path or path.relative_to(assets.site).parts[0] not in SOURCES:
            return tag[0]
        if 'rel="stylesheet"' in tag[0]:
            sheets[path] = None
            return ""
        way = "../" * depth
        if address[1].startswith("/"):  # as on the page for what is missing
            way = _FROM_ROOT.match(address[1])[0]
        return tag[0].replace(address[1], f"{way}{FOLDER}/{assets.name(path)}")

    page.html = _LOADING.sub(led, page.html)
    page.style = "".join(map(assets.style, sheets))


class _Assets:
    """The files that pages load, each written when it is first met, after those that it names."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self._names: dict[Path, str] = {}
        self._styles: dict[Path, str] = {}
        self._waiting: list[Path] = []

    @property
    def written(self) -> list[Path]:
        return [self.site / FOLDER / name for name in dict.fromkeys(self._names.values())]

    def style(self, path: Path) -> str:
        """Return what a sheet of style holds, small."""
        if path not in self._styles:
            self._styles[path] = minified(path.read_text(encoding="utf-8"), path.suffix)
        return self._styles[path]

    def name(self, path: Path) -> str:
        """Return a file's new name, and write the file under it."""
        if path in self._waiting:
            names = sorted({each.name for each in self._waiting[self._waiting.index(path) :]})
            said = f"these files load each other: {', '.join(names)}; let one of them stand alone"
            raise Problem(said)
        if path not in self._names:
            self._waiting.append(path)
            content = self._content(path)
            self._waiting.pop()
            digest = hashlib.sha256(content).hexdigest()[:8]
            self._names[path] = f"{path.stem}.{digest}{path.suffix}"
            (self.site / FOLDER / self._names[path]).write_bytes(content)
        return self._names[path]

    def _content(self, path: Path) -> bytes:
        """Return what a file holds, small, with the new names of those that it names."""
        if path.suffix not in _KINDS:
            return path.read_bytes()

        def renamed(way: re.Match[str]) -> str:
            named = Path(os.path.normpath(path.parent / way[2]))
            known = path.suffix in (".mjs", ".css") and named.is_file()
            return f"{way[1]}./{self.name(named) if known else way[2]}"

        return _NAMED.sub(renamed, minified(path.read_text(encoding="utf-8"), path.suffix)).encode()

    def leave_out(self) -> int:
        """Delete the sources, and the folders that are empty then; return how many they were."""
        left = 0
        for source in SOURCES:
            for folder, _, names in os.walk(self.site / source, topdown=False):
                for path in {Path(folder, name) for name in names} - {*self.written}:
                    path.unlink()
                    left += 1
                if not any(Path(folder).iterdir()):
                    Path(folder).rmdir()
        return left

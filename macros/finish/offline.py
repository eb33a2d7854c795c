"""``service-worker.js``: lets browsers open the tools, and the pages that were read, offline."""

import hashlib
import json
import re
from pathlib import Path

from macros import records
from macros.finish import assets
from macros.finish.pages import Site

FILE = "service-worker.js"
TOOLS = "tools"

_VERSION = re.compile(r'VERSION\s*=\s*"[0-9a-f]+"')
_FILES = re.compile(r"FILES\s*=\s*\[[^]]*\]")


def name_worker(site: Site) -> str:
    """Name the service worker on each page but the one for what is missing."""
    named = [page for page in site.pages if page.file.name == "index.html"]
    for page in named:
        page.head.append(f'<meta name="offline" content="{site.way(page)}{FILE}">')
    return f"the service worker named on {len(named)} pages"


def write_worker(site: Site) -> str:
    """Write the service worker, which knows its version and the files to keep."""
    files = kept(site.folder)
    source = (records.ROOT / "overrides" / FILE).read_text(encoding="utf-8")
    text = _VERSION.sub(f'VERSION="{version(site.folder)}"', assets.minified(source, ".js"))
    text = _FILES.sub(lambda _: f"FILES={json.dumps(files)}", text)
    (site.folder / FILE).write_text(text, encoding="utf-8")
    return f"{len(files)} files to keep, in {FILE}"


def kept(site: Path) -> list[str]:
    """Return what a browser copies at once: the home page, the tools, and what pages load."""
    folders = [site, *(page.parent for page in sorted((site / TOOLS).glob("**/index.html")))]
    found = [f"{folder.relative_to(site).as_posix()}/".removeprefix("./") for folder in folders]
    loaded = sorted(path for path in (site / assets.FOLDER).rglob("*") if _is_loaded(path))
    return [*found, *(path.relative_to(site).as_posix() for path in loaded)]


def _is_loaded(path: Path) -> bool:
    """Tell whether a file is one that pages load, under a name that tells its content."""
    known = path.suffix in (".css", ".mjs", ".svg")
    return known and bool(assets.HASHED.search(path.name))


def version(site: Path) -> str:
    """Return what changes with any file of which a browser may have a copy."""
    whole = hashlib.sha256()
    for path in sorted(
        [*site.rglob("*.html"), *filter(_is_loaded, (site / assets.FOLDER).glob("*"))]
    ):
        whole.update(path.relative_to(site).as_posix().encode() + b"\0" + path.read_bytes())
    return whole.hexdigest()[:16]

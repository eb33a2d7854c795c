"""``service-worker.js``: lets browsers open the tools, and the pages that were read, offline."""

import hashlib
import json
import re
from pathlib import PurePosixPath

from macros.finish import assets
from macros.finish.pages import Page
from macros.finish.site import Known, Site, in_order

FILE = assets.WORKER
TOOLS = "tools"

_VERSION = re.compile(r'VERSION\s*=\s*"[0-9a-f]+"')
_FILES = re.compile(r"FILES\s*=\s*\[[^]]*\]")


def name_worker(page: Page, known: Known) -> None:
    """Name the service worker on a page, but not on the one for what is missing."""
    for each in page.both:
        if PurePosixPath(each.name).name == "index.html":
            each.head.append(f'<meta name="offline" content="{each.way(known.home)}{FILE}">')


def write_worker(site: Site) -> str:
    """Write the service worker, which knows its version and the files to keep."""
    files = kept(site)
    text = _VERSION.sub(f'VERSION="{version(site)}"', site.assets.worker)
    text = _FILES.sub(lambda _: f"FILES={json.dumps(files)}", text)
    (site.folder / FILE).write_text(text, encoding="utf-8")
    return f"{len(files)} files to keep, in {FILE}"


def kept(site: Site) -> list[str]:
    """Return what a browser copies at once: the home page, the tools, and what pages load."""
    names = in_order(name for page in site.pages for name in page.digests)
    tools = [name for name in names if name.startswith(f"{TOOLS}/")]
    pages = [each.removesuffix("index.html") for each in tools if each.endswith("/index.html")]
    return ["", *pages, *(f"{assets.FOLDER}/{name}" for name in _loaded(site))]


def _loaded(site: Site) -> list[str]:
    """Return the names in ``assets/`` of what pages load to look and to act as they do."""
    found = assets.reached(site)
    return sorted(name for name in found if PurePosixPath(name).suffix in (".css", ".mjs", ".svg"))


def version(site: Site) -> str:
    """Return what changes with any file of which a browser may have a copy."""
    whole = hashlib.sha256()
    pages = {name: each for page in site.pages for name, each in page.digests.items()}
    for name in in_order([*pages, *_loaded(site)]):  # an asset's name tells what it holds
        whole.update(f"{name}\0{pages.get(name, '')}\n".encode())
    return whole.hexdigest()[:16]

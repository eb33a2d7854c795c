"""``service-worker.js``: lets browsers open the tools, and the pages that were read, offline.

Its version is computed from what the site holds, so that each deploy makes copies anew; without
this step no page asks for it.
"""

import hashlib
import json
import re
from pathlib import Path

from macros import records
from macros.finish import assets
from macros.finish.minified import minified
from macros.finish.pages import change, pages

FILE = "service-worker.js"
TOOLS = "tools"

_CHARSET = re.compile(r'<meta charset="?utf-8"?>')
_VERSION = re.compile(r'VERSION\s*=\s*"[0-9a-f]+"')
_FILES = re.compile(r"FILES\s*=\s*\[[^]]*\]")
_NAME = re.compile(r"(?:[\w-]+/)*(?:[\w.-]+\.(?:css|mjs|svg))?")


def write_offline(site: Path) -> str:
    """Write the service worker, and name it on each page but the one for what is missing."""
    files = kept(site)
    (site / FILE).write_text(_script(version(site), files), encoding="utf-8")
    for page in pages(site):
        if page != site / "404.html":
            depth = len(page.relative_to(site).parts) - 1
            named = f'<meta name="offline" content="{"../" * depth}{FILE}">'
            change(page, lambda text, named=named: _CHARSET.sub(rf"\g<0>{named}", text, count=1))
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
    """Return what changes with any file of the site."""
    whole = hashlib.sha256()
    for path in sorted(path for path in site.rglob("*") if path.is_file() and path.name != FILE):
        whole.update(path.relative_to(site).as_posix().encode() + b"\0" + path.read_bytes())
    return whole.hexdigest()[:16]


def _script(version: str, files: list[str]) -> str:
    source = (records.ROOT / "overrides" / FILE).read_text(encoding="utf-8")
    text = _VERSION.sub(f'VERSION="{version}"', minified(source, ".js"))
    return _FILES.sub(lambda _: f"FILES={json.dumps(files)}", text)


def is_worker(text: str) -> bool:
    """Tell whether a text is our service worker, whatever its version and the files it names."""
    given, files = _VERSION.search(text), _FILES.search(text)
    if not (given and files):
        return False
    try:
        names = json.loads(files[0].partition("=")[2])
    except ValueError:
        return False
    plain = all(isinstance(each, str) and _NAME.fullmatch(each) for each in names)
    return plain and text == _script(given[0].split('"')[1], names)

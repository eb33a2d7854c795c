"""The writing desk: Python for browsers and our own check, in one folder named by its content.

A browser loads it when a writer presses the button, and not before.
"""

import hashlib
import json

from macros.desk import fetched
from macros.desk.pack import packed
from macros.finish import assets
from macros.finish.pages import Page, Site

ELEMENT = "<writing-desk "
"""What a page has on which the desk stands."""

SIZES = "sizes.json"
"""The file that names the others, each with its bytes, so that a page can tell how far it is."""


def write_desk(site: Site) -> str:
    """Write the folder, if its Python was fetched, and name it on the page of the desk."""
    pages = [page for page in site.pages if has_desk(page)]
    runtime = fetched.runtime() if pages else {}
    if not runtime:
        return "no check in the browser; `make desk` fetches what it runs on"
    files = {**runtime, "guard.zip": packed()}
    files[SIZES] = json.dumps({name: len(held) for name, held in sorted(files.items())}).encode()
    whole = hashlib.sha256(b"".join(files[name] for name in sorted(files)))
    name = f"desk.{whole.hexdigest()[:8]}"
    folder = site.folder / assets.FOLDER / name
    folder.mkdir(parents=True)
    for each, held in files.items():
        (folder / each).write_bytes(held)
    for page in pages:
        way = f"{site.way(page)}{assets.FOLDER}/{name}/"
        page.head.append(f'<meta name="desk" content="{way}">')
    return f"{len(files)} files of {sum(map(len, files.values())):,} bytes, on {len(pages)} page"


def has_desk(page: Page) -> bool:
    """Tell whether the desk stands on a page."""
    return ELEMENT in page.html

"""The writing desk: Python for browsers and our own check, in one folder named by its content.

A browser loads it when a writer presses the button, and not before.
"""

import hashlib
import json
from collections.abc import Mapping

from macros import records
from macros.desk import fetched
from macros.digests import digest
from macros.finish import assets
from macros.finish.pages import Page
from macros.finish.site import Known, Site
from macros.store import digests, joined

ELEMENT = "<writing-desk "
"""What a page has on which the desk stands."""

SIZES = "sizes.json"
"""The file that names the others, each with its bytes, so that a page can tell how far it is."""

_NAME = "desk."


def has_desk(page: Page) -> bool:
    """Tell whether the desk stands on a page."""
    return ELEMENT in page.html


def put_desk(_: object, site: Site) -> str:
    """Put the folder into the site, if its Python was fetched; return its name, or nothing."""
    runtime = fetched.runtime()
    if not runtime:
        return ""
    rests_on = [joined(digests(records.DOCS)), *(digest(*each) for each in runtime.items())]
    name, _ = site.shelf.of("desk", *rests_on, make=lambda: _folder(runtime))
    return name


def _folder(runtime: Mapping[str, bytes]) -> tuple[str, dict[str, bytes]]:
    """Return the name of the folder, and its files by their paths on the site."""
    from macros.desk.pack import packed  # noqa: PLC0415  it is large, and few builds pack

    files = {**runtime, "guard.zip": packed()}
    files[SIZES] = json.dumps({name: len(held) for name, held in sorted(files.items())}).encode()
    whole = hashlib.sha256(b"".join(files[name] for name in sorted(files)))
    name = f"{_NAME}{whole.hexdigest()[:8]}"
    return name, {f"{assets.FOLDER}/{name}/{each}": held for each, held in files.items()}


def name_desk(page: Page, known: Known) -> None:
    """Name the folder of the desk on the page of the desk, where the site has it."""
    if name := page.answers.get("desk"):
        page.loads[name] = None
        way = f"{page.way(known.home)}{assets.FOLDER}/{name}/"
        page.head.append(f'<meta name="desk" content="{way}">')


def say_desk(site: Site) -> str:
    """Say whether the site has the folder."""
    names = {name for page in site.pages for name in page.loads if name.startswith(_NAME)}
    if any((site.folder / assets.FOLDER / name).is_dir() for name in names):
        return "a check in the browser"
    return "no check in the browser; `make desk` fetches what it runs on"

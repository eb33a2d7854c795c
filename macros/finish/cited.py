"""On the page of references, the pages that each source is cited on, their numbers included."""

import html
import re
from functools import partial
from os.path import relpath
from pathlib import Path

from macros.finish.pages import change
from macros.finish.reading import Page, read

_ENTRY = re.compile(r'<li id="([a-z0-9-]+)">.*?<span class="read">.*?</span>', re.DOTALL)


def write_cited(site: Path) -> str:
    """Write beneath each reference the pages that cite it or take a number from it."""
    references = site / "references" / "index.html"
    if not references.is_file():
        return "no page of references"
    found = [page for page in read(site) if page.file != references]
    change(references, partial(_ENTRY.sub, lambda entry: entry[0] + _pages(entry[1], found, site)))
    return f"the sources of {sum(bool(page.sources) for page in found)} pages lead to them"


def _pages(source_id: str, found: list[Page], site: Path) -> str:
    citing = [page for page in found if source_id in page.sources]
    if not citing:
        return ""
    items = "".join(
        f'<li><a href="{relpath(page.file.parent, site / "references")}/">'
        f"{html.escape(page.title)}</a></li>"
        for page in citing
    )
    said = "1 page cites it" if len(citing) == 1 else f"{len(citing)} pages cite it"
    return f"<details><summary>{said}</summary><ul>{items}</ul></details>"

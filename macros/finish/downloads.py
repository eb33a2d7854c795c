"""The files that a table can be taken away as, beside its page: ``table-of-resting-energy.csv``.

Without this step they stand in the links themselves, and every reader loads them with the page.
"""

import html
import json
import re
from functools import partial
from pathlib import Path
from urllib.parse import unquote

from macros.finish.pages import change, pages
from macros.parts.table.download import files

_LINK = re.compile(
    r'<a href="(data:(?:text/csv|application/json)[^"]*)" download="([\w-]+\.(?:csv|json))">'
)


def write_downloads(site: Path) -> str:
    """Write each file that stands in a link, and lead the link to it."""
    written: list[int] = []
    for page in pages(site):
        change(page, partial(_LINK.sub, partial(_moved, page.parent, written)))
    return f"{len(written)} files of tables, {sum(written):,} bytes"


def _moved(folder: Path, written: list[int], link: re.Match[str]) -> str:
    """Write the file of a link and note its bytes; return the link to it."""
    address, name = link.groups()
    text = unquote(address.partition(",")[2])
    written.append((folder / name).write_bytes(text.encode()))
    return link[0].replace(address, name)


def is_download(path: Path) -> bool:
    """Tell whether a file is one of the two of a table, which the page beside them leads to."""
    try:
        page = html.unescape(path.with_name("index.html").read_text(encoding="utf-8"))
        table = json.loads(path.with_suffix(".json").read_bytes())
        sources = [each["id"] for each in table["sources"]]
        held = files(table["title"], table["columns"], table["rows"], sources)
        whole = all(
            path.with_suffix(f".{kind}").read_bytes() == text.encode()
            for kind, text in held.items()
        )
        return whole and path.suffix[1:] in held and path.name in page and table["title"] in page
    except (OSError, ValueError, KeyError, TypeError):
        return False

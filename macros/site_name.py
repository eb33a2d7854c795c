"""The site's name, as ``mkdocs.yml`` gives it."""

import re

from macros import records


def _read() -> str:
    text = (records.ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    return re.search(r"^site_name: *(.+?) *$", text, re.MULTILINE)[1]


NAME = _read()
"""What everything calls the site; a page's scripts find it in the page's head."""

"""Words of records and of other sites, as an issue may say them: no Markdown, link or mention."""

import re

from macros.report import visible

LONGEST = 600
_ADDRESS = re.compile(r"https://[!-;=?-_a-~]{1,400}")
"""Without a space, a sign that ends the link, and a back quote."""


def code(text: str) -> str:
    """Return words between back quotes, where Markdown reads nothing and GitHub calls nobody."""
    return f"`{visible(text[:LONGEST]).replace('`', chr(39)).strip() or '…'}`"


def link(address: str) -> str:
    """Return a link that shows where it goes, or the words of what is no plain address."""
    return f"<{address}>" if _ADDRESS.fullmatch(address) else code(address)

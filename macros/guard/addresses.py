"""Where an article may lead: to pages of this site, to https addresses and to mail."""

import html
import re
from urllib.parse import unquote

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_ALLOWED = ("https://", "mailto:")


def may_lead_to(address: str) -> bool:
    """Tell whether an article may link to an address, however it is written."""
    plain = html.unescape(unquote(html.unescape(address)))
    plain = "".join(letter for letter in plain if letter.isprintable() and not letter.isspace())
    if plain.lower().startswith(_ALLOWED):
        return "\\" not in plain
    return not (_SCHEME.match(plain) or plain.startswith(("/", "\\")))


def may_show(address: str) -> bool:
    """Tell whether an article may show a picture: one of this site, raster."""
    local = may_lead_to(address) and not _SCHEME.match(address.strip())
    return local and address.lower().endswith((".png", ".jpg", ".webp"))

"""Where an article may lead: to pages of this site, to https addresses and to mail."""

import html
import re
from urllib.parse import unquote

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_HTTPS = re.compile(r"https://[a-z0-9.-]+(:\d+)?([/?#]|$)", re.IGNORECASE)
_ADDRESS = r"<?((?:[^\s()<>\[\]{}\"'`\\]|\([^\s()<>\[\]{}\"'`\\]*\))+)>?"

LINK = re.compile(rf"(!?)\[([^\[\]\\\n]*)\]\({_ADDRESS}\)")
"""A link, or a picture if ``!`` stands before it: whole on one line, its words without brackets."""

KEPT = re.compile(rf" {{0,3}}\[([^\[\]\\\n]+)\]: +{_ADDRESS} *")
"""A line that keeps an address for later."""

ALONE = re.compile(r"<([a-z][a-z0-9+.-]*:[^<>]*)>", re.IGNORECASE)
"""An address that is its own text."""


def may_lead_to(address: str) -> bool:
    """Tell whether an article may link to an address, however it is written."""
    plain = html.unescape(unquote(html.unescape(address)))
    plain = "".join(letter for letter in plain if letter.isprintable() and not letter.isspace())
    if "\\" in plain:
        return False
    if plain.lower().startswith("https:"):
        return bool(_HTTPS.match(plain))
    return plain.lower().startswith("mailto:") or not (
        _SCHEME.match(plain) or plain.startswith("/")
    )


def may_show(address: str) -> bool:
    """Tell whether an article may show a picture: one of this site, raster."""
    local = may_lead_to(address) and not _SCHEME.match(address.strip())
    return local and re.fullmatch(r"[^?#]+\.(png|jpg|webp)", address) is not None

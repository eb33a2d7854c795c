"""Addresses that begin with http, of sites that answer by https."""

import re

from macros import records
from macros.mend.places import code, replaced
from macros.mend.step import Mended

_HTTP = re.compile(r"(?<![\w/])http://([a-z0-9.-]+)(?=[/?#)\]>\s.,;]|\Z)", re.IGNORECASE)


def addresses(text: str) -> Mended:
    """Mend the addresses of the sites that ``docs/data/hosts`` lists."""
    if "http://" not in text.lower():  # as in most
        return Mended(text)
    known = {host for each in records.hosts().values() for host in each.listed}
    met: dict[str, None] = {}

    def by_https(found: re.Match[str]) -> str:
        host = found[1].lower().rstrip(".")
        if host not in known:
            return found[0]
        met[host] = None
        return f"https://{found[1]}"

    whole = replaced(_HTTP, by_https, text, code(text))
    said = [f"made http https for {', '.join(met)}"] if whole != text else []
    return Mended(whole, said)

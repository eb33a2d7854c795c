"""Addresses inside the site, from wherever the page stands."""

import re

from markupsafe import Markup

from macros.parts.page import SITE, tell

REPOSITORY = "repository://"
"""Begins an address in the repository; ``overrides/base.html`` puts the repository's there."""

HELP = f"{SITE}tools/where-to-find-help/"
"""The page of the places of help."""

_NUMBER = re.compile("[0-9][0-9 -]*")


def telephone(number: str) -> str:
    """Return the address that calls a number, or nothing for what is none."""
    digits = re.sub("[ -]", "", number)
    return f"tel:{digits}" if _NUMBER.fullmatch(number) and 3 <= len(digits) <= 15 else ""


class _Reference(str):
    """The address of a source's entry; where a template prints it, it tells the page of it."""

    def __html__(self) -> str:
        address = str(self)
        tell("sources", address.partition("#")[2])
        return Markup.escape(address)


def references(source_id: str) -> str:
    """Return the address of a source's entry on the page of references."""
    return _Reference(f"{SITE}references/#{source_id}")

"""Addresses inside the site, from wherever the page stands."""

from macros.parts.page import SITE, tell

REPOSITORY = "repository://"
"""Begins an address in the repository; ``overrides/base.html`` puts the repository's there."""

HELP = f"{SITE}tools/where-to-find-help/"
"""The page of the places of help."""


def references(source_id: str) -> str:
    """Return the address of a source's entry on the page of references, and tell the page of it."""
    tell("sources", source_id)
    return f"{SITE}references/#{source_id}"

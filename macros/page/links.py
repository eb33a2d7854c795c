"""Addresses inside the site, from wherever the page stands."""

SITE = "site://"
"""Begins an address inside the site; ``overrides/base.html`` puts the way to the root there."""

REPOSITORY = "repository://"
"""Begins an address in the repository; ``overrides/base.html`` puts the repository's there."""

HELP = f"{SITE}tools/where-to-find-help/"
"""The page of the places of help."""


def references(source_id: str) -> str:
    """Return the address of a source's entry on the page of references."""
    return f"{SITE}references/#{source_id}"

"""``robots.txt``: everybody may read everything, and the map of the site is here."""

from pathlib import Path

from macros.finish.reading import root

FILE = "robots.txt"


def write_robots(site: Path) -> str:
    """Write the file for machines that follow links."""
    (site / FILE).write_text(files(site)[FILE], encoding="utf-8")
    return f"every page open to machines, in {FILE}"


def files(site: Path) -> dict[str, str]:
    """Return the file by its name."""
    return {FILE: f"User-agent: *\nAllow: /\nSitemap: {root(site)}sitemap.xml\n"}

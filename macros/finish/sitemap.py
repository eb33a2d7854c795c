"""``sitemap.xml``: where each page is, and the day on which it was last checked or changed.

An engine writes the day of the build there, for every page.  Machines that look for news believe
a map only while its days are true; so a page whose day the site does not know has none.
"""

import gzip
from xml.etree import ElementTree

from macros.finish.site import Site

FILE = "sitemap.xml"

_SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"


def write_sitemap(site: Site) -> str:
    """Write the map anew, and its packed copy."""
    text = sitemap_of(site).encode()
    (site.folder / FILE).write_bytes(text)
    (site.folder / f"{FILE}.gz").write_bytes(gzip.compress(text, 9, mtime=0))
    dated = sum(page.changed is not None for page in site.listed)
    return f"{len(site.listed)} pages in {FILE}, {dated} with their day"


def sitemap_of(site: Site) -> str:
    """Return the map of a site as XML."""
    pages = ElementTree.Element("urlset", {"xmlns": _SCHEMA})
    for page in site.listed:
        known = ElementTree.SubElement(pages, "url")
        ElementTree.SubElement(known, "loc").text = page.address
        if page.changed:
            ElementTree.SubElement(known, "lastmod").text = page.changed.isoformat()
    ElementTree.indent(pages, "")
    text = ElementTree.tostring(pages, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'

"""``feed.xml``: what was checked and what was changed, newest first, as an Atom feed (RFC 4287)."""

import datetime
from collections.abc import Iterator
from xml.etree import ElementTree

from macros import records
from macros.finish.pages import Site
from macros.site_name import NAME

FILE = "feed.xml"
LONGEST = 50
"""Entries; what is older stands on the pages themselves."""

_ATOM = "http://www.w3.org/2005/Atom"

Entry = tuple[datetime.date, str, str, str]
"""Day, address, title, summary."""


def write_feed(site: Site) -> str:
    """Write the feed, and lead to it from each page."""
    text = feed_of(site)
    (site.folder / FILE).write_text(text, encoding="utf-8")
    for page in site.pages:
        way = f"{site.way(page)}{FILE}"
        page.head.append(f'<link rel="alternate" type="application/atom+xml" href="{way}">')
    return f"{text.count('<entry>')} entries in {FILE}"


def feed_of(site: Site) -> str:
    """Return the feed of a site as XML."""
    home = site.home
    feed = ElementTree.Element("feed", {"xmlns": _ATOM, "xml:lang": "en"})
    entries = sorted(_entries(site), key=lambda each: (each[0], each[2]), reverse=True)
    newest = entries[0][0] if entries else datetime.date.min
    _add(feed, "id", home)
    _add(feed, "title", f"{NAME}: what was checked and changed")
    _add(feed, "updated", _time(newest))
    ElementTree.SubElement(feed, "link", {"rel": "self", "href": f"{home}{FILE}"})
    ElementTree.SubElement(feed, "link", {"rel": "alternate", "href": home})
    _add(ElementTree.SubElement(feed, "author"), "name", NAME)
    for day, address, title, summary in entries[:LONGEST]:
        entry = ElementTree.SubElement(feed, "entry")
        _add(entry, "id", address)
        _add(entry, "title", title)
        _add(entry, "updated", _time(day))
        ElementTree.SubElement(entry, "link", {"rel": "alternate", "href": address})
        _add(entry, "summary", summary)
    ElementTree.indent(feed, "")
    text = ElementTree.tostring(feed, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'


def _entries(site: Site) -> Iterator[Entry]:
    """Yield what was checked and what was changed."""
    for page in site.listed:
        if page.checked:
            yield page.checked, page.address, page.title, page.description
    for change_id, each in records.changes().items():
        yield each.date, f"{site.home}about/what-changed/#{change_id}", each.what, each.why


def _add(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = text


def _time(day: datetime.date) -> str:
    return f"{day.isoformat()}T00:00:00Z"

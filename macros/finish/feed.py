"""``feed.xml``: what was checked and what was changed, newest first, as an Atom feed (RFC 4287).

A change was published on its day; on which day a page was, no record tells.
"""

import datetime
from collections.abc import Iterator
from xml.etree import ElementTree

from macros import records
from macros.finish.pages import Page
from macros.finish.site import Known, Site
from macros.site_name import NAME

FILE = "feed.xml"
LONGEST = 200
"""Entries; the feed says so where there are more."""

_CHANGES = "about/what-changed/#"
_ATOM = "http://www.w3.org/2005/Atom"

Entry = tuple[datetime.date, str, str, str]
"""Day, address, title, summary."""


def lead_to_feed(page: Page, known: Known) -> None:
    """Lead to the feed from a page."""
    for each in page.both:
        way = f"{each.way(known.home)}{FILE}"
        each.head.append(f'<link rel="alternate" type="application/atom+xml" href="{way}">')


def write_feed(site: Site) -> str:
    """Write the feed."""
    text = feed_of(site)
    (site.folder / FILE).write_text(text, encoding="utf-8")
    return f"{text.count('<entry>')} entries in {FILE}"


def feed_of(site: Site) -> str:
    """Return the feed of a site as XML."""
    home = site.home
    feed = ElementTree.Element("feed", {"xmlns": _ATOM, "xml:lang": "en"})
    entries = sorted(_entries(site), key=lambda each: (each[0], each[2]), reverse=True)
    newest = entries[0][0] if entries else datetime.date.min
    _add(feed, "id", home)
    _add(feed, "title", f"{NAME}: what was checked and changed")
    _add(feed, "subtitle", _says(len(entries)))
    _add(feed, "updated", _time(newest))
    ElementTree.SubElement(feed, "link", {"rel": "self", "href": f"{home}{FILE}"})
    ElementTree.SubElement(feed, "link", {"rel": "alternate", "href": home})
    _add(ElementTree.SubElement(feed, "author"), "name", NAME)
    for day, address, title, summary in entries[:LONGEST]:
        entry = ElementTree.SubElement(feed, "entry")
        _add(entry, "id", address)
        _add(entry, "title", title)
        _add(entry, "updated", _time(day))
        if address.startswith(f"{home}{_CHANGES}"):
            _add(entry, "published", _time(day))
        ElementTree.SubElement(entry, "link", {"rel": "alternate", "href": address})
        _add(entry, "summary", summary)
    ElementTree.indent(feed, "")
    text = ElementTree.tostring(feed, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'


def _entries(site: Site) -> Iterator[Entry]:
    """Yield what was checked and what was changed."""
    for page in site.listed:
        if page.checked:
            yield page.changed, page.address, page.title, page.description
    for change_id, each in records.changes().items():
        yield each.date, f"{site.home}{_CHANGES}{change_id}", each.what, each.why


def _says(entries: int) -> str:
    """Return what the feed holds, and what it leaves out."""
    held = "Every page that was checked, and every change, by its newest day."
    if entries <= LONGEST:
        return held
    return f"{held} The newest {LONGEST} of {entries}; each other page says when it was checked."


def _add(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = text


def _time(day: datetime.date) -> str:
    return f"{day.isoformat()}T00:00:00Z"

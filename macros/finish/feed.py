"""``feed.xml``: what was checked and what was changed, newest first, as an Atom feed (RFC 4287)."""

import datetime
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

from macros import records
from macros.finish.pages import change, pages
from macros.finish.reading import read, root
from macros.site_name import NAME

FILE = "feed.xml"
LONGEST = 50
"""Entries; what is older stands on the pages themselves."""

_ATOM = "http://www.w3.org/2005/Atom"
_END = "</head>"


def write_feed(site: Path) -> str:
    """Write the feed, and lead to it from each page."""
    text, top = files(site)[FILE], urlsplit(root(site)).path
    (site / FILE).write_text(text, encoding="utf-8")
    for page in pages(site):
        way = "../" * len(page.parent.relative_to(site).parts) if page.name == "index.html" else top
        tag = f'<link rel="alternate" type="application/atom+xml" href="{way}{FILE}">\n{_END}'
        change(page, lambda text, tag=tag: text.replace(_END, tag, 1))
    return f"{text.count('<entry>')} entries in {FILE}"


def files(site: Path) -> dict[str, str]:
    """Return the feed by its name."""
    home = root(site)
    feed = ElementTree.Element("feed", {"xmlns": _ATOM, "xml:lang": "en"})
    entries = sorted(_entries(site, home), key=lambda each: (each[0], each[2]), reverse=True)
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
    return {FILE: f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'}


def _entries(site: Path, home: str) -> list[tuple[datetime.date, str, str, str]]:
    """Return what was checked and what was changed: day, address, title, summary."""
    checked = [
        (page.checked, page.address, page.title, page.description)
        for page in read(site)
        if page.checked
    ]
    changed = [
        (each.date, f"{home}about/what-changed/#{change_id}", each.what, each.why)
        for change_id, each in records.changes().items()
    ]
    return checked + changed


def _add(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = text


def _time(day: datetime.date) -> str:
    return f"{day.isoformat()}T00:00:00Z"

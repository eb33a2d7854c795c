"""The feed: what Atom asks for, and the way to it from each page."""

import datetime
import re
from xml.etree import ElementTree

import pytest

from macros.finish.feed import write_feed
from macros.finish.moved import lasting
from macros.finish.pages import Page, Site

ATOM = "{http://www.w3.org/2005/Atom}"


def test_the_feed_has_what_atom_asks_for(finished):
    feed = ElementTree.parse(finished / "feed.xml").getroot()
    assert feed.tag == f"{ATOM}feed"
    for node in (feed, *feed.iter(f"{ATOM}entry")):
        assert all(node.findtext(f"{ATOM}{name}") for name in ("id", "title", "updated"))
        updated = node.findtext(f"{ATOM}updated")
        assert datetime.datetime.fromisoformat(updated).tzinfo == datetime.UTC
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "Burn at Rest"
    ids = [entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")]
    assert len(ids) == len(set(ids)) > 30
    times = [entry.findtext(f"{ATOM}updated") for entry in feed.iter(f"{ATOM}entry")]
    assert times == sorted(times, reverse=True)
    assert feed.findtext(f"{ATOM}updated") == times[0]


def test_every_page_leads_to_the_feed(finished):
    for page in set(lasting(finished)) - {finished / "404.html"}:
        way = re.search(r'<link rel="alternate"[^>]*href="([^"]*)"', page.read_text("utf-8"))[1]
        assert (page.parent / way).resolve() == (finished / "feed.xml").resolve()


@pytest.mark.parametrize(
    ("home", "way"),
    [("https://x.example/", "/feed.xml"), ("https://u.example/burn/", "/burn/feed.xml")],
)
def test_the_missing_page_leads_to_the_feed_from_any_address(tmp_path, home, way):
    first = Page(tmp_path / "index.html", "", address=home, title="T")
    missing = Page(tmp_path / "404.html", "")
    write_feed(Site(tmp_path, [missing, first]))
    assert missing.head == [f'<link rel="alternate" type="application/atom+xml" href="{way}">']
    assert 'href="feed.xml"' in first.head[0]

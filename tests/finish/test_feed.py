"""The feed: what Atom asks for, and the way to it from each page."""

import datetime
import re
from xml.etree import ElementTree

import feedparser
import pytest

from macros import records
from macros.finish.feed import LONGEST, feed_of, lead_to_feed
from macros.finish.moved import lasting
from macros.finish.pages import Page
from macros.finish.site import Known, Site, Summary

ATOM = "{http://www.w3.org/2005/Atom}"
HOME = "https://burn-at-rest.example.org/"
CHECKED = r'<p class="checked">Last checked on <time datetime="([0-9-]+)">'


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


def test_a_feed_reader_finds_every_page_that_says_when_it_was_checked(finished):
    read = feedparser.parse((finished / "feed.xml").read_bytes())
    assert not read.bozo
    entries = {entry.link: entry for entry in read.entries}
    dated = {
        f"{HOME}{page.parent.relative_to(finished).as_posix()}/": found[1]
        for page in lasting(finished)
        if (found := re.search(CHECKED, page.read_text(encoding="utf-8")))
    }
    assert len(dated) > 50
    assert set(entries) >= set(dated)
    for address, day in dated.items():
        assert entries[address].updated >= day  # of its check, or of a later change
    changes = {f"{HOME}about/what-changed/#{key}": each for key, each in records.changes().items()}
    published = {link for link, entry in entries.items() if "published" in entry}
    assert published == set(changes)
    for link, each in changes.items():
        assert entries[link].published == entries[link].updated == f"{each.date}T00:00:00Z"


def site_of(pages):
    """A site of so many articles, each checked a day after the one before it."""
    first = datetime.date(2026, 11, 23)
    listed = [
        Summary(
            f"{number}/index.html", address=f"{HOME}{number}/", title="T",
            description="D", checked=day, changed=day,
        )
        for number in range(pages)
        for day in [first + datetime.timedelta(days=number)]
    ]  # fmt: skip
    return Site(None, HOME, [Summary("index.html", address=HOME, title="T"), *listed])


def test_a_feed_that_leaves_something_out_says_so(monkeypatch):
    monkeypatch.setattr(records, "changes", dict)
    whole = feedparser.parse(feed_of(site_of(LONGEST)))
    assert len(whole.entries) == LONGEST
    assert "The newest" not in whole.feed.subtitle
    part = feedparser.parse(feed_of(site_of(LONGEST + 7)))
    assert len(part.entries) == LONGEST
    assert f"The newest {LONGEST} of {LONGEST + 7}" in part.feed.subtitle
    assert {entry.link for entry in part.entries}.isdisjoint(
        {f"{HOME}{each}/" for each in range(7)}
    )


def test_every_page_leads_to_the_feed(finished):
    for page in set(lasting(finished)) - {finished / "404.html"}:
        way = re.search(r'<link rel="alternate"[^>]*href="([^"]*)"', page.read_text("utf-8"))[1]
        assert (page.parent / way).resolve() == (finished / "feed.xml").resolve()


@pytest.mark.parametrize(
    ("home", "way"),
    [("https://x.example/", "/feed.xml"), ("https://u.example/burn/", "/burn/feed.xml")],
)
def test_the_missing_page_leads_to_the_feed_from_any_address(home, way):
    first = Page("index.html", "", address=home, title="T")
    missing = Page("404.html", "")
    for page in (first, missing):
        lead_to_feed(page, Known(home))
    assert missing.head == [f'<link rel="alternate" type="application/atom+xml" href="{way}">']
    assert 'href="feed.xml"' in first.head[0]

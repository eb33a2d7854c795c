"""The map of the site: each page with its own day, and none with a day that nobody knows."""

import datetime
import gzip
from xml.etree import ElementTree

from macros import records
from macros.finish.pages import home_of, read
from macros.finish.site import Site, Summary
from macros.finish.sitemap import sitemap_of, write_sitemap
from macros.records import Change
from macros.rendered import InFolder

SCHEMA = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
HOME = "https://x.example/"


def days(text):
    """Return the day of each address of a map, or nothing where it has none."""
    pages = ElementTree.fromstring(text).iter(f"{SCHEMA}url")
    return {each.findtext(f"{SCHEMA}loc"): each.findtext(f"{SCHEMA}lastmod") for each in pages}


def page(place, **known):
    return Summary(f"{place}index.html", address=f"{HOME}{place}", title="T", **known)


def test_a_page_whose_day_nobody_knows_has_none():
    checked = page("a/b/", changed=datetime.date(2026, 11, 25))
    site = Site(None, HOME, [page(""), checked, Summary("404.html")])
    assert days(sitemap_of(site)) == {HOME: None, f"{HOME}a/b/": "2026-11-25"}


def test_the_packed_copy_says_the_same_and_no_time(tmp_path):
    write_sitemap(Site(tmp_path, HOME, [page("")]))
    packed = (tmp_path / "sitemap.xml.gz").read_bytes()
    assert gzip.decompress(packed) == (tmp_path / "sitemap.xml").read_bytes()
    assert packed[4:8] == bytes(4)


def test_a_page_has_the_day_of_its_check_or_that_of_a_later_change(site, monkeypatch):
    place = "slow-training/total-fatigue/"
    pages = InFolder(site)
    home = home_of(pages)

    def changed(where):
        name = f"{where}index.html"
        return read(name, pages.html(name), home).changed

    checked = changed(place)
    later = checked + datetime.timedelta(days=3)
    for day, newest in ((later, later), (datetime.date(2026, 11, 23), checked)):
        change = Change.model_construct(date=day, pages=[place, "references/"])
        monkeypatch.setattr(records, "changes", lambda told={"a": change}: told)
        assert changed(place) == newest
        assert changed("references/") == day
        assert changed("tools/") is None


def test_the_map_has_every_page_and_never_the_day_of_the_build(finished):
    known = days((finished / "sitemap.xml").read_bytes())
    copies = {path.parent.relative_to(finished).as_posix() for path in finished.rglob("index.md")}
    home = "https://burn-at-rest.example.org/"
    assert set(known) == {f"{home}{each}/".replace("/./", "/") for each in copies}
    assert len(set(known.values())) > 2
    assert not {day for day in known.values() if day and day < "2026-11-23"}  # it began then

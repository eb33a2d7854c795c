"""The home page: what it is, an answer, a number that opens, and the ways that people come for."""

from urllib.parse import urljoin

import pytest
from selectolax.lexbor import LexborHTMLParser

FIRST_WINDOW = 14_600
"""Bytes that a server sends before it waits for an answer."""


@pytest.fixture(scope="module")
def home(finished):
    return LexborHTMLParser((finished / "index.html").read_text(encoding="utf-8"))


def leads_to(html, page=""):
    links = html.css("article a[href], .onward a[href]")
    return {urljoin(f"https://x/{page}", each.attributes["href"]).split("#")[0] for each in links}


@pytest.mark.parametrize(
    "page",
    [
        "spot-reduction/best-exercises-for-leg-fat/",
        "tools/resting-energy/",
        "start-here/your-first-month/",
        "about/",
        "about/write-an-article/",
        "claims/",
    ],
)
def test_what_newcomers_look_for_is_one_tap_away(home, page):
    assert f"https://x/{page}" in leads_to(home)


def test_its_four_ways_have_pictures_beside_words(home):
    ways = [each.parent for each in home.css("article li > .picture")]
    assert len(ways) == 4
    assert all(each.css_first("a").text().strip() for each in ways)


def test_the_first_number_that_opens_is_the_measured_one(home):
    assert "underlined" in home.css_first("article p:has(a.number)").text()
    number = home.css_first("article a.number")
    assert number.text() == "5.9\N{NO-BREAK SPACE}calories a\N{NO-BREAK SPACE}day"
    assert number.attributes["href"].endswith("#how-muscle-at-rest")


def test_it_comes_in_the_first_window(finished):
    assert (finished / "index.html.br").stat().st_size < FIRST_WINDOW

"""The built site, read in a real browser."""

import re

import pytest
from playwright.sync_api import expect

from macros import records
from tests.conftest import ROOT

PAGES = sorted(
    "/" + path.relative_to(ROOT / "docs").with_suffix("").as_posix().removesuffix("index")
    for path in (ROOT / "docs").rglob("*.md")
)
MUSCLE = "/strength-vs-cardio/what-muscle-burns-at-rest/"


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_reads_without_error_and_fits_its_screen(page, path, scheme):
    page.emulate_media(color_scheme=scheme)
    page.goto(path)
    expect(page.locator("h1")).to_have_count(1)
    for width in (320, 390, 768, 1280):
        page.set_viewport_size({"width": width, "height": 844})
        page.wait_for_function("document.documentElement.scrollWidth <= innerWidth", timeout=5000)


@pytest.mark.parametrize("path", PAGES)
def test_leaves_no_token_and_no_template_on_the_page(page, path):
    page.goto(path)
    html = page.locator("article").inner_html() + page.title()
    assert not re.search(r"aside[0-9a-f]{16}|(site|repository)://", html)
    assert "{{" not in re.sub(r"<code>.*?</code>", "", html, flags=re.DOTALL)


@pytest.mark.parametrize("path", PAGES)
def test_every_link_inside_the_site_leads_somewhere(page, path):
    page.goto(path)
    links = page.eval_on_selector_all("article a[href]", "links => links.map((link) => link.href)")
    for link in {link for link in links if link.startswith(page.url.split("/", 3)[0] + "//127.")}:
        where, _, anchor = link.partition("#")
        text = _text_of(page, where)
        assert not anchor or f'id="{anchor}"' in text, link


_texts = {}


def _text_of(page, where):
    """Return the text at an address of the site, fetched once."""
    if where not in _texts:
        answered = page.request.get(where)
        assert answered.ok, where
        _texts[where] = answered.text()
    return _texts[where]


def test_the_home_page_answers_the_search_question_first(page):
    page.goto("/")
    expect(page.locator("h1")).to_have_text(re.compile("best exercises to lose leg fat"))
    first = page.locator("article h1 + p").inner_text()
    assert first.startswith("No exercise is known to take fat off your legs, your back")


def test_the_home_page_leads_to_every_article(page):
    page.goto("/")
    for section in ("spot-reduction", "strength-vs-cardio", "slow-training"):
        for name, article in records.articles(section).items():
            link = page.locator(f'.articles a[href$="{section}/{name.removesuffix(".md")}/"]')
            expect(link).to_contain_text(article.title)


def test_the_table_shows_the_rule_and_the_measured_rate(page):
    page.goto(MUSCLE)
    rows = page.locator("table.computed").first.locator("tbody tr")
    assert rows.count() == 20
    first, ninth = rows.nth(0), rows.nth(8)
    expect(first.locator('data[data-equation="trainers-rule"]')).to_have_text("37.5")
    expect(ninth.locator('data[data-equation="trainers-rule"]')).to_have_text("337.5")
    expect(ninth.locator('data[data-equation="muscle-at-rest"]')).to_have_text("53")
    expect(first.locator('data[data-equation="lifting-trials"]')).to_have_text("96")
    expect(first).to_contain_text("(45 to 147)")


def test_the_sentence_the_table_and_the_calculator_show_the_same_number(page):
    page.goto(MUSCLE)
    nine = page.locator(
        """data[data-inputs='{"muscle": "9 lb"}'][data-equation="muscle-at-rest"]"""
    )
    assert nine.count() == 2  # a sentence and the table
    assert len({each.get_attribute("value") for each in nine.all()}) == 1
    expect(page.locator('output[name="muscle-at-rest"]')).to_have_text("53 kcal a day")


def test_the_chart_is_named_and_described(page):
    page.goto(MUSCLE)
    chart = page.get_by_role("img", name="How much more energy a body uses at rest")
    expect(chart).to_be_visible()
    expect(chart.locator("svg text").first).to_be_visible()


def test_a_citation_leads_to_its_reference(page):
    page.goto(MUSCLE)
    page.locator('a.cite[href$="#wang-2010"]').first.click()
    expect(page.locator("li#wang-2010")).to_be_in_viewport()
    expect(page.locator("li#wang-2010 a").first).to_have_attribute(
        "href", "https://doi.org/10.3945/ajcn.2010.29885"
    )


def test_every_page_names_the_repository_in_plain_text(page):
    page.goto("/")
    expect(page.locator("footer.foot a").last).to_have_attribute(
        "href", "https://example.org/burn-at-rest"
    )

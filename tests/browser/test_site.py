"""The built site, read in a real browser."""

import re
from urllib.parse import urljoin

import pytest
from playwright.sync_api import expect
from selectolax.lexbor import LexborHTMLParser

from macros import records

MUSCLE = "/strength-vs-cardio/what-muscle-burns-at-rest/"
PAGES = [
    "/", "/about/every-macro", "/about/write-an-article", "/claims/", "/claims/pound-of-muscle",
    "/references", "/slow-training/how-slow-is-slow-enough", "/spot-reduction/",
    "/spot-reduction/what-fat-loss-exercises-train", MUSCLE[:-1], "/tools/program",
    "/tools/weight-over-time",
]  # fmt: skip
"""A page of each kind, and those that hold most."""

_FITS = "document.documentElement.scrollWidth <= innerWidth"


def parsed(site):
    """Yield each page of the site by its address, and what a parser makes of it."""
    for path in sorted(site.rglob("index.html")):
        place = "/" + path.parent.relative_to(site).as_posix().removeprefix(".")
        yield place.rstrip("/") + "/", LexborHTMLParser(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", PAGES)
def test_reads_without_error_and_fits_its_screen(page, path):
    page.goto(path)
    expect(page.locator("h1")).to_have_count(1)
    for width in (320, 390, 768, 1280):
        page.set_viewport_size({"width": width, "height": 844})
        page.wait_for_function(_FITS)


def test_every_page_fits_the_smallest_screen_without_a_script(browser, site, address):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 844})
    page, wide = context.new_page(), []
    for path, _ in parsed(site):
        page.goto(address + path)
        wide += [] if page.evaluate(_FITS) else [path]
    context.close()
    assert wide == []


def test_no_page_holds_a_token_a_template_or_two_titles(site):
    for path, tree in parsed(site):
        for code in tree.css("code"):
            code.decompose()
        html = tree.css_first("article").html + tree.css_first("title").text()
        html = html.replace('{{ cite("wang-2010") }}', "")  # a page about the site shows this call
        assert not re.search(r"aside[0-9a-f]{16}|(site|repository)://|\{\{", html), path
        assert len(tree.css("h1")) == 1, path


def test_every_link_inside_the_site_leads_somewhere(site):
    pages = dict(parsed(site))
    ids = {path: {each.id for each in tree.css("[id]")} for path, tree in pages.items()}
    for path, tree in pages.items():
        for link in tree.css("article a[href]"):
            address = urljoin(f"http://site{path}", link.attributes["href"] or "")
            if not address.startswith("http://site/"):
                continue
            place, _, anchor = address.removeprefix("http://site").partition("#")
            place = place.partition("?")[0]  # what a page is asked for is its script's to read
            assert place in ids or (site / place[1:]).is_file(), (path, address)
            assert not anchor or anchor in ids[place], (path, address)


def test_the_home_page_answers_the_search_question_first(page):
    page.goto("/")
    expect(page.locator("h1")).to_have_text(re.compile("best exercises to lose leg fat"))
    first = page.locator("article h1 + p").inner_text()
    assert first.startswith("No exercise is known to take fat off your legs, your back")


def test_the_page_of_each_section_leads_to_every_article(site):
    pages = dict(parsed(site))
    for section in ("spot-reduction", "strength-vs-cardio", "slow-training", "start-here"):
        listed = {each.attributes["href"] for each in pages[f"/{section}/"].css(".articles a")}
        for name in records.articles(section):
            assert any(each.endswith(f"{name.removesuffix('.md')}/") for each in listed), name


def test_the_table_shows_the_rule_and_the_measured_rate(page):
    page.goto(MUSCLE)
    rows = page.locator("table.computed").first.locator("tbody tr")
    assert rows.count() == 20
    first, ninth = rows.nth(0), rows.nth(8)
    expect(first.locator('data[data-equation="trainers-rule"]')).to_have_text("37.5")
    expect(ninth.locator('data[data-equation="trainers-rule"]')).to_have_text("338")
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
    expect(page.locator('output[name="muscle-at-rest"]')).to_have_text("53 calories a day")


def test_the_chart_is_named_and_described(page):
    page.goto(MUSCLE)
    chart = page.get_by_role("img", name="How much more energy a body uses at rest")
    expect(chart).to_be_visible()
    expect(chart.locator("svg text").first).to_be_visible()


def test_a_citation_leads_to_its_reference(page):
    page.goto(MUSCLE)
    page.locator('a.cite[href$="#wang-2010"]:visible').first.click()
    expect(page.locator("li#wang-2010")).to_be_in_viewport()
    expect(page.locator("li#wang-2010 a").first).to_have_attribute(
        "href", "https://doi.org/10.3945/ajcn.2010.29885"
    )


def test_every_page_names_the_repository_in_plain_text(page):
    page.goto("/")
    expect(page.locator("footer.foot a").last).to_have_attribute(
        "href", "https://example.org/burn-at-rest"
    )


def test_on_a_wide_screen_the_home_page_sets_no_paragraph_in_a_narrow_column(page):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto("/")
    for each in page.locator("article > p").all():
        assert each.bounding_box()["width"] > 400, each.inner_text()

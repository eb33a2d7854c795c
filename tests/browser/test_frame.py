"""What stands around the text: sections, contents, where to correct it, paper."""

from itertools import pairwise

import pytest
from playwright.sync_api import expect

from tests.browser.test_site import MUSCLE, PAGES
from tests.conftest import ROOT

HEADINGS = """() => Array.from(document.querySelectorAll("h1, h2, h3, h4, h5, h6"),
    (each) => Number(each.localName[1]))"""


def sections(page):
    return page.get_by_role("navigation", name="Sections")


@pytest.mark.parametrize("path", PAGES)
def test_headings_begin_with_one_title_and_leave_out_no_level(page, path):
    page.goto(path)
    levels = page.evaluate(HEADINGS)
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_first_stop_of_the_keyboard_leads_past_the_header(page):
    page.goto(MUSCLE)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the text")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_on_a_phone_the_sections_unfold_without_javascript(silent):
    silent.goto(MUSCLE)
    expect(sections(silent)).to_be_hidden()
    silent.get_by_role("button", name="Menu").click()
    sections(silent).get_by_role("link", name="Slow training").click()
    expect(silent.locator("h1")).to_have_text("Slow training")


def test_on_a_phone_the_contents_unfold_without_javascript(silent):
    silent.goto(MUSCLE)
    silent.locator("summary", has_text="On this page").click()
    silent.get_by_role("link", name="How much do you use at rest?").click()
    expect(silent.get_by_role("heading", name="How much do you use at rest?")).to_be_in_viewport()


def test_a_wide_screen_shows_sections_and_contents_and_marks_where_the_reader_is(page):
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(MUSCLE)
    here = sections(page).locator("[aria-current]")
    expect(here).to_have_text("Strength versus cardio")
    contents = page.get_by_role("navigation", name="On this page")
    expect(contents.locator("[aria-current]")).to_have_count(0)
    heading = page.get_by_role("heading", name="How much energy does muscle use?")
    heading.evaluate("heading => heading.scrollIntoView()")
    expect(contents.locator("[aria-current]")).to_have_text("How much energy does muscle use?")


@pytest.mark.parametrize("path", [path for path in PAGES if path != "/"])
def test_each_page_names_its_own_file_to_correct(page, path):
    page.goto(path)
    link = page.get_by_role("link", name="Correct this page").get_attribute("href")
    assert link.startswith("https://example.org/burn-at-rest/edit/main/docs/")
    assert (ROOT / "docs" / link.partition("/docs/")[2]).is_file()


def test_an_article_says_when_it_was_last_checked(page):
    page.goto(MUSCLE)
    expect(page.locator("h1 + .checked")).to_have_text("Last checked on November 23, 2026")


def test_paper_has_the_text_and_its_numbers_and_nothing_to_press(page):
    page.goto(MUSCLE)
    page.emulate_media(media="print", color_scheme="dark")
    for gone in ("button.menu", "#sections", ".contents >> nth=0", "rest-calculator form >> nth=0"):
        expect(page.locator(gone)).to_be_hidden()
    for kept in ("h1", "table.computed >> nth=0", ".chart svg >> nth=0", "a.cite >> nth=0"):
        expect(page.locator(kept)).to_be_visible()
    expect(page.locator("html")).to_have_css("color", "rgb(0, 0, 0)")
    expect(page.locator("html")).to_have_css("background-color", "rgb(255, 255, 255)")

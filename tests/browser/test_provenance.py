"""Where a number comes from: the link, the entry at the foot, the popover, the file to take."""

import csv
import io
import json
from urllib.parse import unquote

import pytest
from playwright.sync_api import expect

from macros.figure import compute

MUSCLE = "/strength-vs-cardio/what-muscle-burns-at-rest/"
ARTICLES = [
    MUSCLE,
    "/spot-reduction/can-you-choose-where-fat-goes/",
    "/slow-training/how-slow-is-slow-enough/",
]


@pytest.fixture
def nine(page):
    """The number of nine pounds of muscle, in a sentence."""
    page.goto(MUSCLE)
    return page.locator('article p a.number:has-text("53")').first


def popover(page):
    return page.get_by_role("dialog", name="Where this number comes from")


@pytest.mark.parametrize("path", ARTICLES)
def test_every_number_in_the_text_leads_to_its_entry(page, path):
    page.goto(path)
    links = page.locator("article a.number")
    assert links.count() > 20
    for target in set(links.evaluate_all("links => links.map((link) => link.hash)")):
        assert page.locator(f".provenance .entry{target}").count() == 1, target


@pytest.mark.parametrize("path", ARTICLES)
def test_every_entry_names_a_source_and_every_fact_its_record(page, path):
    page.goto(path)
    for entry in page.locator(".provenance .entry").all():
        assert entry.locator('a[href*="references/#"]').count() >= 1
    for record in page.locator('.provenance a[href$=".yml"]').all():
        answered = page.request.get(record.evaluate("link => link.href"))
        assert answered.ok
        assert "checked:" in answered.text()


def test_an_entry_shows_the_formula_in_mathml_with_its_inputs_named(page):
    page.goto(MUSCLE)
    entry = page.locator("#how-mifflin-st-jeor")
    formula = entry.locator("math").first
    expect(formula).to_contain_text("body weight (kg)")
    expect(formula).to_contain_text("6.25")
    expect(formula).to_contain_text("age (years)")
    expect(entry).to_contain_text("about eight in ten adults measured lie within it")
    expect(page.locator("#how-muscle-at-rest")).to_contain_text("muscle gained 9 lb: 53")
    expect(page.locator("#how-cunningham-1991")).to_have_count(0)  # not used on this page


def test_says_so_where_no_error_was_published(page):
    page.goto(MUSCLE)
    expect(page.locator("#how-muscle-at-rest")).to_contain_text("No error was published")


def test_a_click_opens_the_entry_beside_the_number_and_escape_goes_back(page, nine):
    nine.click()
    expect(popover(page)).to_be_visible()
    expect(popover(page)).to_contain_text("Energy that muscle tissue uses at rest")
    expect(popover(page)).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(popover(page)).to_be_hidden()
    expect(nine).to_be_focused()


def test_the_keyboard_opens_it_and_reads_on_inside(page, nine):
    nine.focus()
    page.keyboard.press("Enter")
    expect(popover(page)).to_be_focused()
    page.keyboard.press("Tab")
    inside = page.evaluate("document.activeElement.closest('[popover]') !== null")
    assert inside
    page.keyboard.press("Escape")
    expect(nine).to_be_focused()


def test_the_popover_leads_to_all_numbers_of_the_page(page, nine):
    nine.click()
    popover(page).get_by_role("link", name="All numbers of this page").click()
    expect(page.locator("#how-these-numbers-were-worked-out")).to_be_in_viewport()


def test_without_javascript_the_link_leads_to_the_entry(browser, address):
    context = browser.new_context(java_script_enabled=False, base_url=address)
    page = context.new_page()
    page.goto(MUSCLE)
    page.locator("article p a.number").first.click()
    expect(page.locator("#how-muscle-at-rest")).to_be_in_viewport()
    context.close()


def test_a_link_to_a_measured_value_opens_the_list_that_holds_it(page):
    page.goto(f"{MUSCLE}#how-fact-muscle-at-rest-rate")
    expect(page.locator("#how-fact-muscle-at-rest-rate")).to_be_visible()


def test_a_table_can_be_taken_as_csv_and_json_with_the_same_numbers(page):
    page.goto(MUSCLE)
    links = page.locator(".download").first.locator("a[download]")
    in_csv, in_json = (
        unquote(link.get_attribute("href").partition(",")[2]) for link in links.all()
    )
    rows = list(csv.reader(io.StringIO(in_csv.removeprefix("\ufeff"))))
    whole = json.loads(in_json)
    assert rows[0] == whole["columns"]
    assert rows[9][0] == whole["rows"][8][0] == "9 lb"
    assert float(rows[9][1]) == whole["rows"][8][1] == 337.5
    assert float(rows[9][2]) == pytest.approx(compute("muscle-at-rest", muscle="9 lb").value)
    assert "creativecommons.org" in whole["license"]
    assert any("10.3945" in source["link"] for source in whole["sources"] if "link" in source)


def test_a_click_downloads_the_table(page):
    page.goto(MUSCLE)
    with page.expect_download() as downloading:
        page.get_by_role("link", name="CSV").first.click()
    assert downloading.value.suggested_filename == "table-of-muscle-at-rest.csv"

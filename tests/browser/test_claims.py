"""The ledger of claims in a browser: filtered with scripts, whole without them."""

import re

import pytest
from playwright.sync_api import expect

from macros import records

LEDGER = "/claims/"


def shown(page):
    return page.locator(".claims-table tbody tr:visible")


def test_a_word_filters_the_ledger(page):
    page.goto(LEDGER)
    every = len(records.claims())
    expect(page.get_by_role("status")).to_have_text(f"{every} of {every} claims")
    page.get_by_label("Find a word").fill("SWEAT")
    expect(shown(page)).to_have_count(1)
    expect(page.get_by_role("status")).to_have_text(f"1 of {every} claims")
    page.get_by_label("Find a word").fill("no such word")
    expect(shown(page)).to_have_count(0)
    expect(page.locator(".claims-table:visible")).to_have_count(0)


def test_certainty_filters_the_ledger(page):
    page.goto(LEDGER)
    page.get_by_label("Certainty", exact=True).select_option("low")
    low = [each for each in records.claims().values() if each.certainty == "low"]
    expect(shown(page)).to_have_count(len(low))
    for text in shown(page).locator(".claim-certainty").all_inner_texts():
        assert text == "low"
    page.get_by_label("Certainty", exact=True).select_option("any")
    expect(shown(page)).to_have_count(len(records.claims()))


def test_enter_in_the_field_stays_on_the_page(page):
    page.goto(LEDGER)
    page.get_by_label("Find a word").fill("soreness")
    page.keyboard.press("Enter")
    expect(page).to_have_url(page.url.split("?")[0])
    expect(page.get_by_label("Find a word")).to_have_value("soreness")


@pytest.mark.parametrize("level", ["high", "moderate", "low", "very low"])
def test_without_scripts_the_ledger_is_whole_and_grouped_by_certainty(browser, address, level):
    context = browser.new_context(java_script_enabled=False, base_url=address)
    page = context.new_page()
    page.goto(LEDGER)
    expect(shown(page)).to_have_count(len(records.claims()))
    expect(page.locator(".claims-filter")).to_be_hidden()
    starts = re.compile("^" + f"{level} certainty".capitalize())
    page.locator("summary", has_text=starts).click()
    own = [each.says for each in records.claims().values() if each.certainty == level]
    expect(page.locator("details[open] a")).to_have_text(own)
    context.close()

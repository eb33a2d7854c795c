"""The ledger of claims in a browser: filtered with scripts, whole without them."""

import pytest
from playwright.sync_api import expect

from macros import records
from macros.records.kinds.claim import ANSWERS

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


@pytest.mark.parametrize("answer", ANSWERS)
def test_the_answer_filters_the_ledger(page, answer):
    page.goto(LEDGER)
    page.get_by_label("Our answer", exact=True).select_option(answer)
    own = [
        each
        for each in records.claims().values()
        if answer in [half.answer for half in each.halves]
    ]
    expect(shown(page)).to_have_count(len(own))
    for row in shown(page).all():
        expect(row.locator(".answer", has_text=f"{answer}.").first).to_be_visible()
    page.get_by_label("Our answer", exact=True).select_option("any")
    expect(shown(page)).to_have_count(len(records.claims()))


def test_enter_in_the_field_stays_on_the_page(page):
    page.goto(LEDGER)
    page.get_by_label("Find a word").fill("soreness")
    page.keyboard.press("Enter")
    expect(page).to_have_url(page.url.split("?")[0])
    expect(page.get_by_label("Find a word")).to_have_value("soreness")


def test_without_scripts_the_ledger_is_whole(browser, address):
    context = browser.new_context(java_script_enabled=False, base_url=address)
    page = context.new_page()
    page.goto(LEDGER)
    expect(shown(page)).to_have_count(len(records.claims()))
    expect(page.locator(".claims-filter")).to_be_hidden()
    expect(page.locator(".claims-table tbody tr .answer").first).to_be_visible()
    context.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_a_box_opens_by_a_press_and_by_a_key(page, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("/strength-vs-cardio/what-muscle-burns-at-rest/")
    box = page.locator("#claim-pound-of-muscle")
    expect(box.locator(".answer")).to_be_visible()
    expect(box.get_by_text("Against", exact=True)).to_be_hidden()
    box.locator("summary").first.click()
    expect(box.get_by_text("Against", exact=True)).to_be_visible()
    box.locator("summary").first.focus()
    page.keyboard.press("Enter")
    expect(box.get_by_text("Against", exact=True)).to_be_hidden()


def test_search_gives_a_claim_with_its_answer(guarded):
    guarded.goto(LEDGER)
    guarded.keyboard.press("/")
    guarded.get_by_role("searchbox", name="Search").fill("does more sweat mean more fat lost")
    dialog = guarded.get_by_role("dialog", name="Search")
    found = dialog.locator("ol > li", has=guarded.locator("a[href*='/claims/more-sweat']"))
    expect(found.locator("p strong")).to_have_text("Mostly false.")
    short = records.claims()["more-sweat-more-fat"].short
    expect(found.locator("p")).to_contain_text(f"Mostly false. {short[:60]}")
    other = dialog.locator("ol > li", has_not=guarded.locator("a[href*='/claims/']"))
    expect(other.first).to_be_visible()
    expect(other.locator("p strong")).to_have_count(0)

"""Numbers of energy and weight hidden: on every page, before it is painted, remembered."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.test_site import MUSCLE, PAGES
from tests.browser.visit import Network

AMOUNT = re.compile(r"\d[\d,.]*\s*(calories|kJ|MJ|kg|pounds|lb|MET)\b")
VISIBLE = """() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const seen = [];
    while (walker.nextNode()) {
        const { parentElement: around, textContent } = walker.currentNode;
        if (around.checkVisibility() && !around.closest("code, pre")) seen.push(textContent);
    }
    return seen.join(" ");
}"""


def switch(page):
    return page.get_by_role("button", name="Hide energy and weight numbers")


@pytest.fixture
def off(page):
    """A page on which the reader has hidden the numbers."""
    hide(page)
    return page


def hide(page):
    page.goto("/")
    page.evaluate("localStorage.setItem('numbers', 'off')")


@pytest.mark.parametrize("path", PAGES)
def test_no_page_shows_a_number_of_energy_or_weight(off, path):
    off.goto(path)
    off.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    assert AMOUNT.findall(off.evaluate(VISIBLE)) == []


def test_a_sentence_still_reads(off):
    off.goto(MUSCLE)
    first = off.locator(".checked + p")
    words = first.evaluate("(p) => getComputedStyle(p.querySelector('.amount'), '::after').content")
    assert words == '"(number hidden)"'
    expect(first).to_contain_text("at rest, roughly one sixth of what one trainer’s article says.")


def test_numbers_of_people_and_of_time_stay(off):
    off.goto(MUSCLE)
    off.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))")
    people = re.compile(r"^\d+\s(men|women|people)$")
    counts = off.locator("article data.fact").filter(has_text=people)
    expect(counts.locator("visible=true").first).to_be_visible()


def test_no_hidden_number_can_be_reached_by_keyboard(off):
    off.goto(MUSCLE)
    for each in off.locator(".amount a.number").all():
        assert not each.is_visible()


def test_tools_that_give_such_numbers_are_hidden_and_say_so(off):
    off.goto("/tools/weight-over-time/")
    expect(off.locator("weight-tool > form").first).to_be_hidden()
    said = off.locator("weight-tool").evaluate("(t) => getComputedStyle(t, '::before').content")
    assert "you chose to hide them" in said


def test_the_switch_is_remembered_and_goes_back(page):
    page.goto(MUSCLE)
    assert page.evaluate("localStorage.length") == 0
    expect(switch(page)).to_have_attribute("aria-pressed", "false")
    switch(page).click()
    expect(page.locator(".amount a.number").first).to_be_hidden()
    page.goto("/")
    expect(switch(page)).to_have_attribute("aria-pressed", "true")
    switch(page).click()
    assert page.evaluate("localStorage.length") == 0
    page.goto(MUSCLE)
    expect(page.locator(".amount a.number").first).to_be_visible()


def test_the_choice_stands_before_any_module_runs(own_page):
    network = Network(own_page.context)
    hide(own_page)
    network.fail(r"\.mjs$", lambda route: route.fulfill(body="", content_type="text/javascript"))
    own_page.goto(MUSCLE, wait_until="commit")
    expect(own_page.locator(".amount a.number").first).to_be_hidden()
    expect(switch(own_page)).to_have_attribute("aria-pressed", "false")  # which a module would tell


def test_without_javascript_there_is_no_dead_switch(silent):
    silent.goto(MUSCLE)
    expect(silent.locator(".hide-numbers")).to_be_hidden()


def test_the_switch_in_the_foot_follows_the_button_beside_kind_words(page):
    page.goto("/tools/body-composition/")
    calculator = page.locator("#calculator-body-composition")
    calculator.locator(".first").get_by_label("Yes").check()
    foot = page.locator("footer .hide-numbers")
    expect(foot).to_have_attribute("aria-pressed", "false")
    hide = calculator.get_by_role("button", name="Hide energy and weight numbers on every page")
    hide.click()
    expect(foot).to_have_attribute("aria-pressed", "true")
    foot.click()
    expect(foot).to_have_attribute("aria-pressed", "false")
    expect(page.locator("html")).to_have_attribute("data-numbers", "")
    hide.click()
    expect(foot).to_have_attribute("aria-pressed", "true")

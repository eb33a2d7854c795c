"""What failed to load once is asked for again: the search, and pages of numbers."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.test_site import MUSCLE
from tests.browser.visit import patient


@pytest.fixture
def shaky(browser, finished_address):
    """A page of the finished site on which a request may fail."""
    context = browser.new_context(base_url=finished_address, service_workers="block")
    page = patient(context.new_page())
    page.goto(MUSCLE, wait_until="networkidle")
    yield page
    context.close()


def test_the_search_works_once_there_is_a_network(shaky):
    shaky.route("**/pagefind/**", lambda route: route.abort())
    shaky.keyboard.press("/")
    dialog = shaky.get_by_role("dialog", name="Search")
    expect(dialog.get_by_role("status")).to_contain_text("Type again")
    shaky.unroute("**/pagefind/**")
    dialog.get_by_role("searchbox").fill("how slow is slow enough")
    expect(dialog.locator("ol > li").first).to_contain_text("How slow is slow enough?")
    expect(dialog.get_by_role("status")).to_have_text(re.compile(r"^(One page|\d+ pages)$"))


def test_the_search_opens_without_its_style(shaky):
    shaky.route("**/search*.css", lambda route: route.abort())
    shaky.keyboard.press("/")
    expect(shaky.get_by_role("dialog", name="Search")).to_be_visible()


@pytest.mark.parametrize("how", ["abort", "error"])
def test_a_page_of_numbers_is_asked_for_again(how, shaky):
    number = shaky.locator('a.number[href^="numbers/#"]').first
    fail = {
        "abort": lambda route: route.abort(),
        "error": lambda route: route.fulfill(status=503, body="<p>Not now</p>"),
    }[how]
    shaky.route("**/numbers/", fail)
    shaky.evaluate("navigation.addEventListener('navigate', (event) => event.preventDefault())")
    number.click()
    shaky.wait_for_timeout(300)
    expect(shaky.locator(".explanation:popover-open")).to_have_count(0)
    shaky.unroute("**/numbers/")
    number.click()
    expect(shaky.locator(".explanation:popover-open")).to_be_visible()


SEARCH = re.compile(r"/assets/search\.[^/]*mjs")


def test_the_search_opens_at_a_later_press_once_there_is_a_network(shaky):
    shaky.route(SEARCH, lambda route: route.abort())
    shaky.keyboard.press("/")
    said = shaky.get_by_text("The search did not load. Try once more when there is a network.")
    expect(said).to_be_in_viewport()
    expect(shaky.get_by_role("dialog", name="Search")).to_have_count(0)
    shaky.unroute(SEARCH)
    shaky.keyboard.press("/")
    expect(shaky.get_by_role("dialog", name="Search")).to_be_visible()
    expect(said).to_be_hidden()
    shaky.get_by_role("searchbox").fill("how slow is slow enough")
    expect(shaky.locator("dialog ol > li").first).to_contain_text("How slow is slow enough?")


def test_each_try_has_an_address_of_its_own_as_a_browser_may_remember_a_failure(shaky):
    asked = []
    shaky.on("request", lambda each: asked.append(each.url) if SEARCH.search(each.url) else None)
    shaky.route(SEARCH, lambda route: route.abort())
    for times in (1, 2, 3):
        shaky.keyboard.press("/")
        expect(shaky.locator(".explanation")).to_be_visible()
        shaky.keyboard.press("Escape")
        shaky.wait_for_timeout(100)
        assert len(set(asked)) == times
    shaky.unroute(SEARCH)
    shaky.keyboard.press("/")
    expect(shaky.get_by_role("dialog", name="Search")).to_be_visible()


def test_where_no_explanation_loads_a_number_leads_to_its_entry(shaky):
    shaky.route("**/assets/explanations*.mjs", lambda route: route.abort())
    number = shaky.locator('a.number[href^="numbers/#"]').first
    entry = number.get_attribute("href")
    number.click()
    expect(shaky).to_have_url(re.compile(re.escape(entry) + "$"))

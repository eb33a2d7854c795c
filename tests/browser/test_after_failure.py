"""What failed to load once is asked for again: the search, and pages of numbers."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.test_site import MUSCLE
from tests.browser.visit import Network, patient


@pytest.fixture
def shaky(browser, finished_address):
    """A page of the finished site, and its network, which may fail."""
    context = browser.new_context(base_url=finished_address, service_workers="block")
    network = Network(context)
    page = patient(context.new_page())
    page.goto(MUSCLE)
    yield page, network
    context.close()


def test_the_search_works_once_there_is_a_network(shaky):
    page, network = shaky
    network.fail("/pagefind/")
    page.keyboard.press("/")
    dialog = page.get_by_role("dialog", name="Search")
    expect(dialog.get_by_role("status")).to_contain_text("Type again")
    network.mend()
    dialog.get_by_role("searchbox").fill("how slow is slow enough")
    expect(dialog.locator("ol > li").first).to_contain_text("How slow is slow enough?")
    expect(dialog.get_by_role("status")).to_have_text(re.compile(r"pages?$"))


ONE_CHUNK = r"/pagefind/index/"


@pytest.mark.parametrize("how", ["abort", "error"])
def test_a_piece_of_the_index_that_fails_once_is_asked_for_again_by_itself(how, shaky):
    page, network = shaky
    asked = []

    def fail_once(route):
        asked.append(route.request.url)
        if asked.count(route.request.url) > 1:
            return route.continue_()
        return route.abort() if how == "abort" else route.fulfill(status=503, body="Not now")

    network.fail(ONE_CHUNK, fail_once)
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill("how slow is slow enough")
    expect(page.locator("dialog ol > li").first).to_contain_text("How slow is slow enough?")
    assert len(asked) == 2 * len(set(asked)) > 0


def test_a_piece_that_does_not_come_at_all_is_not_taken_for_nothing_found(shaky):
    page, network = shaky
    network.fail(ONE_CHUNK)
    page.keyboard.press("/")
    dialog = page.get_by_role("dialog", name="Search")
    dialog.get_by_role("searchbox").fill("how slow is slow enough")
    expect(dialog.get_by_role("status")).to_contain_text("Type again")
    network.mend()
    dialog.get_by_role("searchbox").fill("how slow is slow")
    expect(dialog.locator("ol > li").first).to_contain_text("How slow is slow enough?")


def test_the_index_that_fails_once_is_asked_for_again_before_anybody_types(shaky):
    page, network = shaky
    failed = []

    def fail_once(route):
        failed.append(route.request.url)
        return route.continue_() if len(failed) > 1 else route.abort()

    network.fail(r"/pagefind/pagefind\.js", fail_once)
    page.keyboard.press("/")
    dialog = page.get_by_role("dialog", name="Search")
    expect(dialog.get_by_role("group", name="Look in")).to_be_visible()
    assert len(failed) == 2


def test_the_search_opens_without_its_style(shaky):
    page, network = shaky
    network.fail(r"/search[^/]*\.css$")
    with page.expect_event("requestfailed"):
        page.keyboard.press("/")
    expect(page.get_by_role("dialog", name="Search")).to_be_visible()


STAY = """navigation.addEventListener("navigate", (event) => {
    event.preventDefault();
    document.documentElement.dataset.went = event.destination.url;
})"""


@pytest.mark.parametrize("how", ["abort", "error"])
def test_a_page_of_numbers_is_asked_for_again(how, shaky):
    page, network = shaky
    number = page.locator('a.number[href^="numbers/#"]').first
    fail = {
        "abort": lambda route: route.abort(),
        "error": lambda route: route.fulfill(status=503, body="<p>Not now</p>"),
    }[how]
    network.fail("/numbers/$", fail)
    page.evaluate(STAY)
    number.click()
    expect(page.locator("html")).to_have_attribute("data-went", re.compile("/numbers/#"))
    expect(page.locator(".explanation:popover-open")).to_have_count(0)
    network.mend()
    number.click()
    expect(page.locator(".explanation:popover-open")).to_be_visible()


SEARCH = r"/assets/search\.[^/]*mjs"


def test_the_search_opens_at_a_later_press_once_there_is_a_network(shaky):
    page, network = shaky
    network.fail(SEARCH)
    page.keyboard.press("/")
    said = page.get_by_text("The search did not load. Try once more when there is a network.")
    expect(said).to_be_in_viewport()
    expect(page.get_by_role("dialog", name="Search")).to_have_count(0)
    network.mend()
    page.keyboard.press("/")
    expect(page.get_by_role("dialog", name="Search")).to_be_visible()
    expect(said).to_be_hidden()
    page.get_by_role("searchbox").fill("how slow is slow enough")
    expect(page.locator("dialog ol > li").first).to_contain_text("How slow is slow enough?")


def test_each_try_has_an_address_of_its_own_as_a_browser_may_remember_a_failure(shaky):
    page, network = shaky
    asked = []
    page.on("request", lambda each: asked.append(each.url) if re.search(SEARCH, each.url) else None)
    network.fail(SEARCH)
    for times in (1, 2, 3):
        page.keyboard.press("/")
        expect(page.locator(".explanation")).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.locator(".explanation")).to_be_hidden()
        assert len(set(asked)) == times
    network.mend()
    page.keyboard.press("/")
    expect(page.get_by_role("dialog", name="Search")).to_be_visible()


def test_where_no_explanation_loads_a_number_leads_to_its_entry(shaky):
    page, network = shaky
    network.fail(r"/assets/explanations[^/]*\.mjs")
    number = page.locator('a.number[href^="numbers/#"]').first
    entry = number.get_attribute("href")
    number.click()
    expect(page).to_have_url(re.compile(re.escape(entry) + "$"))

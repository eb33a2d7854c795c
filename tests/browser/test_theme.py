"""Light and dark: as the device asks, until a reader chooses."""

import pytest
from playwright.sync_api import expect

from tests.browser.visit import Network

BRIGHTNESS = """() => getComputedStyle(document.documentElement).backgroundColor
    .match(/\\d+/g).slice(0, 3).reduce((sum, each) => sum + Number(each), 0)"""


def is_dark(page):
    return page.evaluate(BRIGHTNESS) < 3 * 128


def button(page):
    return page.get_by_role("button", name="Dark colors")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_follows_the_device_and_keeps_nothing(page, scheme):
    page.emulate_media(color_scheme=scheme)
    page.goto("/")
    assert is_dark(page) == (scheme == "dark")
    expect(button(page)).to_have_attribute("aria-pressed", str(scheme == "dark").lower())
    assert page.evaluate("localStorage.length") == 0


def test_a_choice_lasts_from_page_to_page(page):
    page.goto("/")
    button(page).click()
    assert is_dark(page)
    page.goto("/about/")
    assert is_dark(page)
    expect(button(page)).to_have_attribute("aria-pressed", "true")


def test_going_back_to_what_the_device_asks_for_forgets_the_choice(page):
    page.goto("/")
    button(page).click()
    button(page).click()
    assert not is_dark(page)
    assert page.evaluate("localStorage.length") == 0


def test_a_kept_choice_stands_before_any_module_runs(browser, address):
    context = browser.new_context(base_url=address, color_scheme="light")
    network = Network(context)
    page = context.new_page()
    page.goto("/")
    page.evaluate("localStorage.theme = 'dark'")
    network.fail(r"\.mjs$")
    page.goto("/about/")
    assert is_dark(page)
    context.close()


def test_without_javascript_the_device_decides(browser, address):
    context = browser.new_context(java_script_enabled=False, base_url=address, color_scheme="dark")
    page = context.new_page()
    page.goto("/")
    expect(page.locator("html")).to_have_css("background-color", "rgb(27, 24, 21)")
    context.close()

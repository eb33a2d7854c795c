"""The finished site under its Content-Security-Policy, every feature used."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.test_site import MUSCLE, PAGES
from tests.serving import served


@pytest.mark.parametrize("path", PAGES)
def test_no_page_breaks_the_policy(guarded, path):
    guarded.goto(path)
    rules = guarded.locator('meta[http-equiv="Content-Security-Policy"]').get_attribute("content")
    assert rules.startswith("default-src 'none'; base-uri 'none'")
    assert "unsafe" not in rules.replace("'wasm-unsafe-eval'", "")  # which the search's index needs
    assert "require-trusted-types-for 'script'" in rules
    assert "trusted-types offline" in rules  # the one address of the service worker
    assert "worker-src 'self'" in rules
    reads_exercises = guarded.locator("rest-timer, rest-program").count()  # with their styles
    assert rules.count("sha256-") <= (7 if reads_exercises else 3)


def test_every_feature_works_under_the_policy(guarded):
    guarded.goto(MUSCLE)
    field = guarded.locator("#calculator-muscle-at-rest").get_by_label("Muscle gained", exact=True)
    field.fill("1")
    expect(guarded.locator('output[name="muscle-at-rest"]')).to_have_text("5.9 calories a day")
    guarded.locator("article p a.number").first.click()
    expect(guarded.get_by_role("dialog", name="Where this number comes from")).to_be_visible()
    guarded.keyboard.press("Escape")
    with guarded.expect_download():
        guarded.get_by_role("link", name="CSV").first.click()
    guarded.get_by_role("button", name="Dark colors").click()
    expect(guarded.locator("html")).to_have_css("background-color", "rgb(27, 24, 21)")
    guarded.get_by_role("button", name="Menu").click()
    expect(guarded.get_by_role("navigation", name="Sections")).to_be_visible()
    guarded.keyboard.press("Escape")
    guarded.get_by_role("button", name="Search").click()
    guarded.get_by_role("searchbox", name="Search").fill("super slow")
    found = guarded.get_by_role("dialog", name="Search").locator("ol > li").first
    expect(found).to_contain_text(re.compile("slow", re.IGNORECASE))


def test_a_session_runs_under_the_policy(guarded):
    guarded.goto("/tools/program/")
    guarded.locator(".program > summary").first.click()
    card = guarded.locator("rest-program").first
    card.get_by_role("button", name="Start the first session").click()
    screen = card.locator(".rep-screen")
    screen.get_by_role("button", name="Leave out").click()
    screen.get_by_role("button", name="Start", exact=True).click()
    expect(screen.locator(".word")).to_have_text("Move", timeout=10_000)
    screen.get_by_role("button", name="Something hurts").click()
    card.get_by_role("button", name="End the session").click()
    expect(screen).to_have_count(0)


def test_a_script_that_slips_in_does_not_run(browser, finished, tmp_path):
    text = (finished / "about" / "index.html").read_text(encoding="utf-8")
    slipped = text.replace("<h1", "<script>document.title = 'ran'</script><h1", 1)
    (tmp_path / "index.html").write_text(slipped, encoding="utf-8")
    with served(tmp_path) as address:
        context = browser.new_context()
        page = context.new_page()
        page.goto(address)
        assert page.title() != "ran"
        context.close()


def test_headers_say_the_same_and_forbid_framing(finished):
    headers = (finished / "_headers").read_text(encoding="utf-8")
    assert "frame-ancestors 'none'" in headers
    assert "X-Content-Type-Options: nosniff" in headers
    assert "Referrer-Policy: no-referrer" in headers

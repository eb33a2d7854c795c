"""The search of the finished site."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.test_site import MUSCLE
from tests.browser.visit import patient


@pytest.fixture
def asked(guarded):
    """Ask the search, opened by its key; return the dialog."""
    guarded.goto(MUSCLE)

    def ask(words):
        guarded.keyboard.press("/")
        field = guarded.get_by_role("searchbox", name="Search")
        expect(field).to_be_focused()
        field.fill(words)
        return guarded.get_by_role("dialog", name="Search")

    return ask


def results(dialog):
    return dialog.locator("ol > li")


def test_nothing_of_it_is_fetched_before_it_is_opened(guarded):
    fetched = []
    guarded.on("request", lambda request: fetched.append(request.url))
    guarded.goto(MUSCLE)
    guarded.wait_for_load_state("networkidle")
    assert not [url for url in fetched if re.search(r"pagefind|search|results", url)]


def test_finds_an_article_with_its_section_and_the_words_marked(asked):
    dialog = asked("how slow is slow enough")
    first = results(dialog).first
    expect(first.get_by_role("link").first).to_have_text("How slow is slow enough?")
    expect(first).to_contain_text("Slow training")
    expect(first.locator("mark").first).to_have_text(re.compile("how|slow", re.IGNORECASE))
    expect(dialog.get_by_role("status")).to_have_text(re.compile(r"^(One page|\d+ pages)$"))


def test_leads_to_the_part_of_a_page_that_has_the_words(asked, guarded):
    dialog = asked("runners get hurt")
    dialog.get_by_role("link", name="How often do runners get hurt?").click()
    expect(guarded).to_have_url(re.compile(r"#how-often-do-runners-get-hurt$"))
    heading = guarded.get_by_role("heading", name="How often do runners get hurt?")
    expect(heading).to_be_in_viewport()


def test_a_slip_of_the_finger_still_finds_it(asked):
    expect(results(asked("musclle")).first).to_be_visible()


def test_a_page_need_not_have_every_word(asked):
    expect(results(asked("muscle zyzzyva rest")).first).to_be_visible()


def test_marks_alone_find_nothing(asked):
    expect(asked("?!").get_by_role("status")).to_have_text(re.compile("^Nothing has"))


def test_a_section_narrows_it(asked):
    dialog = asked("fat")
    expect(results(dialog).nth(1)).to_be_visible()
    dialog.get_by_text("Slow training", exact=True).first.click()
    expect(results(dialog)).not_to_have_count(0)
    expect(dialog.locator(".section", has_text="Fat in one place")).to_have_count(0)


def test_the_keyboard_alone_goes_through_the_results(asked, guarded):
    dialog = asked("how slow is slow enough")
    expect(results(dialog).first).to_be_visible()
    guarded.keyboard.press("ArrowDown")
    expect(results(dialog).first.get_by_role("link").first).to_be_focused()
    guarded.keyboard.press("ArrowUp")
    expect(dialog.get_by_role("searchbox")).to_be_focused()
    title = results(dialog).first.get_by_role("link").first.inner_text()
    guarded.keyboard.press("Enter")
    expect(guarded.locator("h1")).to_have_text(title)


def test_escape_closes_it_and_the_button_opens_it_again(asked, guarded):
    dialog = asked("muscle")
    guarded.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    guarded.get_by_role("button", name="Search").click()
    expect(dialog).to_be_visible()


def test_a_slash_typed_into_a_field_stays_there(guarded):
    guarded.goto(MUSCLE)
    guarded.get_by_label("Muscle gained", exact=True).press("/")
    expect(guarded.get_by_role("dialog", name="Search")).to_have_count(0)


def test_a_preview_says_that_it_has_no_index(browser, address):
    context = browser.new_context(base_url=address)
    page = patient(context.new_page())
    page.goto("/")
    page.keyboard.press("/")
    status = page.get_by_role("dialog", name="Search").get_by_role("status")
    expect(status).to_contain_text("Search comes with the finished site")
    context.close()

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
    expect(first.locator("a mark").first).to_have_text("slow")


def test_says_what_a_page_says_of_itself_with_the_words_marked(asked):
    first = results(asked("does cardio burn muscle calories after it ends")).first
    said = first.locator("p")
    expect(said.locator("mark").first).to_have_text(re.compile("cardio|muscle", re.IGNORECASE))
    expect(said).not_to_contain_text("Last checked")


def test_who_hears_the_page_is_told_how_many_there_are_and_nobody_sees_it(asked):
    dialog = asked("muscle")
    status = dialog.get_by_role("status")
    expect(status).to_have_text("The first 8 pages")
    assert status.evaluate("(each) => getComputedStyle(each).clipPath") == "inset(50%)"
    expect(dialog).not_to_contain_text(re.compile(r"\d\d pages"))


def test_more_results_come_when_they_are_asked_for(asked, guarded):
    dialog = asked("muscle")
    expect(results(dialog)).to_have_count(8)
    guarded.get_by_role("button", name="More results").click()
    expect(results(dialog).nth(8).get_by_role("link").first).to_be_focused()
    titles = results(dialog).locator("> a").all_inner_texts()
    assert len(set(titles)) == len(titles) > 8


def test_a_claim_is_answered_in_one_word_first(asked):
    first = results(asked("does running ruin your knees")).first
    expect(first).to_contain_text("Myths, checked")
    expect(first.locator("p > strong")).to_have_text("Mostly false.")


def test_an_exercise_is_drawn(asked):
    first = results(asked("glute bridge")).first
    picture = first.locator("img")
    expect(picture).to_have_attribute("src", re.compile(r"/exercises/glute-bridge/.*\.svg$"))
    expect(picture).to_have_js_property("complete", True)
    assert picture.evaluate("(each) => each.naturalWidth > 0")
    expect(first.get_by_role("img")).to_have_count(0)  # its title names it


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
    expect(asked("?!").get_by_role("status")).to_have_text("Nothing here has “?!”.")


@pytest.mark.parametrize("word", ["yohimbine", "zyzzyva", "musclegram"])
def test_a_word_that_no_page_has_finds_nothing_and_one_may_ask_for_it(word, asked):
    dialog = asked(word)
    expect(dialog.get_by_role("status")).to_have_text(f"Nothing here has “{word}”.")
    expect(results(dialog)).to_have_count(0)
    form = dialog.get_by_role("link", name="ask us to answer it")
    address = rf"/issues/new\?template=idea\.yml&wish={word}$"
    expect(form).to_have_attribute("href", re.compile(address))


def test_a_word_that_no_page_has_beside_one_that_some_have_is_named(asked):
    dialog = asked("muscle zyzzyva")
    expect(results(dialog).first).to_be_visible()
    expect(dialog.get_by_role("status")).to_have_text("Nothing here has “zyzzyva”.")
    expect(dialog.get_by_role("link", name="ask us to answer it")).to_be_visible()


def test_a_word_of_many_that_no_page_has_is_passed_over(asked):
    dialog = asked("how slow should you lift weights at home with a zyzzyva")
    expect(results(dialog).first).to_be_visible()
    expect(dialog.get_by_role("status")).to_have_text(re.compile(r"pages?$"))


def test_a_word_that_is_half_typed_finds_it_already(asked):
    first = results(asked("metab")).first
    expect(first.locator("mark").first).to_have_text(re.compile("^metab", re.IGNORECASE))


@pytest.mark.parametrize("words", ["superslow", "super-slow", "super slow"])
def test_words_may_be_joined_or_apart(words, asked):
    expect(results(asked(words)).first).to_contain_text(re.compile("super slow", re.IGNORECASE))


def test_it_says_how_it_read_a_word(asked):
    dialog = asked("bodyfat")
    expect(dialog.get_by_role("status")).to_contain_text("“bodyfat” was read as “body fat”.")
    expect(results(dialog).first).to_contain_text(re.compile("body fat", re.IGNORECASE))


def test_two_letters_that_changed_places_still_find_it(asked):
    status = asked("msucle").get_by_role("status")
    expect(status).to_contain_text("“msucle” was read as “muscle”.")


def test_a_page_is_found_by_a_word_that_it_does_not_show(asked, guarded):
    dialog = asked("BMR")
    expect(results(dialog).first).to_be_visible()
    hrefs = results(dialog).locator("> a").evaluate_all("(all) => all.map(({ href }) => href)")
    (tool,) = [each for each in hrefs if each.endswith("/tools/resting-energy/")]
    guarded.goto(tool)
    expect(guarded.locator("main")).not_to_contain_text("BMR")


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

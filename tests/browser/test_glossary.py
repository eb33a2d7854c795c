"""A term in an article: its meaning beside it, or at the foot of the page without a script."""

from playwright.sync_api import expect

ARTICLE = "/slow-training/total-fatigue/"
MEANING = "measured by how much people vary"


def word(page):
    page.goto(ARTICLE)
    return page.locator("article a.term", has_text="effect sizes")


def test_a_press_opens_the_meaning_and_escape_goes_back(page):
    link = word(page)
    link.focus()
    page.keyboard.press("Enter")
    meaning = page.get_by_role("dialog", name="What this word means")
    expect(meaning).to_contain_text(MEANING)
    expect(meaning.get_by_role("link", name="All words of this page")).to_be_visible()
    page.keyboard.press("Escape")
    expect(meaning).to_be_hidden()
    expect(link).to_be_focused()


def test_it_opens_on_the_finished_site_too(guarded):
    word(guarded).click()
    expect(guarded.get_by_role("dialog")).to_contain_text(MEANING)


def test_without_a_script_the_word_leads_to_its_meaning(silent):
    word(silent).click()
    expect(silent.locator(":target")).to_contain_text(MEANING)
    silent.get_by_role("link", name="The whole glossary").click()
    expect(silent.locator("#term-effect-size")).to_contain_text(MEANING)

"""What people type leads to the page that answers it: the site's own search, in a browser."""

import pytest
from playwright.sync_api import expect

from tests.browser.tab import open_page
from tests.queries import QUERIES

KNOWN = [each for each in QUERIES if not each.is_kept and not each.is_missed]
KEPT = [each for each in QUERIES if each.is_kept]


@pytest.fixture(scope="module")
def searching(browser, finished_address):
    """A page with its search open."""
    for page in open_page(browser, finished_address):
        page.goto("/")
        page.keyboard.press("/")
        yield page


@pytest.fixture
def ask(searching):
    """Type into the search; return the address of the first page that it shows."""
    field = searching.get_by_role("searchbox", name="Search")
    found = searching.locator("dialog ol > li")
    says = searching.get_by_role("dialog", name="Search").get_by_role("status")

    def typed(words):
        field.fill("")
        expect(found).to_have_count(0)
        field.fill(words)
        expect(says).not_to_be_empty()
        return found.first.locator("a").first.get_attribute("href") if found.count() else ""

    return typed


@pytest.mark.parametrize("each", KNOWN, ids=[each.words for each in KNOWN])
def test_a_question_finds_the_page_that_answers_it_first(ask, each):
    assert is_answered(each, ask(each.words))


def test_most_questions_that_nobody_tried_before_find_it_too(ask):
    answered = [each for each in KEPT if is_answered(each, ask(each.words))]
    assert len(answered) >= 40


def is_answered(query, address):
    return address.endswith(tuple(f"/{page}/" for page in query.pages))


def test_a_question_with_a_word_that_no_page_has_still_finds_an_answer(ask):
    assert ask("best exercises for leg fat, zyzzyva")

"""The questions of the gate as a part: their answers stay for the visit, and they fold away."""

from playwright.sync_api import expect

from macros.science.gate import CONDITIONS
from tests.oracles.gate import says

TOOL = "/tools/weight-over-time/"
FAIR = {each.id: each.passes for each in CONDITIONS}


def answer(page, answers):
    for name, value in answers.items():
        page.locator(f'.gate [name="{name}"][value="{value}"]').check()


def test_the_last_answer_folds_the_questions_and_brings_the_form_into_view(page):
    page.goto(TOOL)
    *first, last = FAIR.items()
    answer(page, dict(first))
    expect(page.locator(".plan")).to_be_hidden()
    answer(page, dict([last]))
    expect(page.locator(".gate fieldset").first).to_be_hidden()
    expect(page.locator(".plan .asks")).to_be_focused()
    expect(page.locator(".plan .asks")).to_be_in_viewport(ratio=1)
    expect(page.locator(".plan .field:visible").first).to_be_in_viewport(ratio=1)
    page.keyboard.press("Tab")
    expect(page.locator(".plan :focus")).to_be_visible()


def test_each_answer_stays_for_the_visit_and_goes_nowhere_else(page):
    page.goto(TOOL)
    some = dict([*FAIR.items()][:3])
    answer(page, some)
    page.reload()
    for name, value in some.items():
        expect(page.locator(f'.gate [name="{name}"][value="{value}"]')).to_be_checked()
    answer(page, FAIR)
    expect(page.locator(".plan")).to_be_visible()
    page.reload()
    expect(page.locator(".plan")).to_be_visible()
    expect(page.locator(".gate fieldset").first).to_be_hidden()
    assert page.evaluate("[localStorage.length, document.cookie]") == [0, ""]


def test_folded_questions_open_again_and_an_answer_that_closes_still_closes(page):
    page.goto(TOOL)
    answer(page, FAIR)
    page.get_by_role("button", name="Look at them again").click()
    expect(page.locator(".gate .asks")).to_be_focused()
    answer(page, {"medicine": "yes"})
    expect(page.locator(".refusal:not(:empty)")).to_contain_text(says("medicine"))
    expect(page.locator(".plan")).to_be_hidden()
    page.reload()
    expect(page.locator(".refusal:not(:empty)")).to_contain_text(says("medicine"))


def test_where_a_browser_keeps_nothing_the_answers_hold_until_the_page_is_left(own_page):
    own_page.add_init_script(
        "Object.defineProperty(window, 'sessionStorage', { get() { throw new Error('no'); } })"
    )
    own_page.goto(TOOL)
    answer(own_page, FAIR)
    expect(own_page.locator(".plan")).to_be_visible()
    own_page.get_by_role("button", name="Look at them again").click()
    answer(own_page, {"illness": "yes"})
    expect(own_page.locator(".refusal:not(:empty)").first).to_contain_text(says("illness"))
    own_page.locator('.gate [name="illness"][value="no"]').click()
    expect(own_page.locator('.gate [name="illness"][value="yes"]')).to_be_checked()


HOSTILE = ["[]", "null", "7", '{"adult":"maybe","__proto__":"yes"}', "{", '{"illness":["yes"]}']


def test_what_others_put_into_the_kept_answers_answers_nothing(page):
    page.goto(TOOL)
    for text in HOSTILE:
        page.evaluate("(text) => sessionStorage.setItem('gate', text)", text)
        page.reload()
        expect(page.locator(".gate fieldset").first).to_be_visible()
        assert page.locator(".gate :checked").count() == 0

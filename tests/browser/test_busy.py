"""What is said a while after an input is busy until then, for what stands there is of before."""

import pytest

from tests.browser.tasks import GATE, SHOW

SAID_LATE = {
    "weight-tool": ("weight-over-time", "[name=age]", "15", ".answer"),
    "weight-diary": ("my-weight", "[name=age]", "15", ".answer"),
    "rest-calculator": ("resting-energy", "[name=weight]", "90", ".said"),
    "rest-calculator under the floor": ("resting-energy", "[name=age]", "15", ".refusal"),
    "whole-day": ("resting-energy", "[name=pal]", "2.0", ".said"),
    "my-numbers": ("my-numbers", "[name=age]", "30", ".status"),
    "my-numbers under the floor": ("my-numbers", "[name=age]", "15", ".refusal"),
}
PRESS = "(selectors) => selectors.forEach((each) => document.querySelector(each)?.click())"
TYPE = """([where, text, region]) => new Promise((done) => {
    const [field, said] = [where, region].map((each) => document.querySelector(each));
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    const before = said.ariaBusy;
    new MutationObserver(() => done([before, said.ariaBusy])).observe(said, { childList: true });
})"""


@pytest.mark.parametrize("each", SAID_LATE)
def test_what_is_said_late_is_busy_from_an_input_on_until_it_is_said(page, each):
    tool = each.split()[0]
    path, field, text, region = SAID_LATE[each]
    page.goto(f"/tools/{path}/")
    page.evaluate(PRESS, [*(step.where for step in GATE), f"{tool} {SHOW.where}"])
    settled = "(said) => document.querySelector(said).ariaBusy !== 'true'"
    page.wait_for_function(settled, arg=f"{tool} {region}")
    asked = [f"{tool} .field {field}", text, f"{tool} {region}"]
    assert page.evaluate(TYPE, asked) == ["true", "false"]


def test_what_a_search_says_is_busy_until_it_is_of_the_words_that_stand_there(guarded):
    guarded.goto("/")
    guarded.keyboard.press("/")
    guarded.locator("#search-field").fill("fat")
    guarded.locator("dialog ol li").first.wait_for()
    asked = ["#search-field", "grglwmpf", "dialog .says"]
    assert guarded.evaluate(TYPE, asked) == ["true", "false"]

"""Nobody under eighteen or underweight gets a number, and nobody gets one unasked."""

import json
import re

import pytest
from playwright.sync_api import expect

from macros.science.gate import CONDITIONS, HELP, HOLDS
from tests.browser.test_my_numbers import AFTERBURN, FORM, keep
from tests.browser.test_site import MUSCLE
from tests.oracles.gate import says
from tests.science.test_floor import PEOPLE

CALCULATORS = {
    "resting energy": ("resting-energy", "#calculator-resting-energy-equations"),
    "resting energy by fat-free mass": ("resting-energy", "#calculator-resting-energy-lean"),
    "body fat": ("body-composition", "#calculator-body-composition"),
    "training week": ("training-week", "#calculator-training-week"),
}
BODIES = [each for each in PEOPLE if not each.get("answers")]
STOPPED = [each for each in PEOPLE if each.get("answers")]
PLACES = "/tools/where-to-find-help/"
NUMBER = re.compile(r"\d[\d,.]*\s*(calories|pounds|kg|lb|%|hours|minutes|injuries)")
FILL = """([selector, person]) => {
    const form = document.querySelector(selector);
    for (const name of ["sex", "age", "height", "weight"]) {
        const field = form.querySelector(`.field [name="${name}"]`);
        if (!field) continue;
        field.value = person[name];
        field.dispatchEvent(new Event("input", { bubbles: true }));
    }
}"""


def opened(page, tool):
    """A calculator whose question is answered, and whose numbers are asked for."""
    path, selector = CALCULATORS[tool]
    page.goto(f"/tools/{path}/")
    calculator = page.locator(selector)
    if calculator.locator(".first").count():
        calculator.locator(".first").get_by_label("No").check()
    calculator.get_by_role("button", name="Show numbers").click()
    return calculator


def type_body(page, selector, person):
    """Type a body, and let the time pass after which words are said."""
    page.evaluate(FILL, [selector, person])
    page.clock.run_for(2000)


def said_in_place_of_a_number(tool, rule):
    """Assert that a tool says the kind words of a rule and where help is, and nothing else."""
    said = tool.locator(".refusal")
    told = said.locator("p:not(.note)").all_inner_texts()
    assert told == [says(rule), "Where to find help"]
    assert said.locator("a").evaluate("(a) => new URL(a.href).pathname") == PLACES
    assert not NUMBER.search(tool.locator("form").inner_text())
    assert tool.locator("table:visible").count() == 0


@pytest.mark.parametrize("tool", CALCULATORS)
def test_each_person_of_the_table_gets_a_number_or_kind_words(own_page, tool):
    calculator = opened(own_page, tool)
    selector = CALCULATORS[tool][1]
    own_page.clock.install()
    answers = {"number": 0, "kind words": 0}
    for person in BODIES:
        type_body(own_page, selector, person)
        worked_out = calculator.locator("output[data-value]")
        if person["gets"] == "number":
            assert worked_out.count() > 0, person["who"]
            assert worked_out.first.is_visible(), person["who"]
            expect(calculator.locator(".refusal")).to_be_empty()
            assert calculator.locator(".take").is_visible(), person["who"]
            answers["number"] += 1
        else:
            assert worked_out.count() == 0, person["who"]
            assert calculator.locator("output").all_text_contents() == [""] * (
                calculator.locator("output").count()
            )
            said_in_place_of_a_number(calculator, person["gets"])
            assert calculator.locator(".take").is_hidden(), person["who"]
            assert calculator.locator(".field .problem:not(:empty)").count() == 0, person["who"]
            answers["kind words"] += 1
    assert min(answers.values()) > 10


def test_my_numbers_works_nothing_out_and_keeps_nothing_under_the_floor(own_page):
    own_page.goto(FORM)
    tool = own_page.locator("my-numbers")
    own_page.get_by_role("button", name="Show numbers").click()
    own_page.clock.install()
    for person in BODIES:
        type_body(own_page, "my-numbers", person)
        if person["gets"] == "number":
            assert tool.locator(".for-you").count() == 3, person["who"]
            expect(tool.locator(".refusal")).to_be_empty()
            expect(tool.get_by_role("button", name="Keep these on this device")).to_be_visible()
        else:
            assert tool.locator(".for-you").count() == 0, person["who"]
            said_in_place_of_a_number(tool, person["gets"])
            expect(tool.get_by_role("button", name="Keep these on this device")).to_be_hidden()
    assert own_page.evaluate("localStorage.length") == 0


@pytest.mark.parametrize("person", STOPPED, ids=lambda person: person["who"])
def test_a_yes_before_body_fat_closes_every_calculator_for_the_visit(page, person):
    page.goto("/tools/body-composition/")
    calculator = page.locator("#calculator-body-composition")
    expect(calculator.locator(".fields")).to_be_hidden()
    assert not NUMBER.search(calculator.inner_text())
    calculator.locator(".first").get_by_label("Yes").check()
    said_in_place_of_a_number(calculator, "eating-disorder")
    expect(calculator.locator(".first").get_by_label("No")).to_be_disabled()
    for path, selector in CALCULATORS.values():
        page.goto(f"/tools/{path}/")
        expect(page.locator(f"{selector} .refusal .note")).to_have_text(says(HOLDS))
        said_in_place_of_a_number(page.locator(selector), "eating-disorder")
    page.goto(FORM)
    tool = page.locator("my-numbers")
    page.evaluate(FILL, ["my-numbers", person])
    expect(tool.locator(".refusal .note")).to_have_text(says(HOLDS))
    said_in_place_of_a_number(tool, "eating-disorder")
    assert page.evaluate("localStorage.length") == 0
    tool.get_by_role("button", name="Hide energy and weight numbers on every page").click()
    expect(page.locator("html")).to_have_attribute("data-numbers", "off")
    expect(tool.get_by_role("link", name="Where to find help")).to_be_visible()


@pytest.mark.parametrize("each", CONDITIONS, ids=lambda each: each.id)
def test_an_answer_at_the_gate_that_leaves_only_help_closes_the_calculators_too(page, each):
    keep(page)
    page.goto("/tools/weight-over-time/")
    other = {"yes": "no", "no": "yes"}[each.passes]
    page.locator(f'weight-tool [name="{each.id}"][value="{other}"]').check()
    page.goto("/tools/resting-energy/")
    calculator = page.locator("#calculator-resting-energy-equations")
    if each.offers == HELP:
        expect(calculator.locator(".refusal")).to_contain_text(says(each.id))
        expect(calculator.locator(".fields")).to_be_hidden()
    else:
        expect(calculator.locator(".fields")).to_be_visible()
    page.goto(AFTERBURN, wait_until="networkidle")
    if each.offers == HELP:
        expect(page.locator(".for-you")).to_have_count(0)
    else:
        expect(page.locator(".for-you").first).to_be_visible()


def test_a_no_opens_the_form_and_still_shows_no_number_unasked(page):
    page.goto("/tools/body-composition/")
    calculator = page.locator("#calculator-body-composition")
    calculator.locator(".first").get_by_label("No").check()
    expect(calculator.locator(".fields")).to_be_visible()
    expect(calculator.locator("output:visible, table:visible")).to_have_count(0)


UNDER = [each for each in BODIES if each["gets"] != "number"]


@pytest.mark.parametrize("person", UNDER[::4], ids=lambda person: person["who"])
def test_no_page_is_worked_out_for_a_kept_body_under_the_floor(page, person):
    keep(page, {name: person[name] for name in ("sex", "age", "height", "weight")})
    for path in (AFTERBURN, MUSCLE, "/about/every-equation/"):
        page.goto(path, wait_until="networkidle")
        assert page.locator(".for-you, .for-you-bar").count() == 0
    page.goto(FORM)
    tool = page.locator("my-numbers")
    expect(tool.locator(".status")).to_contain_text("nothing is worked out from them")
    expect(tool.get_by_role("link", name="Where to find help")).to_be_visible()
    page.get_by_role("button", name="Clear my numbers").click()
    assert page.evaluate("localStorage.length") == 0


def test_a_body_that_is_half_the_example_is_called_nothing(own_page):
    calculator = opened(own_page, "resting energy")
    own_page.clock.install()
    calculator.get_by_label("Height", exact=True).fill("190")
    own_page.clock.run_for(2000)
    said = calculator.locator(".refusal")
    expect(said).to_contain_text("The body weight in the form is still that of the example")
    assert "underweight" not in said.inner_text()
    assert calculator.locator("output[data-value]").count() == 0
    calculator.get_by_label("Body weight", exact=True).fill("65")
    own_page.clock.run_for(2000)
    expect(said).to_contain_text("underweight")
    calculator.get_by_label("Body weight", exact=True).fill("80")
    expect(said).to_be_empty()
    expect(calculator.locator("output[data-value]").first).to_be_visible()


def test_nothing_is_said_of_an_age_that_is_half_typed(own_page):
    calculator = opened(own_page, "resting energy")
    own_page.clock.install()
    calculator.get_by_label("Age", exact=True).fill("4")
    own_page.clock.run_for(300)
    calculator.get_by_label("Age", exact=True).fill("45")
    own_page.clock.run_for(5000)
    expect(calculator.locator(".refusal")).to_be_empty()


@pytest.mark.parametrize("tool", CALCULATORS)
def test_numbers_of_energy_and_fat_stay_away_until_asked_for(page, tool):
    path, selector = CALCULATORS[tool]
    page.goto(f"/tools/{path}/")
    calculator = page.locator(selector)
    assert not re.search(r"\d\s*(calories|%)", calculator.inner_text())
    assert calculator.locator("table:visible").count() == 0
    calculator = opened(page, tool)
    assert re.search(r"\d\s*(calories|%)", calculator.inner_text())
    expect(calculator.locator("table")).to_be_visible()
    expect(calculator.locator(".take")).to_be_visible()  # a button may move until it is there
    calculator.get_by_role("button", name="Hide these numbers").click()
    expect(calculator.get_by_role("button", name="Show numbers")).to_be_visible()
    assert not re.search(r"\d\s*(calories|%)", calculator.inner_text())


def test_a_training_week_begins_with_time_and_asks_for_no_body(page):
    page.goto("/tools/training-week/")
    calculator = page.locator("#calculator-training-week")
    expect(calculator.locator("output:visible").first).to_have_text("4.5 hours a week")
    expect(calculator.get_by_label("Body weight", exact=True)).to_be_hidden()
    assert "calories" not in calculator.inner_text()


def test_asking_is_remembered_only_if_the_reader_says_so(page):
    calculator = opened(page, "resting energy")
    assert page.evaluate("localStorage.length") == 0
    page.goto("/tools/training-week/")
    expect(page.get_by_role("button", name="Show numbers")).to_be_visible()
    page.get_by_label("Remember this on this device").check()
    assert page.evaluate("localStorage.length") == 0
    page.get_by_role("button", name="Show numbers").click()
    assert json.loads(page.evaluate("JSON.stringify(localStorage)")) == {
        "burn-at-rest show-numbers": "yes"
    }
    page.goto("/tools/resting-energy/")
    expect(calculator.locator("output[name]").first).to_be_visible()
    calculator.get_by_role("button", name="Hide these numbers").click()
    assert page.evaluate("localStorage.length") == 0
    page.reload()
    expect(calculator.locator("output[name]").first).to_be_hidden()


def test_hiding_all_numbers_wins_over_asking_for_them(page):
    calculator = opened(page, "resting energy")
    expect(calculator.locator("output[name]").first).to_be_visible()
    page.get_by_role("button", name="Hide energy and weight numbers").click()
    expect(calculator.locator("output[name]").first).to_be_hidden()
    expect(calculator.get_by_role("button", name="Hide these numbers")).to_be_hidden()


@pytest.mark.parametrize(
    "path", ["resting-energy", "body-composition", "training-week", "muscle-at-rest", "my-numbers"]
)
def test_each_tool_says_what_it_is_for(page, path):
    page.goto(f"/tools/{path}/")
    said = page.locator(".purpose")
    assert said.count() > 0
    for each in said.all():
        expect(each).to_have_text("This is for education, not for diagnosis or treatment.")
        expect(each).to_be_visible()


def test_without_javascript_a_table_stands_folded(silent):
    silent.goto("/tools/resting-energy/")
    folded = silent.locator("#calculator-resting-energy-equations > details")
    expect(folded.locator("table")).to_be_hidden()
    folded.locator("summary").click()
    expect(folded.locator("table")).to_contain_text("1,370")

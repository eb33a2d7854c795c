"""The calculators, as a reader meets them; the floor under them is in test_floor.py."""

import re

import pytest
from playwright.sync_api import expect

from macros.figure import compute

ARTICLE = "/strength-vs-cardio/what-muscle-burns-at-rest/"


@pytest.fixture
def muscle(page):
    page.goto(ARTICLE)
    return page.locator("#calculator-muscle-at-rest")


@pytest.fixture
def resting(page):
    page.goto(ARTICLE)
    calculator = page.locator("#calculator-resting-energy")
    calculator.get_by_role("button", name="Show numbers").click()
    return calculator


def answer(calculator, equation_id):
    return calculator.locator(f'output[name="{equation_id}"]')


def problem(calculator, name):
    return calculator.locator(f'.field:has([name="{name}"]) .problem')


def words(text):
    return re.sub(r"\s+", " ", text).strip()


def test_answers_before_anybody_types(muscle):
    expect(answer(muscle, "trainers-rule")).to_have_text("338 calories a day")
    expect(answer(muscle, "muscle-at-rest")).to_have_text("53 calories a day")
    expect(answer(muscle, "lifting-trials")).to_have_text("96 calories a day (45 to 147)")


def test_answers_the_same_as_its_table_in_every_row(muscle):
    rows = muscle.locator("tbody tr")
    assert rows.count() == 20
    for row in rows.all():
        muscle.get_by_label("Muscle gained", exact=True).fill(
            row.locator("th").inner_text().split()[0]
        )
        for equation_id in ("trainers-rule", "muscle-at-rest"):
            cell = row.locator(f'data[data-equation="{equation_id}"]')
            expect(answer(muscle, equation_id)).to_have_text(f"{cell.inner_text()} calories a day")
            there = float(answer(muscle, equation_id).get_attribute("data-value"))
            assert there == pytest.approx(float(cell.get_attribute("value")), rel=1e-9)


def test_answers_as_python_does_for_a_person(resting):
    resting.get_by_label("Body weight", exact=True).fill("90")
    resting.get_by_label("Height", exact=True).fill("180")
    resting.get_by_label("Age", exact=True).fill("35")
    resting.get_by_label("Sex, as the equation uses it").select_option("male")
    python = compute("mifflin-st-jeor", weight="90 kg", height="180 cm", age="35 y", sex="male")
    there = float(answer(resting, "mifflin-st-jeor").get_attribute("data-value"))
    assert there == pytest.approx(python.value, rel=1e-9)
    expect(answer(resting, "mifflin-st-jeor")).to_have_text("1,860 calories a day (1,670 to 2,040)")


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", "Enter a number for muscle gained, such as 9."),
        ("   ", "Enter a number for muscle gained, such as 9."),
        ("heavy", "That is not a number we can read; enter one such as 9."),
        ("-3", "Enter muscle gained from 0.3 to 99.2 lb."),
        ("500", "Enter muscle gained from 0.3 to 99.2 lb."),
        ("1e999", "That is not a number we can read; enter one such as 9."),
        ("0", "Enter muscle gained from 0.3 to 99.2 lb."),
        ("7,500", "Do you mean 7500 or 7.500? Write it with no comma."),
        ("Infinity", "That is not a number we can read; enter one such as 9."),
        ("NaN", "That is not a number we can read; enter one such as 9."),
        ("0x10", "That is not a number we can read; enter one such as 9."),
        ("<b>9</b>", "That is not a number we can read; enter one such as 9."),
        ("9" * 400, "Enter muscle gained from 0.3 to 99.2 lb."),
    ],
)
def test_says_beside_the_field_what_to_enter_and_keeps_what_was_typed(muscle, typed, says):
    field = muscle.get_by_label("Muscle gained", exact=True)
    field.fill(typed)
    expect(problem(muscle, "muscle")).to_have_text(says)
    expect(field).to_have_value(typed)
    expect(field).to_have_attribute("aria-invalid", "true")
    for each in ("muscle-at-rest", "lifting-trials"):
        expect(answer(muscle, each)).to_have_text("Waiting for muscle gained")
    assert "NaN" not in muscle.inner_text()
    field.fill("1")
    expect(problem(muscle, "muscle")).to_have_text("")
    expect(answer(muscle, "muscle-at-rest")).to_have_text("5.9 calories a day")


def test_names_all_that_it_waits_for(resting):
    resting.get_by_label("Body weight", exact=True).fill("")
    resting.get_by_label("Age", exact=True).fill("120")
    expect(answer(resting, "mifflin-st-jeor")).to_have_text("Waiting for age and body weight")
    expect(problem(resting, "age")).to_have_text("Enter age from 18 to 110.")


def test_switches_the_unit_and_comes_back_to_the_same_number(muscle):
    field = muscle.get_by_label("Muscle gained", exact=True)
    unit = muscle.get_by_label("Unit of muscle gained")
    unit.select_option("kg")
    expect(field).to_have_value("4.082")
    expect(answer(muscle, "trainers-rule")).to_have_text("338 calories a day")
    unit.select_option("lb")
    expect(field).to_have_value("9")
    unit.select_option("kg")
    field.fill("1")
    expect(answer(muscle, "muscle-at-rest")).to_have_text("13 calories a day")


def test_a_height_may_be_in_feet_and_inches(resting):
    field = resting.get_by_label("Height", exact=True)
    resting.get_by_label("Unit of height").select_option("ft")
    expect(field).to_have_value("5 ft 5 in")
    for typed in ("5 ft 6 in", "5'6\"", "5 6", "5.5 ft", "66 in"):
        field.fill(typed)
        expect(problem(resting, "height")).to_have_text("")
        here = float(answer(resting, "mifflin-st-jeor").get_attribute("data-value"))
        python = compute(
            "mifflin-st-jeor", weight="65 kg", height="5.5 ft", age="30 y", sex="female"
        )
        assert here == pytest.approx(python.value, rel=1e-9)
    field.fill("9 ft")
    expect(problem(resting, "height")).to_have_text("Enter height from 4 ft 0 in to 7 ft 6 in.")


@pytest.mark.parametrize(
    ("name", "units"), [("height", ["cm", "ft"]), ("weight", ["kg", "lb", "stone"])]
)
def test_the_limits_that_it_names_are_limits_that_it_takes(resting, name, units):
    field = resting.locator(f'input[name="{name}"]')
    for unit in units:
        resting.locator(f'[data-unit-of="{name}"]').select_option(unit)
        field.fill("9999")
        said = problem(resting, name).inner_text().removesuffix(".")
        for end in re.search(r"from (.+) to (.+?)(?: cm| kg| lb)?$", said).groups():
            field.fill(end)
            expect(problem(resting, name)).to_have_text("")


def test_a_weight_may_be_in_stones_and_pounds(resting):
    field = resting.locator('input[name="weight"]')
    resting.locator('[data-unit-of="weight"]').select_option("stone")
    expect(field).to_have_value("10 st 3 lb")
    for typed in ("14 st 3", "14st 3lb", "14 3", "14 stone 3 lb", "199 lb", "14.2142857143"):
        field.fill(typed)
        expect(problem(resting, "weight")).to_have_text("")
        here = float(answer(resting, "mifflin-st-jeor").get_attribute("data-value"))
        python = compute(
            "mifflin-st-jeor", weight="199 lb", height="165 cm", age="30 y", sex="female"
        )
        assert here == pytest.approx(python.value, rel=1e-9)
    field.fill("14 st 14")
    expect(problem(resting, "weight")).to_contain_text("not a number we can read")


def test_switching_the_unit_of_what_is_not_a_number_keeps_it(muscle):
    field = muscle.get_by_label("Muscle gained", exact=True)
    field.fill("plenty")
    muscle.get_by_label("Unit of muscle gained").select_option("kg")
    expect(field).to_have_value("plenty")
    expect(problem(muscle, "muscle")).to_contain_text("such as 4.082")


def test_enter_does_not_leave_the_page(muscle, page):
    muscle.get_by_label("Muscle gained", exact=True).press("Enter")
    assert page.url.endswith(ARTICLE)


def test_without_javascript_the_table_stands_and_no_dead_form(browser, address):
    context = browser.new_context(java_script_enabled=False, base_url=address)
    page = context.new_page()
    page.goto(ARTICLE)
    calculator = page.locator("#calculator-muscle-at-rest")
    expect(calculator.locator("form")).to_be_hidden()
    expect(calculator.locator("tbody tr").nth(8)).to_contain_text("338")
    context.close()


def test_a_unit_chosen_before_the_script_came_is_followed(own_page):
    waiting = []

    def hold(route):
        waiting.append(route)

    own_page.route("**/calculator.mjs", hold)
    with own_page.expect_request("**/calculator.mjs"):
        own_page.goto(ARTICLE, wait_until="commit")
    form = own_page.locator("#calculator-resting-energy")
    form.get_by_label("Unit of height").select_option("ft")
    waiting[0].continue_()
    expect(form.get_by_label("Height", exact=True)).to_have_value("5 ft 5 in")


TOOL = "/tools/resting-energy/"
INSIDE = ("details.asked table[id]", "details.others output[id]")
"""What stands folded in a tool, and has an address."""


def address_of(page, selector):
    page.goto(TOOL)
    return page.locator(f"rest-calculator {selector}").last.get_attribute("id")


@pytest.mark.parametrize("selector", INSIDE)
def test_a_link_to_what_stands_folded_in_a_tool_unfolds_it_once_numbers_were_asked_for(
    page, selector
):
    place = address_of(page, selector)
    page.evaluate("localStorage.setItem('burn-at-rest show-numbers', 'yes')")
    page.goto("/")
    page.goto(f"{TOOL}#{place}")
    expect(page.locator(f"#{place}")).to_be_in_viewport()
    page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = false))")
    page.evaluate("location.hash = 'text'")
    expect(page.locator(f"#{place}")).not_to_be_in_viewport()
    page.evaluate("(place) => (location.hash = place)", place)
    expect(page.locator(f"#{place}")).to_be_in_viewport()


@pytest.mark.parametrize("selector", INSIDE)
def test_a_link_to_numbers_that_nobody_asked_for_goes_to_their_tool_and_shows_none(page, selector):
    place = address_of(page, selector)
    page.goto("/")
    page.goto(f"{TOOL}#{place}")
    tool = page.locator("rest-calculator", has=page.locator(f"#{place}"))
    expect(tool.locator(".field").first).to_be_in_viewport()
    expect(page.locator(f"#{place}")).to_be_hidden()
    assert page.evaluate("document.documentElement.dataset.asked") is None


FOLLOWED = """() => new Promise((done) => {
    addEventListener("hashchange", () => setTimeout(done)); // after what the page does then
    location.hash = document.querySelector("h2[id]").id;
})"""


def test_a_link_to_what_is_in_view_anyway_is_left_to_the_browser(page):
    page.goto(TOOL)
    page.evaluate("() => { Element.prototype.scrollIntoView = () => { window.moved = true; }; }")
    page.evaluate(FOLLOWED)
    assert page.evaluate("window.moved") is None


def test_no_button_shows_numbers_before_the_script_that_does_it(own_page):
    waiting = []

    def hold(route):
        waiting.append(route)

    own_page.route("**/calculator.mjs", hold)
    with own_page.expect_request("**/calculator.mjs"):
        own_page.goto(ARTICLE, wait_until="commit")
    form = own_page.locator("#calculator-resting-energy")
    expect(form.get_by_label("Age")).to_be_visible()
    expect(form.get_by_text("Show numbers")).to_be_hidden()
    waiting[0].continue_()
    expect(form.get_by_role("button", name="Show numbers")).to_be_visible()


def test_what_is_typed_is_kept_only_once_the_reader_says_so_and_an_example_never(page):
    page.goto("/tools/muscle-at-rest/")
    muscle = page.locator("#calculator-muscle-at-rest")
    keep = muscle.get_by_role("button", name="Keep these on this device")
    said = muscle.locator(".taken")
    keep.click()
    expect(said).to_contain_text("an example is not kept")
    muscle.get_by_label("Unit of muscle gained").select_option("kg")
    field = muscle.get_by_label("Muscle gained", exact=True)
    field.fill("3")
    assert page.evaluate("localStorage.length") == 0
    keep.click()
    expect(muscle.get_by_role("button", name="Kept on this device")).to_be_visible()
    page.reload()
    expect(field).to_have_value("3")
    expect(answer(muscle, "muscle-at-rest")).to_have_text("39 calories a day")
    field.fill("4")
    expect(keep).to_be_visible()
    muscle.get_by_role("button", name="Forget").click()
    expect(said).to_contain_text("Forgotten")
    expect(keep).to_be_focused()
    assert page.evaluate("localStorage.length") == 0


PRINTS = "print = () => { window.printed = document.querySelector('[data-print]').id; }"


def test_an_answer_is_saved_as_a_file_and_printed_alone(own_page):
    own_page.add_init_script(
        "window.print = () => { window.printed = document.querySelector('[data-print]')?.id; }"
    )
    own_page.goto(TOOL)
    calculator = own_page.locator("#calculator-resting-energy-equations")
    expect(calculator.get_by_role("button", name="Save as CSV")).to_be_hidden()
    calculator.get_by_role("button", name="Show numbers").click()
    with own_page.expect_download() as found:
        calculator.get_by_role("button", name="Save as CSV").click()
    assert found.value.suggested_filename == "resting-energy.csv"
    lines = found.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == '"Mifflin–St Jeor","1,370 calories a day (1,230 to 1,510)"'
    assert '"Body weight","65 kg"' in lines
    calculator.get_by_role("button", name="Print").click()
    assert own_page.evaluate("window.printed") == "calculator-resting-energy-equations"
    own_page.emulate_media(media="print")
    expect(calculator.locator("output[name]").first).to_be_visible()
    expect(own_page.locator("h1")).to_be_hidden()
    own_page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(own_page.locator("h1")).to_be_visible()

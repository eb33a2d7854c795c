"""The reader's own numbers: for a page, kept on request, shown on every page, and forgotten."""

import json

import pytest
from playwright.sync_api import expect

from macros.figure import compute
from macros.parts.number.rounding import number
from tests.browser.test_site import MUSCLE
from tests.browser.visit import patient
from tests.limits import HOSTILE_INPUTS

FORM = "/tools/my-numbers/"
AFTERBURN = "/strength-vs-cardio/the-afterburn/"
MAN = {"age": "50", "height": "180", "weight": "90"}
KEPT = {"sex": "male", "age": 50, "height": 180, "weight": 90, "units": {}}


def storage(page):
    return page.evaluate("JSON.stringify({ ...localStorage, ...sessionStorage })")


def type_in(page, fields=MAN, sex="male"):
    page.locator("#my-sex").select_option(sex)
    for name, text in fields.items():
        page.locator(f"#my-{name}").fill(text)


def keep(page, body=KEPT):
    """Keep a body as the form does, and go on from there."""
    page.goto("/")
    page.evaluate("(body) => localStorage.setItem('burn-at-rest body', body)", json.dumps(body))


@pytest.fixture
def form(page):
    page.goto(FORM)
    expect(page.locator("my-numbers .status")).to_contain_text("None of these numbers is kept")
    page.get_by_role("button", name="Show numbers").click()
    return page.locator("my-numbers")


def resting(form):
    return form.locator('[data-equation="mifflin-st-jeor"]')


def test_every_page_leads_to_the_form(page):
    page.goto(MUSCLE)
    page.get_by_role("contentinfo").get_by_role("link", name="My numbers").click()
    expect(page.locator("h1")).to_have_text("My numbers")


def test_typing_changes_the_page_and_keeps_nothing(form, page):
    type_in(page)
    figure = compute("mifflin-st-jeor", sex="male", age="50 y", height="180 cm", weight="90 kg")
    expect(resting(form)).to_have_text(f"{number(figure)} calories a day")
    expect(form.locator(".status")).to_contain_text("hold for this page only")
    assert storage(page) == "{}"
    page.reload()
    expect(page.locator("#my-age")).to_have_value("")
    expect(resting(form)).to_have_text("1,370 calories a day")


def test_a_figure_changes_when_all_that_it_needs_is_known(form, page):
    page.locator("#my-age").fill("50")
    page.locator("#my-weight").fill("90")
    expect(form.locator(".status")).to_contain_text("Waiting for height.")
    expect(form.locator("dd:has(.for-you)")).to_have_count(0)
    page.locator("#my-height").fill("180")
    expect(form.locator("dd:has(.for-you)")).to_have_count(2)
    expect(resting(form)).to_have_text("1,370 calories a day")


def test_kept_numbers_change_sentences_on_other_pages_and_say_whose_they_are(form, page):
    type_in(page)
    form.get_by_role("button", name="Keep these on this device").click()
    expect(form.locator(".status")).to_contain_text("Kept on this device.")
    assert list(json.loads(storage(page))) == ["burn-at-rest body"]
    page.goto(AFTERBURN)
    sentence = page.locator("p", has_text="half an hour of jogging uses")
    figure = compute("activity-energy-net", met="7.5 MET", weight="90 kg", duration="30 min")
    expect(sentence).to_contain_text(
        f"{number(figure)} calories for you (the page: 230 calories for 70 kg)"
    )
    page.get_by_role("button", name="Show the page’s own numbers").click()
    expect(sentence).to_contain_text("uses about 230 calories more than resting")
    expect(page.locator(".for-you")).to_have_count(0)
    expect(page.get_by_role("button", name="Show mine again")).to_be_focused()
    page.keyboard.press("Enter")
    expect(sentence).to_contain_text("for you")
    expect(page.get_by_role("button", name="Show the page’s own numbers")).to_be_focused()


def test_show_mine_again_leaves_what_was_typed_into_a_calculator(page):
    keep(page)
    page.goto(MUSCLE)
    height = page.locator("#calculator-resting-energy input[name=height]")
    height.evaluate("field => (field.value = '190')")
    page.get_by_role("button", name="Show the page’s own numbers").click()
    page.get_by_role("button", name="Show mine again").click()
    expect(height).to_have_value("190")


def test_the_kept_units_hold_for_every_field_of_a_tool(page):
    keep(page, {**KEPT, "units": {"weight": "lb", "height": "ft"}})
    page.goto("/tools/body-composition/")
    tool = page.locator("#calculator-body-composition")
    for name, unit in {"weight": "lb", "height": "ft", "waist": "inch", "neck": "inch"}.items():
        expect(tool.locator(f'[data-unit-of="{name}"]')).to_have_value(unit)
    expect(tool.locator('input[name="waist"]')).to_have_value("31.5")
    page.goto("/tools/weight-over-time/")
    expect(page.locator('[data-unit-of="goal"]')).to_have_value("lb")


def test_a_unit_chosen_in_a_tool_is_kept_with_kept_numbers_and_else_not(page):
    page.goto(MUSCLE)
    muscle = page.locator("#calculator-muscle-at-rest [data-unit-of=muscle]")
    muscle.select_option("kg")
    assert storage(page) == "{}"
    keep(page)
    page.goto(MUSCLE)
    muscle.select_option("kg")
    assert json.loads(json.loads(storage(page))["burn-at-rest body"])["units"] == {"weight": "kg"}


def test_a_table_by_body_gets_a_row_more_in_the_column_that_fits(page):
    keep(page)
    page.goto(MUSCLE)
    row = page.locator("#table-of-resting-energy tr", has_text="You")
    expect(row.locator("td")).to_have_text(["–", "1,780 (1,600 to 1,960)"])
    expect(page.locator("#table-of-resting-energy tbody").last.locator("tr").first).to_contain_text(
        "1,200"
    )


def test_a_calculator_begins_with_the_kept_numbers_in_their_units(page):
    keep(page, {**KEPT, "units": {"weight": "lb", "height": "ft"}})
    page.goto(MUSCLE)
    calculator = page.locator("#calculator-resting-energy")
    expect(calculator.get_by_label("Body weight", exact=True)).to_have_value("198.4")
    expect(calculator.get_by_label("Height", exact=True)).to_have_value("5 ft 11 in")
    expect(calculator.get_by_label("Sex, as the equation uses it")).to_have_value("male")


def test_a_weight_after_eating_less_is_never_worked_out_for_the_reader(page):
    keep(page)
    page.goto("/about/every-equation/")
    expect(page.locator(".for-you").first).to_be_visible()
    for each in ("weight-change", "wishnofsky-1958"):
        own = page.locator(f'.equations span:has([data-equation="{each}"])')
        expect(own.locator(".for-you")).to_have_count(0)


def test_clearing_is_one_click_and_complete(page):
    keep(page)
    page.goto(FORM)
    expect(page.locator("#my-weight")).to_have_value("90")
    page.get_by_role("button", name="Clear my numbers").click()
    expect(page.locator("my-numbers .status")).to_contain_text("none of these numbers is kept")
    assert storage(page) == "{}"
    expect(page.locator("#my-weight")).to_have_value("")
    expect(page.locator("#my-sex")).to_have_value("")
    expect(page.locator(".for-you")).to_have_count(0)
    page.goto(AFTERBURN)
    expect(page.locator(".for-you")).to_have_count(0)


def test_another_tab_follows_as_numbers_are_cleared(page):
    keep(page)
    page.goto(AFTERBURN)
    expect(page.locator("p .for-you").first).to_be_visible()
    other = patient(page.context.new_page())
    other.goto(FORM)
    other.get_by_role("button", name="Clear my numbers").click()
    expect(page.locator(".for-you")).to_have_count(0)


def test_nothing_of_the_reader_is_in_an_address_a_title_or_a_request(form, page):
    asked = []
    page.on("request", lambda request: asked.append(request.url + str(request.post_data)))
    type_in(page, {"age": "51", "height": "183.7", "weight": "97.3"})
    form.get_by_role("button", name="Keep these on this device").click()
    page.goto(MUSCLE)
    said = " ".join([*asked, page.url, page.title()])
    assert not any(each in said for each in ("183.7", "97.3"))


def test_answers_are_copied_with_the_numbers_they_are_for_and_an_address_without_them(form, page):
    copy = form.get_by_role("button", name="Copy")
    expect(copy).to_be_hidden()
    type_in(page)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    copy.click()
    expect(form.locator(".taken")).to_contain_text("Copied")
    figure = compute("mifflin-st-jeor", sex="male", age="50 y", height="180 cm", weight="90 kg")
    title, first, *_, address = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert title == "My numbers"
    assert first.startswith(f"Energy at rest: {number(figure)}")
    for each in ("Age: 50 years", "Height: 180 cm", "Body weight: 90 kg"):
        assert f"\n{each}\n" in page.evaluate("navigator.clipboard.readText()")
    assert address == page.url


def test_what_only_some_tools_ask_is_kept_here_and_there(form, page):
    type_in(page)
    form.locator("summary", has_text="More").click()
    page.locator("#my-pal").select_option("2.0")
    page.locator("#my-waist").fill("94")
    form.get_by_role("button", name="Keep these on this device").click()
    page.goto("/tools/body-composition/")
    tool = page.locator("#calculator-body-composition")
    tool.locator(".first").get_by_label("No").check()
    expect(tool.locator('input[name="waist"]')).to_have_value("94")
    tool.locator('input[name="neck"]').fill("39")
    tool.get_by_role("button", name="Keep these on this device").click()
    expect(tool.locator(".take button").first).to_have_text("Kept on this device")
    kept = json.loads(json.loads(storage(page))["burn-at-rest body"])
    units = dict.fromkeys(("height", "waist", "neck"), "cm") | {"weight": "kg"}
    assert kept == KEPT | {"pal": 2, "waist": 94, "neck": 39, "units": units}
    page.goto(FORM)
    expect(page.locator("#my-neck")).to_have_value("39")
    expect(page.locator("#my-pal")).to_have_value("2.0")
    page.locator("#my-waist").fill("")
    form.get_by_role("button", name="Keep these on this device").click()
    expect(form.get_by_role("button", name="Kept on this device")).to_be_visible()
    assert "waist" not in json.loads(json.loads(storage(page))["burn-at-rest body"])


@pytest.mark.parametrize(
    "text",
    [
        "", "null", "[]", "7", "{", '"x"', '{"weight": "90"}', '{"weight": null, "units": null}',
        '{"weight": 1e999}', '{"weight": -5, "sex": "<b>"}', '{"units": {"weight": "stone"}}',
        '{"weight": 5000, "height": 1, "age": 3, "sex": "male"}', '{"__proto__": {"weight": 9}}',
    ],
)  # fmt: skip
def test_what_we_cannot_read_changes_nothing(page, text):
    page.goto("/")
    page.evaluate("(text) => localStorage.setItem('body', text)", text)
    page.goto(MUSCLE)
    page.wait_for_load_state("networkidle")
    expect(page.locator(".for-you")).to_have_count(0)
    page.goto(FORM)
    assert "NaN" not in page.locator("my-numbers").inner_text()


def test_without_javascript_the_answers_for_an_example_stand(silent):
    silent.goto(FORM)
    expect(silent.locator("my-numbers .fields").first).to_be_hidden()
    expect(silent.locator("my-numbers .answers")).to_be_hidden()
    silent.locator("my-numbers summary", has_text="What your numbers change").click()
    expect(silent.locator("my-numbers .answers")).to_be_visible()
    expect(silent.locator("my-numbers .example")).to_be_visible()


HOSTILE = """async (many) => {
    const form = document.querySelector("my-numbers");
    let state = 20261123;
    const random = () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
    const any = (list) => list[Math.floor(random() * list.length)];
    const strange = ["", " ", "-1", "0", "1e9", "NaN", "Infinity", "7,5", "0x10", "<b>70</b>",
        "9".repeat(400), "\\u0000", "70 kg", "constructor", "5'11\\"", "6 ft", "--"];
    const wrong = [];
    for (let each = 0; each < many; each += 1) {
        const fields = [...form.querySelectorAll(".field input")];
        const typed = fields.map(() =>
            random() < 0.4 ? any(strange) : String(Math.round(random() * 3000) / 10));
        fields.forEach((field, at) => { field.value = typed[at]; });
        for (const unit of form.querySelectorAll("select")) {
            unit.selectedIndex = Math.floor(random() * unit.options.length);
        }
        try {
            form.update();
        } catch (error) {
            wrong.push([typed, String(error)]);
        }
        const said = form.textContent.replaceAll(/Worked out for.*/g, "");
        if (/NaN|Infinity|undefined|null|\\[object/.test(said)) wrong.push([typed, said]);
        fields.forEach((field, at) => {
            if (field.value !== typed[at]) wrong.push([typed, `became ${field.value}`]);
        });
        if (each % 200 === 0) await new Promise((go) => setTimeout(go));
    }
    return wrong.slice(0, 3);
}"""


def test_no_input_brings_it_down_or_changes_what_was_typed(form, page):
    assert page.evaluate(HOSTILE, HOSTILE_INPUTS) == []

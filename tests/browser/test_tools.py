"""The tools' pages: what they answer, and that nothing typed into them breaks them."""

import json
import re

import pytest
from playwright.sync_api import expect

from macros import records
from macros.figure import compute
from macros.parts.number.rounding import number
from macros.science.inputs import INPUTS, Choice
from macros.science.quantity import parse
from tests.browser.heard import Tree
from tests.browser.scripts import Scripts
from tests.browser.tab import PHONE, Tab
from tests.browser.tasks import FRAME, TASKS, OfPlaywright, by_keyboard, by_pointer, perform
from tests.browser.visit import place

EXAMPLES = [
    (name, each) for name, of in records.comparisons().items() for each in of.examples if of.asks
]
TOOLS = {
    "resting-energy": "#calculator-resting-energy-equations",
    "resting-energy#by-fat-free-mass": "#calculator-resting-energy-lean",
    "muscle-at-rest": "#calculator-muscle-at-rest",
    "training-week": "#calculator-training-week",
    "body-composition": "#calculator-body-composition",
    "client-sheet": "client-sheet",
    "rep-timer": "#rep-timer",
    "program": ".program:has(#program-at-home) rest-program",
}
ALL = {**TASKS, **FRAME}
MOST_OF_SCRIPTS = 17_000
"""Bytes of all scripts of a visit to a tool and of its task, in Brotli."""

LARGER = {
    "my-weight": 32_000,  # the gate, the trend and the model
    "program": 21_000,  # a session runs in it
    "resting-energy": 20_000,  # two tools stand on its page
    "weight-over-time": 24_000,  # the gate and the model
}

PAGES = sorted({name.partition("#")[0] for name in TOOLS} | {""})


def opened(page, tool):
    page.goto(f"/tools/{tool.partition('#')[0]}/")
    element = page.locator(TOOLS[tool])
    page.wait_for_function("name => customElements.get(name)", arg=_tag(element))
    return asked(element)


def asked(element):
    """Answer what stands before a calculator, and ask for its numbers."""
    if element.locator(".first").count():
        element.locator(".first").get_by_label("No").check()
    if element.locator(".ask-numbers").count():
        element.get_by_role("button", name="Show numbers").click()
    return element


def _tag(element):
    return element.evaluate("element => element.localName")


@pytest.fixture(scope="module")
def phone(browser, finished_address):
    tab = Tab(browser, finished_address, has_touch=True, is_mobile=True)
    yield tab
    tab.close()


@pytest.fixture(scope="module")
def desktop(browser, finished_address):
    tab = Tab(browser, finished_address)
    yield tab
    tab.close()


@pytest.mark.parametrize("name", ALL)
def test_a_finger_does_its_task_on_a_phone(phone, name):
    with phone.lent() as page:
        page.goto(f"/{ALL[name].page}")
        perform(ALL[name], OfPlaywright(page, finger=True), by_pointer)
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


@pytest.mark.parametrize("tool", TASKS)
def test_a_visit_and_its_task_ask_for_few_scripts(phone, finished, tool):
    with phone.lent() as page:
        scripts = Scripts(page, finished)
        page.goto(f"/{TASKS[tool].page}")
        perform(TASKS[tool], OfPlaywright(page, finger=True), by_pointer)
        assert scripts.size() <= LARGER.get(tool, MOST_OF_SCRIPTS)


@pytest.mark.parametrize("name", ALL)
def test_a_mouse_does_its_task_and_a_screen_reader_is_told_all_of_it(desktop, name):
    with desktop.lent() as page:
        page.set_viewport_size({"width": 1280, "height": 800})
        page.goto(f"/{ALL[name].page}")
        assert [*Tree(page).faults()] == []
        perform(ALL[name], OfPlaywright(page), by_pointer)
        after = Tree(page)
        assert [*after.faults()] == []
        assert after.says(ALL[name].answer)


@pytest.mark.parametrize("name", FRAME)  # the tools' in tests/browser/test_states.py
def test_the_keyboard_alone_does_its_task(desktop, name):
    with desktop.lent() as page:
        page.goto(f"/{FRAME[name].page}")
        perform(FRAME[name], OfPlaywright(page), by_keyboard)


@pytest.mark.parametrize(("name", "heading"), EXAMPLES)
def test_answers_as_its_table_does_for_each_example(page, name, heading):
    compared = records.comparisons()[name]
    page.goto(f"/tools/{name.removesuffix('-equations')}/")
    calculator = asked(page.locator(f"#calculator-{name}"))
    example = compared.inputs | compared.examples[heading]
    for given, text in example.items():
        field = calculator.locator(f'[name="{given}"]')
        if isinstance(INPUTS[given], Choice):
            field.select_option(text)
        else:
            field.fill(f"{parse(text, INPUTS[given].unit):g}")
    column = [*compared.examples].index(heading)
    for row, each in enumerate(compared.columns):
        cell = calculator.locator("tbody tr").nth(row).locator("td").nth(column)
        answer = calculator.locator(f'output[name="{each.equation}"]')
        expect(answer).to_contain_text(cell.locator("data").inner_text())
        there = float(answer.get_attribute("data-value"))
        assert there == pytest.approx(float(cell.locator("data").get_attribute("value")), rel=1e-9)


def test_shows_how_far_the_equations_lie_apart(page):
    calculator = opened(page, "resting-energy")
    values = [
        float(each.get_attribute("data-value")) for each in calculator.locator("[data-value]").all()
    ]
    said = calculator.locator(".span output").text_content().replace(",", "")
    low, high = map(float, re.findall(r"[\d.]+", said)[:2])
    assert low < min(values) < max(values) < high  # each answer's own range is within the span
    calculator.get_by_label("Age", exact=True).fill("")
    expect(calculator.locator(".span output")).to_have_text("Waiting for the numbers above")


def test_asks_a_man_for_no_hips_and_waits_for_none(page):
    calculator = opened(page, "body-composition")
    hips = calculator.get_by_label("Hips", exact=True)
    hips.fill("nonsense")
    expect(calculator.locator('output[name="navy-inches"]')).to_have_text("Waiting for hips")
    calculator.get_by_label("Sex, as the equation uses it").select_option("male")
    expect(hips).to_be_hidden()
    expect(calculator.locator('output[name="navy-inches"]')).to_contain_text("%")


def test_refuses_numbers_that_no_body_has_together(page):
    calculator = opened(page, "body-composition")
    calculator.get_by_label("Body weight", exact=True).fill("300")
    calculator.get_by_label("Height", exact=True).fill("120")
    expect(calculator.locator('output[name="deurenberg-1991"]')).to_have_text(
        "No body has these numbers together; check each"
    )


def test_many_answers_are_read_out_once_after_a_pause(page):
    page.goto("/tools/training-week/")
    calculator = page.locator(TOOLS["training-week"])
    calculator.get_by_label("Walking", exact=True).fill("5")
    said = calculator.locator(".said")
    assert said.get_attribute("role") == "status"
    expect(said).to_contain_text("Time: 7.5 hours a week")
    assert "calories" not in said.inner_text()
    asked(calculator)
    expect(said).to_contain_text("During the training: ")
    columns = records.comparisons()["training-week"].columns
    assert calculator.locator(".answers div").count() == len(columns)
    for each in calculator.locator(".answers div").all():
        expect(said).to_contain_text(each.locator("output").inner_text())
    live = calculator.locator("output").evaluate_all("all => all.map((each) => each.ariaLive)")
    assert set(live) == {"off"}


@pytest.mark.parametrize("name", PAGES)
def test_fits_a_small_screen_at_any_contrast_without_motion(page, name):
    page.emulate_media(forced_colors="active", reduced_motion="reduce", color_scheme="dark")
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"/tools/{name}/".replace("//", "/"))
    assert page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize("name", [name for name in PAGES if name])
def test_without_javascript_a_page_is_its_sentences_and_tables(silent, name):
    silent.goto(f"/tools/{name}/")
    assert silent.locator("form:visible").count() == 0
    for each in silent.locator("rest-calculator > details > summary").all():
        expect(silent.locator("rest-calculator table:visible")).to_have_count(0)
        each.click()
        expect(silent.locator("rest-calculator table:visible")).to_have_count(1)
        each.click()
    for each in silent.locator(".program > summary").all():
        each.click()
    if not silent.locator("rest-calculator > details").count():
        assert silent.locator("article :is(table, .paper):visible").count() > 0
    assert silent.locator("article p:visible").count() > 5


@pytest.mark.parametrize("name", [name for name in PAGES if name])
def test_without_style_everything_can_still_be_read_and_used(own_page, name):
    own_page.route(
        re.compile(r"\.css$"), lambda route: route.fulfill(body="", content_type="text/css")
    )
    own_page.goto(f"/tools/{name}/")
    for each in own_page.locator("form input:visible, form select:visible").all():
        assert each.evaluate("field => field.labels.length > 0 || field.ariaLabel")


@pytest.mark.parametrize("name", PAGES)
def test_stores_nothing_and_has_no_word_of_what_was_typed_in_its_address(page, name):
    page.goto(f"/tools/{name}/".replace("//", "/"))
    for each in page.locator('input[type="text"]:visible:not([readonly])').all():
        each.fill("71.23")
    kept = "[document.cookie, localStorage.length, sessionStorage.length]"
    assert page.evaluate(kept) == ["", 0, 0]
    shown = page.evaluate("[location.href, document.title, document.referrer]")
    assert "71" not in json.dumps(shown).replace(page.url.split("/")[2], "")


def filled(tool, **fields):
    for name, text in fields.items():
        tool.locator(f'input[name="{name}"]').fill(text)


def test_from_sixty_five_on_no_rise_at_rest_is_counted(page):
    tool = opened(page, "training-week")
    none = {f"{each}_time": "0" for each in ("walking", "jogging", "running")}
    filled(tool, age="40", height="170", weight="70", strength_time="3", **none)
    expect(tool.locator('output[name="week-at-rest"]')).to_contain_text("670 calories a week")
    filled(tool, strength_time="0.1")
    expect(tool.locator('output[name="week-at-rest"]')).to_contain_text("30 calories a week")
    filled(tool, age="65", strength_time="3")
    expect(tool.locator('output[name="week-at-rest"]')).to_contain_text("the trials left out")
    expect(tool.locator('output[name="week-total"]')).to_contain_text("530 calories a week")
    expect(tool.locator('output[name="week-after"]')).to_contain_text("0 calories a week")
    expect(tool).to_contain_text("high risk of bias")
    assert "injur" not in tool.inner_text()


def test_the_energy_at_rest_leads_with_one_equation_and_its_range(page):
    tool = opened(page, "resting-energy")
    first = tool.locator('output[name="mifflin-st-jeor"]')
    expect(first).to_be_visible()
    expect(tool.locator('output[name="schofield-1985"]')).to_be_hidden()
    tool.locator("summary", has_text="What other equations say").click()
    expect(tool.locator('output[name="schofield-1985"]')).to_be_visible()
    low, high = (float(first.get_attribute(f"data-{end}")) for end in ("low", "high"))
    span = tool.locator("output[data-unit]").inner_text()
    least, most = (float(each.replace(",", "")) for each in re.findall(r"[\d,]+", span))
    assert least <= low + 1 < high - 1 <= most


def test_one_choice_of_unit_moves_every_tape(page):
    tool = opened(page, "body-composition")
    tool.locator('[data-unit-of="waist"]').select_option("inch")
    for name in ("neck", "hip"):
        expect(tool.locator(f'[data-unit-of="{name}"]')).to_have_value("inch")
    expect(tool.locator('input[name="neck"]')).to_have_value("13.78")


ON_THE_FIRST_SCREEN = {"my-numbers", "weight-over-time", *TOOLS} - {
    "program",  # whose cards are chosen and read first
    "resting-energy#by-fat-free-mass",  # the second one of its page
}


@pytest.mark.parametrize("tool", sorted(ON_THE_FIRST_SCREEN))
def test_its_first_field_stands_on_the_first_screen_of_a_phone(page, tool):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"/tools/{tool}/")
    first = page.locator("main form").locator("input:visible, select:visible").first
    expect(first).to_be_in_viewport(ratio=1)


ANSWER_IN_VIEW = """() => {
    const answers = document.querySelectorAll("rest-calculator output, my-numbers .answers data");
    const first = [...answers].find((each) => each.checkVisibility());
    const { top, bottom } = first.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
}"""


@pytest.mark.parametrize(
    "tool", ["resting-energy", "muscle-at-rest", "training-week", "body-composition", "my-numbers"]
)
def test_an_answer_is_in_view_on_a_phone_whichever_field_is_typed_into(page, tool):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"/tools/{tool}/")
    form = asked(page.locator("rest-calculator, my-numbers").first)
    page.evaluate("scrollTo(0, 0)")
    fields = form.locator(".fields").first.locator(".field:visible [name]")
    assert fields.count() > 0
    for field in fields.all():
        field.focus()
        assert page.evaluate(ANSWER_IN_VIEW), field.get_attribute("name")
    tops = [each.bounding_box()["y"] for each in fields.all()]
    if len(tops) > 1:
        assert tops[0] == tops[1] or len(set(tops)) < len(tops)  # two stand in a row


UNITS = {"kg": 1, "lb": 0.45359237}


@pytest.mark.parametrize("unit", UNITS)
def test_body_fat_is_in_the_readers_unit_of_mass_as_python_has_it(page, unit):
    tool = opened(page, "body-composition")
    tool.locator('[data-unit-of="weight"]').select_option(unit)
    filled(tool, weight="150" if unit == "lb" else "70")
    weight = f"{150 if unit == 'lb' else 70} {unit}"
    for each in records.comparisons()["body-composition"].columns:
        output = tool.locator(f'output[name="{each.equation}"]')
        said = output.locator("xpath=following-sibling::output").inner_text()
        ends = [float(output.get_attribute(f"data-{end}")) for end in ("value", "low", "high")]
        numbers = [float(each.replace(",", "")) for each in re.findall(r"[\d.,]*\d", said)]
        for part, words in (("fat", "of fat"), ("lean", "of lean mass")):
            mass = [
                compute(f"{part}-mass-of-body-fat", weight=weight, body_fat=f"{end!r} %").value
                / UNITS[unit]
                for end in ends
            ]
            assert f"{unit} {words}" in said
            near = 0.5 if unit == "lb" or ends[1] == ends[2] else 0.051
            shown = [numbers.pop(0) for _ in range(3 if ends[1] < ends[2] else 1)]
            assert shown == pytest.approx([mass[0], *sorted(mass[1:])][: len(shown)], abs=near)
        assert numbers == []


def test_a_lean_mass_is_handed_to_energy_at_rest_with_its_range(page):
    tool = opened(page, "body-composition")
    tool.locator('[data-unit-of="weight"]').select_option("lb")
    filled(tool, weight="160")
    tool.get_by_role("button", name="Use the lean mass of Navy, by tape").click()
    there = page.locator("#calculator-resting-energy-lean")
    handed = there.locator(".handed")
    expect(handed).to_be_focused()
    expect(handed).to_contain_text("the lean mass by “Navy, by tape”. It may be ")
    expect(there.locator('input[name="weight"]')).to_have_value("160")
    fat = tool.locator('output[name="navy-inches"]')
    percents = [float(fat.get_attribute(f"data-{end}")) for end in ("value", "low", "high")]
    lean = [
        compute("lean-mass-of-body-fat", weight="160 lb", body_fat=f"{each!r} %").value
        for each in percents
    ]
    answer = there.locator('output[name="cunningham-1991"]')
    for end, mass in zip(("value", "high", "low"), lean, strict=True):
        figure = compute("cunningham-1991", fat_free_mass=f"{mass!r} kg")
        assert float(answer.get_attribute(f"data-{end}")) == pytest.approx(figure.value, rel=1e-3)
    said = re.findall(r"[\d,]+", answer.inner_text())
    assert len(said) == 3  # a number and its range
    there.get_by_label("Fat-free mass", exact=True).fill("110")
    expect(handed).to_be_empty()
    measured = compute("cunningham-1991", fat_free_mass="110 lb")
    expect(answer).to_have_text(f"{number(measured)} calories a day")
    assert "110" not in place(page)
    tool.get_by_role("button", name="Use the lean mass of Relative fat mass").click()
    expect(handed).to_contain_text("It has no published range, so the answers carry none.")
    assert len(re.findall(r"[\d,]+", answer.inner_text())) == 1

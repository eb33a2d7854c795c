"""My weight, against the model: a diary behind the gate, which stays where the reader wants it."""

import datetime
import re

import numpy as np
import pytest
from playwright.sync_api import expect

from macros import records
from macros.parts.chart.charts import my_weight
from macros.science.gate import CONDITIONS
from macros.science.weight_trend import Reading, gap, trend
from tests.browser.visit import place
from tests.limits import HOSTILE_INPUTS
from tests.oracles.gate import says

TOOL = "/tools/my-weight/"
FAIR = {each.id: each.passes for each in CONDITIONS}
OTHER = {"yes": "no", "no": "yes"}
NUMBER = re.compile(r"\d[\d,.]* (calories|kg|lb)")
KEPT = "localStorage.getItem('burn-at-rest weight-diary')"
TODAY = datetime.date(2026, 11, 30)
EPOCH = datetime.date(1970, 1, 1)
ANSWER = """(answers) => {
    for (const [name, value] of Object.entries(answers)) {
        document.querySelector(`.gate [name="${name}"][value="${value}"]`).click();
    }
}"""
PASTE = """(text) => {
    const tool = document.querySelector("weight-diary");
    tool.querySelector(".in-bulk").open = true;
    tool.querySelector(".text").value = text;
    tool.querySelector(".many [type=submit]").click();
}"""


def readings(days=60, start=84.0, rate=-0.03, seed=1):
    """Return a reading on each of the last days, in kg: a line and what water adds to it."""
    random = np.random.default_rng(seed)
    first = (TODAY - EPOCH).days - days + 1
    weights = start + rate * np.arange(days) + random.normal(0, 0.4, days)
    return [Reading(first + at, round(float(each), 1)) for at, each in enumerate(weights)]


def lines(of):
    return "\n".join(f"{EPOCH + datetime.timedelta(each.day)} {each.weight} kg" for each in of)


def body(page, sex="female", age="45", height="165"):
    page.locator("#weight-diary-sex").select_option(sex)
    page.locator("#weight-diary-age").fill(age)
    page.locator("#weight-diary-height").fill(height)


@pytest.fixture
def tool(tab, page):
    tab.set_clock(datetime.datetime.combine(TODAY, datetime.time(12)).timestamp())
    page.goto(TOOL)
    page.wait_for_function("Boolean(customElements.get('weight-diary'))")
    return page.locator("weight-diary")


@pytest.fixture
def opened(tool, page):
    page.evaluate(ANSWER, FAIR)
    expect(tool.locator(".body")).to_be_visible()
    return tool


@pytest.fixture
def filled(opened, page):
    """A diary of two months with a body beside it."""
    body(page)
    page.evaluate(PASTE, lines(readings()))
    expect(opened.locator(".answer")).to_contain_text("Trend on")
    return opened


def answer(tool):
    return tool.locator(".answer")


def test_asks_its_questions_first_and_gives_no_number_before(tool, page):
    assert tool.locator("fieldset:visible").count() == len(CONDITIONS)
    expect(tool.locator(".open")).to_be_hidden()
    expect(tool.locator(".example")).to_be_hidden()
    expect(tool.locator(".keeping")).to_be_hidden()
    assert not NUMBER.search(tool.inner_text())
    page.evaluate(ANSWER, FAIR)
    expect(tool.locator(".body")).to_be_visible()
    expect(tool.locator(".example")).to_contain_text("This is nobody’s diary")
    expect(answer(tool)).to_have_text(
        "Waiting for sex, your age, your height and a first reading.",
    )


def test_a_typed_reading_is_kept_for_the_page_and_on_the_device_only_once_asked(opened, page):
    body(page)
    page.locator("#weight-diary-reading").fill("84,2")
    page.keyboard.press("Enter")
    expect(answer(opened)).to_contain_text("84.2 kg (")
    expect(answer(opened)).to_contain_text("too little to say how fast")
    assert page.evaluate(f"[localStorage.length, {KEPT}]") == [0, None]
    page.get_by_role("button", name="Keep this diary on this device").click()
    assert page.evaluate(KEPT) == f"[[{(TODAY - EPOCH).days},84.2]]"
    expect(opened.locator(".stored")).to_contain_text("on this device, and nowhere else")
    page.locator("#weight-diary-day").fill(str(TODAY - datetime.timedelta(1)))
    page.locator("#weight-diary-reading").fill("83.9")
    page.get_by_role("button", name="Add this reading").click()
    expect(opened.locator(".done")).to_contain_text("83.9 kg")
    page.reload()
    expect(opened.locator(".own summary")).to_have_text("Your readings (2)")
    page.get_by_role("button", name="Kept on this device").click()
    assert page.evaluate(KEPT) is None
    assert "83" not in place(page) + page.title()


def test_what_is_wrong_with_a_reading_is_said_beside_its_field_and_nothing_is_lost(opened, page):
    add = page.get_by_role("button", name="Add this reading")
    field, date = page.locator("#weight-diary-reading"), page.locator("#weight-diary-day")
    add.click()
    expect(page.locator("#weight-diary-reading-problem")).to_contain_text("what the scale showed")
    field.fill("840")
    expect(page.locator("#weight-diary-reading-problem")).to_contain_text("from 30 to 300 kg")
    add.click()
    expect(field).to_have_value("840")
    field.fill("84")
    date.fill(str(TODAY + datetime.timedelta(1)))
    add.click()
    expect(page.locator("#weight-diary-day-problem")).to_contain_text("lies ahead")
    date.fill("")
    add.click()
    expect(page.locator("#weight-diary-day-problem")).to_contain_text("Enter the whole date")
    expect(field).to_have_value("84")
    date.fill(str(TODAY))
    for says_so in ("Added", "stands there already"):
        field.fill("12 st 4 lb")
        add.click()
        expect(opened.locator(".done")).to_contain_text(says_so)


def test_what_is_wrong_with_a_reading_stands_there_when_an_answer_comes_late(opened, page):
    page.locator("#weight-diary-age").fill("45")
    page.evaluate(
        """() => {
            const tool = document.querySelector("weight-diary");
            tool.update();
            tool.querySelector(".add").click();
            return tool.answer();
        }"""
    )
    expect(page.locator("#weight-diary-reading-problem")).to_contain_text("what the scale showed")


def test_says_the_trend_with_its_range_as_python_works_it_out(filled, page):
    found = trend(records.facts(), readings())
    level, low, high = (each[-1] for each in (found.level, found.low, found.high))
    expect(answer(filled)).to_contain_text(f"{level:.1f} kg ({low:.1f} to {high:.1f}).")
    _, low, high = (abs(each) * 7 for each in found.rate)
    moved = f"fell by between {high:.1f} and {low:.1f} kg a week"
    expect(answer(filled)).to_contain_text(f"Over the last 4 weeks it {moved}.")
    expect(answer(filled)).to_contain_text("tell your doctor")
    expect(filled.locator(".used")).to_be_hidden()
    filled.get_by_role("button", name="Show numbers").click()
    less = gap(records.facts(), found, sex="female", age=45, height=165, pal=1.6)
    ends = [f"{round(-each / 10) * 10:,}" for each in (less.high, less.low)]
    said = f"you ate between {' and '.join(ends)} calories a day less than you used"
    expect(filled.locator(".used")).to_contain_text(said)
    page.locator("#weight-diary-eaten").fill("1900")
    expect(filled.locator(".used")).to_contain_text("If you ate 1,900 calories a day, you used")
    page.locator("#weight-diary-eaten").fill("900")
    expect(filled.locator(".used")).to_contain_text("Please talk with a doctor or dietitian")
    expect(filled.locator(".used")).not_to_contain_text("you used between")


def test_draws_the_trend_strong_and_the_days_pale_and_reads_it_by_keyboard(filled, page):
    drawing = filled.locator(".drawing")
    width = "(e) => parseFloat(getComputedStyle(e).strokeWidth)"
    assert drawing.locator(".trend").last.evaluate(width) >= 2.5
    assert float(drawing.locator("path.readings").evaluate("e => getComputedStyle(e).opacity")) < 1
    expect(drawing.locator("polygon.course")).to_have_count(1)
    slider = drawing.locator("[type=range]")
    last = slider.get_attribute("aria-valuetext")
    slider.press("ArrowLeft")
    expect(slider).not_to_have_attribute("aria-valuetext", last)
    assert re.search(r"trend [\d.]+ kg \([\d.]+ to [\d.]+\); the model ", last)
    drawing.locator("summary").click()
    assert drawing.locator("tbody tr").count() >= 8
    page.locator('[data-unit-of="reading"]').select_option("stone")
    expect(answer(filled)).to_contain_text("12 st 13 lb")
    expect(answer(filled)).to_contain_text("lb a week")


def test_a_fall_faster_than_the_gate_lets_any_tool_plan_is_a_reason_to_see_a_doctor(opened, page):
    body(page)
    page.evaluate(PASTE, lines(readings(rate=-0.2)))
    expect(answer(opened)).to_contain_text("faster than is called safe")
    expect(answer(opened)).to_contain_text("Please see your doctor")
    expect(answer(opened).get_by_role("link", name="Where to find help")).to_be_visible()
    expect(opened.locator(".energy")).to_be_hidden()


def test_a_sure_fall_where_losing_is_not_advised_is_one_to_tell_a_doctor(opened, page):
    body(page, age="70")
    page.evaluate(PASTE, lines(readings(rate=-0.06)))
    expect(answer(opened)).to_contain_text("guidance does not advise losing weight")


def test_under_the_floor_there_is_no_number_at_all(opened, page):
    body(page, height="190")
    page.evaluate(PASTE, lines(readings(start=62)))
    refused = opened.locator(".refusal:not(:empty)")
    expect(refused).to_contain_text(says("underweight-now"))
    expect(refused.get_by_role("link", name="Where to find help")).to_be_visible()
    for part in (".drawing", ".answer"):
        expect(opened.locator(part)).to_be_empty()
    for part in (".energy", ".take", ".own"):
        expect(opened.locator(part)).to_be_hidden()


def test_whom_the_gate_stops_may_still_take_the_diary_out_and_delete_it(filled, page):
    page.get_by_role("button", name="Keep this diary on this device").click()
    page.get_by_role("button", name="Look at them again").click()
    page.evaluate(ANSWER, {"eating-disorder": "yes"})
    expect(filled.locator(".refusal:not(:empty)")).to_contain_text(says("eating-disorder"))
    expect(filled.locator(".open")).to_be_hidden()
    page.reload()
    expect(filled.locator(".stored")).to_contain_text("You can save it as a file, or delete it.")
    assert not NUMBER.search(filled.inner_text())
    with page.expect_download() as file:
        page.get_by_role("button", name="Save the diary as a file").click()
    text = file.value.path().read_bytes().decode()
    assert text.startswith("date,weight (kg)\r\n")
    assert text.count("\r\n") == 61
    page.get_by_role("button", name="Delete all").click()
    page.get_by_role("button", name="No, leave them").click()
    assert page.evaluate(f"{KEPT} !== null")
    page.get_by_role("button", name="Delete all").click()
    page.get_by_role("button", name="Yes, delete them").click()
    assert page.evaluate(KEPT) is None
    expect(filled.locator(".stored")).to_contain_text("deleted")


def test_a_file_goes_out_and_comes_back_the_same(filled, page, tmp_path):
    page.locator('[data-unit-of="reading"]').select_option("lb")
    with page.expect_download() as file:
        page.get_by_role("button", name="Save the diary as a file").click()
    file.value.save_as(tmp_path / "diary.csv")
    page.locator(".file").set_input_files(tmp_path / "diary.csv")
    told = filled.locator(".told")
    expect(told).to_have_text(
        "Added nothing new. 60 readings stood there already, or twice in the text."
    )
    wide = "\ufeffDate\tWeight (kg)\r\n2026-01-02\t84.1\r\n".encode("utf-16-le")
    (tmp_path / "wide.txt").write_bytes(wide)
    page.locator(".file").set_input_files(tmp_path / "wide.txt")
    expect(told).to_contain_text("Added 1 reading.")


def test_asks_what_a_text_leaves_open_and_names_each_line_that_it_cannot_read(opened, page):
    page.evaluate(
        PASTE, "03/04/2026 180\n04/05/2026 181\nrubbish 7\n<img src=x onerror=alert(1)> 8"
    )
    told, unread = opened.locator(".told"), opened.locator(".unread li")
    expect(told).to_contain_text("Nothing is added yet")
    expect(opened.get_by_text("Line 1 says 03/04/2026. Which day is that?")).to_be_visible()
    read = page.get_by_role("button", name="Read them")
    read.click()
    expect(told).to_contain_text("nothing is guessed")
    opened.get_by_label("Apr 3, 2026").check()
    opened.get_by_label("pounds", exact=True).check()
    read.click()
    expect(told).to_contain_text("Added 2 readings. They run from Apr 3, 2026 to May 4, 2026.")
    expect(unread).to_have_count(2)
    expect(unread.first).to_contain_text("Line 3, “rubbish 7”: it begins with no date")
    assert "rubbish 7" in page.locator(".text").input_value()
    page.get_by_role("button", name="Take that back").click()
    expect(opened.locator(".own")).to_be_hidden()


def test_each_reading_can_be_deleted_alone(filled, page):
    filled.locator(".own summary").click()
    expect(filled.locator(".own li")).to_have_count(30)
    page.get_by_role("button", name="Show older ones").click()
    expect(filled.locator(".own li")).to_have_count(60)
    filled.locator(".own li button").first.click()
    expect(filled.locator(".own summary")).to_have_text("Your readings (59)")
    expect(filled.locator(".done")).to_contain_text("Deleted: ")
    page.get_by_role("button", name="Take that back").click()
    expect(filled.locator(".own summary")).to_have_text("Your readings (60)")


def test_what_another_tab_adds_or_deletes_shows_here(filled, page):
    page.get_by_role("button", name="Keep this diary on this device").click()
    page.evaluate(
        f"localStorage.setItem('burn-at-rest weight-diary', '[[{(TODAY - EPOCH).days},84]]');"
        "dispatchEvent(new Event('storage'))"
    )
    expect(filled.locator(".own summary")).to_have_text("Your readings (1)")
    page.evaluate("localStorage.clear(); dispatchEvent(new Event('storage'))")
    expect(filled.locator(".own")).to_be_hidden()


def test_what_is_kept_and_damaged_breaks_nothing(page):
    page.goto("/")
    for text in ("{", "[[1],[2,3,4],null]", '[["x","y"]]', "7", "[[20000,1e999]]", "[]"):
        page.evaluate("(t) => localStorage.setItem('burn-at-rest weight-diary', t)", text)
        page.goto(TOOL)
        page.evaluate(ANSWER, FAIR)
        expect(page.locator("weight-diary .answer")).to_contain_text("Waiting for")


def test_hidden_numbers_hide_it_all(page):
    page.goto("/")
    page.evaluate("localStorage.setItem('numbers', 'off')")
    page.goto(TOOL)
    expect(page.locator("weight-diary .gate")).to_be_hidden()
    said = page.locator("weight-diary").evaluate("(t) => getComputedStyle(t, '::before').content")
    assert "you chose to hide them" in said


def test_the_example_is_computed_and_its_band_holds_the_truth():
    body, found = my_weight.truth(), trend(records.facts(), my_weight.readings(my_weight.truth()))
    held = (found.low <= body) & (body <= found.high)
    assert held.mean() > 0.9
    assert held[-1]


TYPE_MANY = """async (many) => {
    const tool = document.querySelector("weight-diary");
    let state = 20261130;
    const random = (below) => {
        state = (state * 1664525 + 1013904223) % 4294967296;
        return Math.floor((state / 4294967296) * below);
    };
    const hostile = ['', ' ', '-', '0', '1e999', 'NaN', '__proto__', '1,5', '٣', '½', '−5',
        '9'.repeat(400), '<img src=x onerror=alert(1)>', '\\ud800', '84', '180.4', '12 st 4 lb',
        '2026-04-03 84 kg', '03/04/2026 84', '45', '165', "5'6", '1900', '600', '200'];
    const fields = [...tool.querySelectorAll(
        '.open input:not([type=radio], [type=file]), .open select, .open textarea')];
    const presses = [...tool.querySelectorAll('.add, .many [type=submit], .undo, .older')];
    const wrong = [];
    for (let time = 0; time < many; time++) {
        const field = fields[random(fields.length)];
        let typed;
        if (field.matches('select')) field.selectedIndex = random(field.options.length);
        else if (field.type === 'checkbox') field.checked = random(2) === 1;
        else if (field.type === 'range') field.value = random(100);
        else {
            const from = field.type === 'date' ? ['', '2026-04-03', '1800-01-01'] : hostile;
            field.value = from[random(from.length)];
            typed = field.value;
        }
        field.dispatchEvent(new Event('input', { bubbles: true }));
        if (typed !== undefined && field.value !== typed) wrong.push(`lost ${typed}`);
        if (random(4) === 0) presses[random(presses.length)].click();
        if (random(10) === 0) await new Promise((done) => setTimeout(done, 120));
        const said = [...tool.querySelectorAll('[role=status], .drawing')];
        const text = said.map((each) => each.textContent).join(' ');
        if (/NaN|Infinity|undefined|null|\\[object/.test(text)) wrong.push(`${typed}: ${text}`);
    }
    return wrong;
}"""


def test_nothing_that_is_typed_breaks_it(filled, page):
    assert page.evaluate(TYPE_MANY, HOSTILE_INPUTS) == []

"""Weight over time, as a reader meets it: five questions, then a form, then what is expected."""

import re

import pytest
from playwright.sync_api import expect

from macros.science.gate_words import CONDITIONS
from macros.science.weight_change import WEIGHT_CHANGE, WISHNOFSKY_1958
from tests.limits import HOSTILE_INPUTS

TOOL = "/tools/weight-over-time/"
FAIR = {each.id: each.passes for each in CONDITIONS}
WOMAN = {"age": "40", "height": "170", "weight": "80", "goal": "75", "weeks": "26"}
PERSON = {"sex": "female", "age": 40, "height": 170, "weight": 80, "pal": 1.55}
NUMBER = re.compile(r"\d[\d,.]* (kcal|kg|lb)")


def answer_questions(page, answers):
    for name, value in answers.items():
        page.locator(f'weight-tool [name="{name}"][value="{value}"]').check()


def type_in(page, fields, sex="female"):
    page.locator("#weight-tool-sex").select_option(sex)
    for name, text in fields.items():
        page.locator(f"#weight-tool-{name}").fill(text)


@pytest.fixture
def tool(page):
    page.goto(TOOL)
    expect(page.locator("weight-tool .gate")).to_be_visible()
    return page.locator("weight-tool")


@pytest.fixture
def opened(tool, page):
    answer_questions(page, FAIR)
    expect(tool.locator(".plan")).to_be_visible()
    return tool


def answered(tool):
    expect(tool.locator(".answer")).to_contain_text("kcal a day")
    return tool.locator(".answer").inner_text()


def test_asks_five_questions_and_nothing_of_a_body_at_first(tool):
    assert tool.locator("fieldset:visible").count() == len(CONDITIONS)
    expect(tool.locator(".plan")).to_be_hidden()
    expect(tool.locator(".example")).to_be_hidden()
    assert not NUMBER.search(tool.inner_text())


@pytest.mark.parametrize("each", CONDITIONS, ids=lambda each: each.id)
def test_where_one_applies_it_says_a_kind_word_and_where_to_find_help(tool, page, each):
    other = {"yes": "no", "no": "yes"}[each.passes]
    answer_questions(page, {**FAIR, each.id: other})
    expect(tool.locator(".refusal")).to_contain_text(each.says)
    assert tool.locator(".refusal").get_attribute("role") == "status"
    expect(tool.locator(".plan")).to_be_hidden()
    assert not NUMBER.search(tool.inner_text())
    tool.get_by_role("link", name="Where to find help").click()
    expect(page.locator("h1")).to_have_text("Where to find help")


def test_an_eating_disorder_leads_to_a_site_without_numbers(tool, page):
    answer_questions(page, {**FAIR, "eating-disorder": "yes"})
    tool.get_by_role("button", name="Hide energy and weight numbers").click()
    expect(page.locator("html")).to_have_attribute("data-numbers", "off")


def test_answers_as_the_model_in_python_does(opened, page):
    type_in(page, WOMAN)
    said = answered(opened)
    eaten = float(re.search(r"on about ([\d,]+) kcal", said)[1].replace(",", ""))
    here = WEIGHT_CHANGE.values(**PERSON, intake=eaten, days=182)[0]
    assert here == pytest.approx(75, abs=0.2)
    change = eaten - WEIGHT_CHANGE.maintenance(**PERSON)
    ruled = WISHNOFSKY_1958.values(weight=80, intake_change=change, days=182)[0]
    promised = float(re.search(r"would bring you to ([\d.]+) kg", said)[1])
    assert promised == pytest.approx(ruled, abs=0.3)
    stays = float(re.search(r"stay there afterward, about ([\d,]+)", said)[1].replace(",", ""))
    course = WEIGHT_CHANGE.trajectory(**PERSON, intake=eaten, days=182)
    kept = WEIGHT_CHANGE.maintenance(**PERSON) + course.keeping
    assert stays == pytest.approx(kept, abs=10)
    assert opened.locator(".answer").get_attribute("role") == "status"


def test_draws_both_ways_and_reads_them_by_keyboard(opened, page):
    type_in(page, WOMAN)
    answered(opened)
    assert opened.locator("svg polyline").count() == 2
    slider = opened.get_by_role("slider", name="Read the chart at a week")
    slider.focus()
    page.keyboard.press("Home")
    expect(slider).to_have_attribute("aria-valuetext", "Week 0: the model 80 kg, the rule 80 kg")
    page.keyboard.press("End")
    expect(slider).to_have_attribute("aria-valuetext", re.compile("^Week 26: the model 75 kg"))
    opened.locator(".drawing summary").click()
    expect(opened.locator(".drawing tbody tr").last).to_contain_text("75 kg")


@pytest.mark.parametrize(
    ("typed", "says", "then"),
    [
        ({"goal": "50"}, "The nearest goal is 53.5 kg", "53.5"),
        ({"goal": "65", "weeks": "10"}, "With 15 weeks or more we can", "65"),
    ],
)
def test_a_goal_that_is_refused_has_a_reason_and_a_nearest_one(opened, page, typed, says, then):
    type_in(page, {**WOMAN, "weeks": "52", **typed})
    expect(opened.locator(".refusal")).to_contain_text(says)
    expect(opened.locator(".answer")).to_be_empty()
    opened.get_by_role("button", name="Use the nearest goal").click()
    expect(page.locator("#weight-tool-goal")).to_have_value(then)
    expect(opened.locator(".refusal, .answer", has_text="kcal a day")).to_be_visible()


def test_too_little_to_eat_is_refused_and_more_time_is_offered(opened, page):
    type_in(page, {"age": "60", "height": "160", "weight": "70", "goal": "60", "weeks": "11"})
    expect(opened.locator(".refusal")).to_contain_text("less than 1,200 kcal a day")
    opened.get_by_role("button", name="Take more time").click()
    eaten = re.search(r"on about ([\d,]+) kcal", answered(opened))[1]
    assert int(eaten.replace(",", "")) >= 1200
    assert int(page.locator("#weight-tool-weeks").input_value()) > 11


def test_an_age_under_eighteen_closes_the_gate(opened, page):
    type_in(page, {**WOMAN, "age": "16"})
    expect(opened.locator(".refusal")).to_contain_text("These tools are for adults.")
    expect(opened.get_by_role("link", name="Where to find help")).to_be_visible()
    assert not NUMBER.search(opened.locator(".answer").inner_text())


def test_says_what_it_waits_for_and_beside_a_field_what_to_put_right(opened, page):
    expect(opened.locator(".answer")).to_have_text(
        "Waiting for sex, age, height, body weight, the weight you aim for, the time."
    )
    page.locator("#weight-tool-weight").fill("heavy")
    expect(page.locator("#weight-tool-weight-problem")).to_contain_text("not a number we can read")
    expect(page.locator("#weight-tool-weight")).to_have_value("heavy")


def test_speaks_pounds_to_who_types_pounds(opened, page):
    page.locator('[data-unit-of="weight"]').select_option("lb")
    page.locator('[data-unit-of="goal"]').select_option("lb")
    type_in(page, {**WOMAN, "weight": "176", "goal": "165"})
    assert "you would reach 165 lb" in answered(opened)
    assert " kg" not in opened.locator(".drawing").inner_text()


def test_without_javascript_the_chart_stands_and_no_dead_question(silent):
    silent.goto(TOOL)
    expect(silent.locator("weight-tool form >> nth=0")).to_be_hidden()
    expect(silent.locator("weight-tool .chart svg")).to_be_visible()


HOSTILE = """async (many) => {
    const tool = document.querySelector("weight-tool");
    let state = 20261123;
    const random = () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
    const any = (list) => list[Math.floor(random() * list.length)];
    const strange = ["", " ", "-1", "0", "1e9", "NaN", "Infinity", "-Infinity", "7,5", "0x10",
        "<b>70</b>", "9".repeat(400), "\\u0000", "١٢", "70 kg", "constructor", "__proto__", "."];
    const near = {
        age: [18, 110], height: [120, 230], weight: [30, 300], goal: [1, 300], weeks: [1, 260],
    };
    const wrong = [];
    for (let each = 0; each < many; each += 1) {
        const typed = {};
        for (const name in near) {
            const [low, high] = near[name];
            const real = String(Math.round((low + (high - low) * random()) * 10) / 10);
            typed[name] = random() < 0.1 ? any(strange) : real;
        }
        if (random() < 0.6) {
            typed.height = String(150 + Math.round(random() * 50));
            typed.weight = String(60 + Math.round(random() * 60));
            typed.goal = String(Number(typed.weight) + Math.round(random() * 12 - 9));
        }
        for (const name in typed) tool.querySelector(`.field [name="${name}"]`).value = typed[name];
        tool.querySelector('[name="sex"]').value = any(["", "female", "male"]);
        tool.querySelector('[name="pal"]').selectedIndex = Math.floor(random() * 3);
        try {
            tool.answer();
        } catch (error) {
            wrong.push([typed, String(error)]);
        }
        const said = tool.textContent + tool.querySelector(".drawing").innerHTML;
        const odd = /NaN|Infinity|undefined|null|\\[object/.exec(said);
        if (odd) wrong.push([typed, said.slice(odd.index - 200)]);
        for (const name in typed) {
            const kept = tool.querySelector(`.field [name="${name}"]`).value;
            if (kept !== typed[name]) wrong.push([typed, `${name} became ${kept}`]);
        }
        if (each % 200 === 0) await new Promise((go) => setTimeout(go));
    }
    return wrong.slice(0, 3);
}"""


def test_no_input_brings_it_down_or_changes_what_was_typed(opened, page):
    assert page.evaluate(HOSTILE, HOSTILE_INPUTS) == []

"""The programs' page: the browser fits a program as Python does, and says what is left out."""

import datetime
import itertools
import json
from urllib.parse import unquote

import pytest
from playwright.sync_api import expect

from macros import records
from macros.page.calendar_file import DAYS, calendar
from macros.page.program import program_data
from macros.records.anatomy import EQUIPMENT, GROUPS, JOINTS
from macros.science.amount import minutes
from macros.science.coverage import missing, plan, says_missing, worked
from macros.science.progression import next_load, next_step

PAGE = "/tools/program/"


def subsets(words, most):
    return [list(each) for size in range(most + 1) for each in itertools.combinations(words, size)]


WAYS = list(itertools.product(subsets(EQUIPMENT, len(EQUIPMENT)), subsets(JOINTS, 2)))
FIT = """async ([data, ways]) => {
    const { plan, saysMissing, worked } = await import('/assets/coverage.mjs');
    const { exercises, groups, sessions, words } = data;
    return ways.map(([have, sore]) => sessions.map((session) => {
        const slots = plan(session, exercises, have, sore);
        const of = worked(slots, exercises);
        const left = groups.filter((group) => !of(group));
        return [slots.map(({ chosen }) => chosen ?? null), groups.map((each) => of(each) ?? null),
            saysMissing(left, have, sore, words)];
    }));
}"""


@pytest.mark.parametrize("program_id", records.programs())
def test_fits_each_program_as_python_does_whatever_one_has_and_whatever_hurts(blank, program_id):
    there = blank.evaluate(FIT, [program_data(program_id), WAYS])
    for (have, sore), found in zip(WAYS, there, strict=True):
        for session, (chosen, groups, says) in zip(
            records.program(program_id).sessions, found, strict=True
        ):
            slots = plan(session, have, sore)
            of = worked(slot.chosen for slot in slots if slot.chosen)
            assert chosen == [slot.chosen for slot in slots]
            assert groups == [of.get(group) for group in GROUPS]
            assert says == says_missing(missing(slots), have, sore)


@pytest.mark.parametrize("program_id", records.programs())
@pytest.mark.parametrize("days", [("MO", "TH"), ("SA", "TU"), ("WE", "FR")])
def test_writes_the_calendar_file_that_python_writes(blank, program_id, days):
    first = datetime.date(2026, 12, 30)
    there = blank.evaluate(
        """async ([data, days, first]) => {
            const { calendar, minutesOf } = await import('/assets/calendar-file.mjs');
            const sessions = data.sessions.map((ids, at) => {
                const done = ids.map((id) => data.exercises[id]);
                return { name: ['First session', 'Second session'][at],
                    minutes: minutesOf(done, data.amounts), exercises: done.map((e) => e.name) };
            });
            return calendar(data, sessions, days, '19:30', first);
        }""",
        [program_data(program_id), days, first.isoformat()],
    )
    assert there == calendar(program_id, days, datetime.time(19, 30), first)


def test_counts_the_minutes_as_python_does(blank):
    for program_id, record in records.programs().items():
        data = program_data(program_id)
        for session in record.sessions:
            there = blank.evaluate(
                "async ([done, amounts]) => (await import('/assets/calendar-file.mjs'))"
                ".minutesOf(done, amounts)",
                [[data["exercises"][each] for each in session], data["amounts"]],
            )
            assert there == pytest.approx(minutes(session, record), rel=1e-12)


def test_a_day_of_rest_lies_between_the_days_as_python_asks(blank):
    pairs = list(itertools.product(DAYS, DAYS))
    there = blank.evaluate(
        "async (pairs) => (({ restBetween }) => pairs.map(restBetween))"
        "(await import('/assets/calendar-file.mjs'))",
        pairs,
    )
    apart = [(DAYS.index(b) - DAYS.index(a)) % 7 not in (0, 1, 6) for a, b in pairs]
    assert there == apart


def test_says_how_to_go_on_as_python_does(blank):
    counts = [0, 1, 7, 7.5, 8, 9, 12, 12.5, 13, 40, 1e9]
    loads = [0, -3, 0.5, 10, 62.5, 1e308]
    rules = program_data("at-home")["rules"]
    steps, ends = blank.evaluate(
        """async ([counts, loads, rules]) => {
            const { nextLoad, nextStep } = await import('/assets/progression.mjs');
            return [counts.map((each) => nextStep(each, rules)),
                loads.map((each) => nextLoad(each, rules) ?? null)];
        }""",
        [counts, loads, rules],
    )
    assert steps == [next_step(each).says for each in counts]
    for load, there in zip(loads, ends, strict=True):
        here = next_load(load)
        assert (there is None) == (here is None)
        assert here is None or there == pytest.approx(here, rel=1e-12)


@pytest.fixture
def card(page):
    page.goto(PAGE)
    page.wait_for_function("customElements.get('rest-program') !== undefined")
    return page.locator("rest-program").first


def test_stands_as_planned_until_something_is_ticked(card):
    expect(card.locator(".fitted")).to_have_text("The program suits you as it is.")
    names = card.locator("table.session").first.locator("tbody th a").all_inner_texts()
    session = records.program("at-home").sessions[0]
    assert names == [records.exercise(each).name for each in session]


def test_swaps_what_loads_a_joint_that_hurts_and_brings_it_back(card, page):
    before = card.locator("table.session").first.inner_html()
    card.get_by_label("a sore knee").check()
    expect(card.locator(".fitted")).to_contain_text("of the exercises changed")
    changed = card.locator("tbody tr:has(.changed)").first
    expect(changed).to_contain_text("instead of Squat to a chair")
    where, _, anchor = changed.locator("a").evaluate("link => link.href").partition("#")
    assert anchor == "exercise-hip-hinge"
    assert f'id="{anchor}"' in page.request.get(where).text()
    card.get_by_label("a sore knee").uncheck()
    assert card.locator("table.session").first.inner_html() == before


def test_what_was_left_out_comes_back(card):
    before = card.locator("table.session").first.inner_html()
    joints = card.locator("[name=sore]").all()
    for each in joints:
        each.check()
    expect(card.locator("table.session").first).to_contain_text("leave out today")
    for each in joints:
        each.uncheck()
    assert card.locator("table.session").first.inner_html() == before


def test_the_table_of_groups_follows(card, page):
    card.get_by_label("a sore shoulder").check()
    row = page.locator("#coverage-at-home tbody tr", has_text="Chest")
    expect(row).to_contain_text("leaves them out")
    expect(card.locator(".fitted")).to_contain_text("nothing in this session works your chest")
    card.get_by_label("a sore shoulder").uncheck()
    expect(row).not_to_contain_text("leaves them out")


def test_the_calendar_is_for_the_days_and_the_time_that_were_chosen(card, page):
    card.get_by_label("First day").select_option("Tuesday")
    card.get_by_label("Second day").select_option("Saturday")
    card.get_by_label("Time").fill("07:15")
    with page.expect_download() as saved:
        card.get_by_role("link", name="calendar file").click()
    text = saved.value.path().read_text(encoding="utf-8")
    assert saved.value.suggested_filename == "program-at-home.ics"
    assert "BYDAY=TU" in text
    assert "BYDAY=SA" in text
    assert text.count("T071500") == 2
    card.get_by_label("Second day").select_option("Wednesday")
    expect(card.locator(".days")).to_contain_text("Leave a day of rest")
    expect(card.get_by_role("link", name="calendar file")).to_be_hidden()


def test_prints_one_card_alone(card, page):
    page.evaluate("window.print = () => { window.printed = true; }")
    card.get_by_role("button", name="Print this card").click()
    page.emulate_media(media="print")
    expect(card.locator("table.session").first).to_be_visible()
    expect(page.locator("rest-program").nth(1)).to_be_hidden()
    expect(page.locator("h1")).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("h1")).to_be_visible()


def test_without_javascript_every_swap_is_listed_and_the_calendar_is_there(silent):
    silent.goto(PAGE)
    card = silent.locator("rest-program").first
    expect(card.locator("form").first).to_be_hidden()
    expect(card).to_contain_text("Leg press; Split squat; Hip hinge")
    address = card.get_by_role("link", name="calendar file").get_attribute("href")
    assert unquote(address.partition(",")[2]) == calendar("at-home")


def test_the_data_of_a_card_cannot_end_its_own_script(card):
    data = card.locator("script").inner_text()
    assert "<" not in data
    assert json.loads(data)["id"] == "at-home"

"""The programs' page: the browser fits a program as Python does, and says what is left out."""

import datetime
import itertools
import json
import re
from urllib.parse import unquote

import pytest
from playwright.sync_api import expect

from macros import records
from macros.parts.muscle_map.muscle_map import muscles
from macros.parts.program.calendar_file import DAYS, calendar
from macros.parts.program.program import kit, minutes_of, program_data
from macros.parts.program.sessions import minutes, worked
from macros.records.kinds.anatomy import CONDITIONS, EQUIPMENT, GROUPS, JOINTS, MUSCLES
from tests.oracles.coverage import missing, plan, says_missing
from tests.oracles.progression import next_load, next_step

PAGE = "/tools/program/"


def subsets(words, most):
    return [list(each) for size in range(most + 1) for each in itertools.combinations(words, size)]


ALL = list(EQUIPMENT)
WAYS = [
    *itertools.product(subsets(EQUIPMENT, len(EQUIPMENT)), subsets(JOINTS, 2), [[]]),
    *itertools.product([["chair"], ALL], subsets(JOINTS, 1), subsets(CONDITIONS, 3)),
]
FIT = """async ([data, ways]) => {
    const { plan, saysMissing, worked } = await import('/parts/program/fitting.mjs');
    const { exercises, groups, sessions, words } = data;
    return ways.map(([have, sore, conditions]) => sessions.map((session) => {
        const slots = plan(session, exercises, have, sore, conditions);
        const of = worked(slots, exercises);
        const left = groups.filter((group) => !of(group));
        return [slots.map(({ chosen }) => chosen ?? null), groups.map((each) => of(each) ?? null),
            saysMissing(left, have, sore, conditions, words)];
    }));
}"""


@pytest.mark.parametrize("program_id", records.programs())
def test_fits_each_program_as_python_does_whatever_one_has_and_whatever_hurts(blank, program_id):
    there = blank.evaluate(FIT, [program_data(program_id), WAYS])
    for (have, sore, conditions), found in zip(WAYS, there, strict=True):
        for session, (chosen, groups, says) in zip(
            records.program(program_id).sessions, found, strict=True
        ):
            slots = plan(session, have, sore, conditions)
            of = worked(slot.chosen for slot in slots if slot.chosen)
            assert chosen == [slot.chosen for slot in slots]
            assert groups == [of.get(group) for group in GROUPS]
            assert says == says_missing(missing(slots), have, sore, conditions)


@pytest.mark.parametrize("program_id", records.programs())
@pytest.mark.parametrize("days", [("MO", "TH"), ("SA", "TU"), ("WE", "FR")])
def test_writes_the_calendar_file_that_python_writes(blank, program_id, days):
    first = datetime.date(2026, 12, 30)
    there = blank.evaluate(
        """async ([data, days, first]) => {
            const { calendar, minutesOf } = await import('/parts/program/calendar-file.mjs');
            const sessions = data.sessions.map((ids, at) => {
                const done = ids.map((id) => data.exercises[id]);
                return { name: ['First session', 'Second session'][at],
                    minutes: minutesOf(done, data), exercises: done.map((e) => e.name) };
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
                "async ([done, data]) => (await import('/parts/program/calendar-file.mjs'))"
                ".minutesOf(done, data)",
                [[data["exercises"][each] for each in session], data],
            )
            assert there == pytest.approx(minutes(session, record), rel=1e-12)


def test_a_day_of_rest_lies_between_the_days_as_python_asks(blank):
    pairs = list(itertools.product(DAYS, DAYS))
    there = blank.evaluate(
        "async (pairs) => (({ restBetween }) => pairs.map(restBetween))"
        "(await import('/parts/program/calendar-file.mjs'))",
        pairs,
    )
    apart = [(DAYS.index(b) - DAYS.index(a)) % 7 not in (0, 1, 6) for a, b in pairs]
    assert there == apart


def test_says_how_to_go_on_as_python_does(blank):
    counts = [0, 1, 7, 7.5, 8, 9, 9.5, 10, 12, 12.5, 13, 15, 15.5, 16, 40, 1e9]
    ways = list(itertools.product(counts, [True, False], [True, False]))
    loads = [0, -3, 0.5, 10, 62.5, 1e308]
    rules = program_data("at-home")["rules"]
    steps, ends = blank.evaluate(
        """async ([ways, loads, rules]) => {
            const { nextLoad, nextStep } = await import('/parts/program/progression.mjs');
            return [ways.map((each) => nextStep(...each, rules)),
                loads.map((each) => nextLoad(each, rules) ?? null)];
        }""",
        [ways, loads, rules],
    )
    here = [next_step(each, gentle=gentle, before=before) for each, gentle, before in ways]
    assert steps == [step.says for step in here]
    for load, there in zip(loads, ends, strict=True):
        here = next_load(load)
        assert (there is None) == (here is None)
        assert here is None or there == pytest.approx(here, rel=1e-12)


@pytest.fixture
def card(page):
    page.goto(PAGE)
    page.wait_for_function("customElements.get('rest-program') !== undefined")
    return unfolded(page)


def unfolded(page, nth=0):
    """The card of a program, opened and with its choices open, as by a reader who fits it."""
    page.locator(".program > summary").nth(nth).click()
    card = page.locator("rest-program").nth(nth)
    card.get_by_text("Fit it to you").click()
    return card


def test_the_page_shows_what_each_program_is_for_and_needs_and_opens_the_one_that_is_chosen(page):
    page.goto(PAGE)
    for program_id, record in records.programs().items():
        choice = page.locator("summary").filter(has=page.locator(f"#program-{program_id}"))
        for says in (record.name, record.says, kit(program_id), minutes_of(program_id)):
            expect(choice).to_contain_text(says)
    expect(page.get_by_role("button", name="Start the first session")).to_have_count(0)
    page.get_by_role("heading", name="At home, with dumbbells").click()
    expect(page.get_by_role("button", name="Start the first session")).to_be_visible()
    expect(page.locator("rest-program").nth(1)).to_be_visible()
    expect(page.locator("rest-program").first).to_be_hidden()


def test_a_link_to_a_program_opens_it(page):
    page.goto(f"{PAGE}#program-at-the-gym")
    expect(page.locator("rest-program").last).to_be_visible()
    expect(page.locator("rest-program").first).to_be_hidden()
    expect(page.get_by_role("heading", name="At the gym")).to_be_in_viewport()


def test_the_one_program_of_a_first_month_stands_open(page):
    page.goto("/start-here/your-first-month/")
    expect(page.get_by_role("button", name="Start the first session")).to_be_visible()
    expect(page.locator("rest-program [name=sore]").first).to_be_hidden()


def test_an_open_program_begins_with_safety_and_with_the_session(card):
    tops = [
        each.first.bounding_box()["y"]
        for each in (
            card.get_by_text("Stop and get help: the signs"),
            card.get_by_role("button", name="Start the first session"),
            card.get_by_role("heading", name="Warm-up"),
            card.locator("table.session"),
        )
    ]
    assert tops == sorted(tops)


def test_stands_as_planned_until_something_is_ticked(card):
    expect(card.locator(".fitted")).to_have_text("Nothing was changed.")
    names = card.locator("table.session").first.locator("tbody th a").all_inner_texts()
    session = records.program("at-home").sessions[0]
    assert names == [records.exercise(each).name for each in session]


def test_swaps_what_loads_a_joint_that_hurts_and_brings_it_back(card, page):
    before = card.locator("table.session").first.inner_html()
    card.get_by_label("a sore knee").check()
    expect(card.locator(".fitted")).to_contain_text("of the exercises changed")
    changed = card.locator("tbody tr:has(.changed)").first
    expect(changed).to_contain_text("instead of Squat to a chair")
    where = changed.locator("a").evaluate("link => link.href")
    assert where.endswith("/exercises/hip-hinge/")
    assert "How to do a hip hinge" in page.request.get(where).text()
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


def test_swaps_what_is_not_for_a_condition_and_says_whom_to_ask(card):
    before = card.locator("table.session").first.inner_html()
    for each in card.locator("[name=true]").all():
        each.check()
    expect(card.locator(".fitted")).not_to_have_text("Nothing was changed.")
    for each in card.locator("[name=true]").all():
        each.uncheck()
    assert card.locator("table.session").first.inner_html() == before
    expect(card.get_by_role("link", name="who asks a doctor first").first).to_be_visible()


def test_says_whom_to_ask_even_where_nothing_was_changed(card):
    fitted = card.locator(".fitted")
    card.get_by_label("thin bones").check()
    expect(fitted).to_contain_text("With thin bones: look first at who asks a doctor.")
    card.get_by_label("thin bones").uncheck()
    card.get_by_label("a need to hold on with one hand").check()
    expect(fitted).not_to_contain_text("look first")


DRAWN = """() => [...document.querySelectorAll('rest-program .session tbody th')].map((cell) => ({
    address: cell.querySelector('a')?.href, drawing: cell.querySelector('svg')?.innerHTML,
    changed: Boolean(cell.querySelector('.changed')) }))"""


def test_a_row_shows_the_drawing_of_the_exercise_that_it_names(card, page):
    drawn = {each["address"]: each["drawing"] for each in page.evaluate(DRAWN)}
    assert sum(map(bool, drawn.values())) > 5
    card.get_by_label("a sore knee").check()
    expect(card.locator(".fitted")).to_contain_text("of the exercises changed")
    rows = [each for each in page.evaluate(DRAWN) if each["address"]]
    assert [each["drawing"] for each in rows] == [drawn.get(each["address"]) for each in rows]
    assert any(each["changed"] and each["drawing"] for each in rows)


def test_goes_up_only_after_two_easy_sessions(card):
    says = card.locator("[name=next]")
    card.locator("[name=fewest]").fill("13")
    expect(says).to_contain_text("Stay with it once more")
    card.get_by_label("It was as many in the session before").check()
    expect(says).to_contain_text("stronger band or the harder form")
    card.get_by_label("I am over sixty, or these are my first weeks").check()
    expect(says).to_have_text("Stay with it until it feels easy.")


def test_asks_for_a_weight_only_where_a_program_has_one_and_names_its_unit(card, page):
    expect(card.locator("[name=load]")).to_have_count(0)
    dumbbells = unfolded(page, 1)
    dumbbells.get_by_label("in pounds or in kilograms").fill("20")
    dumbbells.locator("[name=fewest]").fill("13")
    dumbbells.get_by_label("It was as many in the session before").check()
    expect(dumbbells.locator("[name=next]")).to_contain_text("in place of 20")


def test_what_is_no_number_or_no_time_is_told_beside_it_and_nothing_is_guessed(card, page):
    problem = card.locator("#program-at-home-fewest-problem")
    for typed in ("12, 20", "twelve", "-3", "12 kg"):
        card.locator("[name=fewest]").fill(typed)
        expect(problem).to_have_text("Enter one number alone, such as 12.")
        expect(card.locator("[name=next]")).to_contain_text("read here how to go on")
    card.locator("[name=fewest]").fill("13")
    expect(problem).to_be_empty()
    expect(card.locator("[name=next]")).to_contain_text("Stay with it once more")
    card.get_by_label("Time").fill("")
    expect(card.locator(".days")).to_have_text("Choose a time, such as 6:00 PM.")
    expect(page.get_by_text("Take it with you").first).to_be_hidden()


def test_the_body_of_the_card_follows_in_its_drawing_and_in_words(card):
    coverage = card.locator(".coverage")
    card.get_by_text("The muscles that the two sessions work").click()
    expect(coverage).to_be_visible()
    chest = coverage.locator(f"[data-muscle='{[*MUSCLES].index('pectoralis major')}']").first
    main, _, out = coverage.locator("dd").all()
    expect(chest).to_have_class("main")
    expect(main).to_contain_text("chest")
    card.get_by_label("a sore wrist or hand").check()
    expect(chest).to_have_class("")
    expect(main).not_to_contain_text("chest")
    expect(out).to_contain_text("chest")
    expect(card.locator(".fitted")).to_contain_text("nothing in this session works your chest")
    card.get_by_label("a sore wrist or hand").uncheck()
    expect(chest).to_have_class("main")
    expect(main).to_contain_text("chest")


@pytest.mark.parametrize("program_id", records.programs())
def test_finds_the_muscles_that_python_finds_whatever_hurts(blank, program_id):
    data = program_data(program_id)
    ways = list(itertools.product([ALL], subsets(JOINTS, 2), [[]]))
    there = blank.evaluate(
        """async ([data, ways]) => {
            const { muscles, plan } = await import('/parts/program/fitting.mjs');
            return ways.map((way) => {
                const slots = data.sessions.flatMap((each) => plan(each, data.exercises, ...way));
                return data.muscles.map((_, at) => muscles(slots, data.exercises)(at));
            });
        }""",
        [data, ways],
    )
    for (have, sore, conditions), found in zip(ways, there, strict=True):
        slots = [
            slot
            for session in records.program(program_id).sessions
            for slot in plan(session, have, sore, conditions)
        ]
        of = muscles(slot.chosen for slot in slots if slot.chosen)
        assert found == [of.get(muscle, "") for muscle in MUSCLES]


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
    expect(card.get_by_text("Take it with you")).to_be_hidden()  # no sentence with a gap
    card.get_by_label("Second day").select_option("Sunday")
    expect(card.get_by_text("Take it with you")).to_be_visible()


@pytest.mark.parametrize(
    ("now", "first"),
    [("06:29", "20261128"), ("06:30", "20261205"), ("16:00", "20261205")],  # 28 is a Saturday
)
def test_a_calendar_never_begins_in_the_past_of_its_reader(own_page, now, first):
    own_page.clock.set_fixed_time(datetime.datetime.fromisoformat(f"2026-11-28T{now}:00"))
    own_page.goto(PAGE)
    card = unfolded(own_page)
    expect(card.locator(".fitted")).not_to_be_empty()
    card.get_by_label("First day").select_option("Saturday")
    card.get_by_label("Second day").select_option("Tuesday")
    card.get_by_label("Time").fill("06:30")
    with own_page.expect_download() as saved:
        card.get_by_role("link", name="calendar file").click()
    text = saved.value.path().read_text(encoding="utf-8")
    starts = re.findall("DTSTART:([0-9]{8})T063000", text)
    second = datetime.date.fromisoformat(first) + datetime.timedelta(days=3)
    assert starts == [first, f"{second:%Y%m%d}"]


def test_a_calendar_is_written_anew_when_it_is_taken(own_page):
    own_page.goto(PAGE)
    card = unfolded(own_page)
    expect(card.locator(".fitted")).not_to_be_empty()
    own_page.clock.set_fixed_time(datetime.datetime.fromisoformat("2027-03-01T12:00:00"))
    with own_page.expect_download() as saved:
        card.get_by_role("link", name="calendar file").click()
    text = saved.value.path().read_text(encoding="utf-8")
    assert re.findall("DTSTART:([0-9]{8})T", text) == ["20270301", "20270304"]


DAYS_OF_ZONES = """async (moments) => {
    const { nextDay } = await import('/parts/program/calendar-file.mjs');
    return moments.map((each) => nextDay('18:00', Date.parse(each)));
}"""


@pytest.mark.parametrize(
    ("zone", "days"),
    [
        ("Pacific/Honolulu", ["2026-11-27", "2026-11-28", "2026-11-28"]),
        ("Asia/Tokyo", ["2026-11-28", "2026-11-28", "2026-11-29"]),
    ],
)
def test_the_day_is_that_of_the_reader_wherever_they_are(browser, address, zone, days):
    context = browser.new_context(base_url=address, timezone_id=zone)
    page = context.new_page()
    page.goto("/404.html")
    moments = ["2026-11-28T03:59:00Z", "2026-11-28T04:00:00Z", "2026-11-28T09:00:00Z"]
    assert page.evaluate(DAYS_OF_ZONES, moments) == days
    context.close()


def test_prints_one_card_alone(card, page):
    page.evaluate("window.print = () => { window.printed = true; }")
    card.get_by_role("button", name="Print this card").click()
    page.emulate_media(media="print")
    expect(card.locator("table.session").first).to_be_visible()
    expect(page.locator("rest-program").nth(1)).to_be_hidden()
    expect(page.locator("h1")).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("h1")).to_be_visible()


def test_prints_every_program_of_the_page_or_those_that_were_opened(page):
    page.goto(PAGE)
    page.emulate_media(media="print")
    tables = page.locator("table.session")
    expect(tables.filter(visible=True)).to_have_count(tables.count())
    page.emulate_media(media="screen")
    unfolded(page, 1)
    page.emulate_media(media="print")
    expect(page.locator("rest-program").nth(1).locator("table.session").first).to_be_visible()
    expect(page.locator("rest-program").first).to_be_hidden()
    expect(page.get_by_role("heading", name="At the gym")).to_be_visible()


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("nth", range(len(records.programs())), ids=list(records.programs()))
def test_a_card_fills_two_sheets_printed_on_both_sides(page, nth, paper):
    page.goto(PAGE)
    page.evaluate("window.print = () => {}")
    card = unfolded(page, nth)
    expect(card.locator(".fitted")).not_to_be_empty()  # the script is there
    card.get_by_role("button", name="Print this card").click()
    sides = re.findall(rb"/Type\s*/Page\b", page.pdf(format=paper))
    assert 1 <= len(sides) <= 4


def test_without_javascript_every_swap_is_listed_and_the_calendar_is_there(silent, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")  # as the site was built
    silent.goto(PAGE)
    silent.locator(".program > summary").first.click()
    card = silent.locator("rest-program").first
    expect(card.locator("form").first).to_be_hidden()
    expect(card).to_contain_text("Leg press; Split squat; Hip hinge")
    address = card.get_by_role("link", name="calendar file").get_attribute("href")
    assert unquote(address.partition(",")[2]) == calendar("at-home")


def test_the_data_of_a_card_cannot_end_its_own_script(card):
    data = card.locator("script").inner_text()
    assert "<" not in data
    assert json.loads(data)["id"] == "at-home"

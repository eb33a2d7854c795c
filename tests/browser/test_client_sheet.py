"""A trainer's sheet: what a link says, what a client reads, what stands on paper."""

import datetime
import random
import re
from urllib.parse import quote, unquote

import pytest
from playwright.sync_api import expect

from macros import records
from macros.parts.client_sheet.client_sheet import sheet_data
from macros.parts.program.calendar_file import DAYS
from tests.limits import HOSTILE_INPUTS
from tests.oracles.sheet_link import read_link

PAGE = "/tools/client-sheet/"
KNOWN = sheet_data()
READ = """async ([fragments, known]) => {
    const { readLink, writeLink } = await import('/parts/client_sheet/sheet-link.mjs');
    return fragments.map((fragment) => {
        const { choices, problems } = readLink(fragment, known);
        const { program, pace, weeks, days, time, slots } = choices;
        const changed = slots.map((each) => each.filter(({ planned, chosen, form, asks }) =>
            planned !== chosen || form || asks));
        return [{ program, pace, weeks, days, time, changed }, problems, writeLink(choices)];
    });
}"""


def told(choices):
    """What the oracle read, as the browser tells it: of the slots those that were changed."""
    changed = [
        [vars(each) for each in session if each.planned != each.chosen or each.form or each.asks]
        for session in choices.slots
    ]
    given = {key: value for key, value in vars(choices).items() if key != "slots"}
    return {**given, "changed": changed}


def a_link(chance):
    """A link of random choices."""
    program = chance.choice([*KNOWN["programs"]])
    parts = ["1", program]
    if chance.random() < 0.5:
        parts.append(f"pace_{chance.choice([*KNOWN['paces']])}")
    if chance.random() < 0.3:
        parts.append("weeks_later")
    if chance.random() < 0.5:
        first, apart = chance.randrange(7), chance.randint(2, 5)
        parts.append(f"days_{DAYS[first]}-{DAYS[(first + apart) % 7]}".lower())
    if chance.random() < 0.5:
        parts.append(f"time_{chance.randrange(24):02}{chance.randrange(60):02}")
    for letter, session in zip("ab", KNOWN["programs"][program]["sessions"], strict=True):
        for planned in session:
            if chance.random() < 0.2:
                chosen = chance.choice(["", *KNOWN["exercises"][planned]["swaps"]])
                forms = [each["id"] for each in KNOWN["exercises"][chosen or planned]["forms"]]
                form = chance.choice([None, *forms]) if chosen else chance.choice(forms)
                parts.append("_".join([letter, planned, chosen, *filter(None, [form])]))
    return ".".join([*parts, "end"])


HOSTILE = [
    "", "#", "%", "%%", "%zz", "%00", "%2", "<img src=x onerror=alert(1)>", "javascript:alert(1)",
    "__proto__", "constructor", "1.__proto__.end", "1.constructor.toString.end", "2.at-home.end",
    "0.at-home.end", "999.x.end", "1.at-home.pace___proto__.end", "1.at-home.a_constructor_x.end",
    "1.at-home.a___.end", "1.at-home.days_mo-tu.time_2460.weeks_never.end", "end", "1.end",
    "1.at-home.pace_<b>x</b>.end", "1.at-home.a_chair-squat_plank.end", "1.at-home." + "a_" * 3000,
    "1." + "x" * 9000, "1.at-home.a_chair-squat_" + "x-" * 400 + "y.end", "٣.at-home.end",
    "\u202e1.at-home.end", "1.at-home.end).", "1.AT-HOME.PACE_SUPER-SLOW.END", "1..at-home...end",
    "1%2Eat-home%2Eend", "1%252Eat-home%252Eend", "1%25252Eat-home%25252Eend", "{{7*7}}",
    "1.at-home.a_chair-squat__no-such-form.end", "1.at-home.a_chair-squat_leg-press_no-such.end",
    "1.at-home.b_chair-squat_leg-press.end", "1.at-home.c_chair-squat_leg-press.end",
    "1.at-home.days_ſa-tu.end", "1.at-home.pace_super-slow.pace_growing-stronger.end",
]  # fmt: skip


CHANGES = (
    lambda text, at, _: text[:at],
    lambda text, at, chance: text[:at] + chr(chance.randrange(32, 127)) + text[at:],
    lambda text, at, chance: text[:at] + chr(chance.randrange(0xA0, 0xD7FF)) + text[at + 1 :],
    lambda text, _, chance: quote(text, safe=chance.choice(["", "._"])).replace("-", "%2D"),
    lambda text, *_: quote(quote(text, safe="-")),
    lambda text, *_: text.upper(),
    lambda text, at, chance: text[:at] + chance.choice(HOSTILE) + text[at:],
    lambda text, _, chance: text.replace(chance.choice([*KNOWN["exercises"]]), "gone-away"),
    lambda text, _, chance: ".".join(sorted(text.split("."), key=lambda _: chance.random())),
    lambda text, _, chance: text + chance.choice([".", ",", ")", "!", "\u2026", " and more"]),
    lambda _text, _at, chance: chance.choice(HOSTILE),
)
"""What may happen to a link: it is cut, mistyped, escaped, or written by an enemy."""


def hostile(chance):
    """A link to which such things happened."""
    text = a_link(chance)
    for _ in range(chance.randint(1, 3)):
        text = chance.choice(CHANGES)(text, chance.randrange(len(text) + 1), chance)
    return text


def test_a_link_says_what_was_chosen_and_is_written_again_letter_by_letter(blank):
    chance = random.Random(20261130)
    links = [a_link(chance) for _ in range(HOSTILE_INPUTS)]
    for link, (found, problems, again) in zip(
        links, blank.evaluate(READ, [links, KNOWN]), strict=True
    ):
        choices, said = read_link(link, KNOWN)
        assert (found, problems, said) == (told(choices), [], [])
        assert read_link(again, KNOWN) == (choices, [])
        assert len(again) <= len(link)  # what is as it stands is not written


def test_reads_hostile_links_as_the_oracle_does_and_says_only_what_is_known(blank):
    chance = random.Random(20261201)
    links = [*HOSTILE, *(hostile(chance) for _ in range(HOSTILE_INPUTS))]
    for link, (found, problems, again) in zip(
        links, blank.evaluate(READ, [links, KNOWN]), strict=True
    ):
        choices, said = read_link(link, KNOWN)
        assert (found, problems) == (told(choices), said), link
        assert all(re.fullmatch(r"[A-Za-z0-9 ,.;’“”()-]+", each) for each in problems), link
        assert read_link(again, KNOWN)[1] == []


def test_an_exercise_that_has_another_id_now_is_found_by_its_old_one(blank):
    known = {**KNOWN, "renamed": {"sit-to-stand": "chair-squat", "press-of-legs": "leg-press"}}
    link = "1.at-home.a_sit-to-stand_press-of-legs_take-less-weight.end"
    ((found, problems, again),) = blank.evaluate(READ, [[link], known])
    assert problems == []
    assert found["changed"][0][0]["chosen"] == "leg-press"
    assert again == "1.at-home.a_chair-squat_leg-press_take-less-weight.end"
    assert (told(read_link(link, known)[0]), []) == (found, problems)


ROWS = "section.session li[data-exercise]"


def names(page):
    return page.locator(f"{ROWS} .name").all_inner_texts()


def test_a_link_shows_the_sheet_to_read_and_not_the_form(page):
    page.goto(
        f"{PAGE}#1.at-home.pace_growing-stronger.days_tu-sa.time_0715"
        ".a_chair-squat_leg-press_take-less-weight.end"
    )
    expect(page.get_by_role("button", name="Change it")).to_be_visible()
    expect(page.locator(".chooses")).to_be_hidden()
    expect(page.locator(".trouble")).to_be_empty()
    row = page.locator(ROWS).first
    expect(row).to_contain_text("Leg press")
    expect(row).to_contain_text("instead of Squat to a chair")
    expect(row).to_contain_text("At first 1 set of 10 to 15; later 2 sets of 10")
    expect(row).to_contain_text("Easier form: Take less weight.")
    expect(row).to_contain_text("Stop at: sharp pain in the knee, the hip, or the lower back.")
    expect(row.locator("svg.movement")).to_be_visible()
    expect(page.locator(".day").first).to_have_text("Tuesdays, 7:15 AM")
    expect(page.locator(".day").last).to_have_text("Saturdays, 7:15 AM")
    expect(page.locator(".pace dd")).to_have_text("2 seconds up, 4 down")
    row.get_by_role("link", name="Count it with the timer").click()
    page.wait_for_url(re.compile("/tools/rep-timer/"))
    expect(page.locator("[name=exercise]")).to_have_value("leg-press")
    expect(page.locator("[name=pace]")).to_have_value("2 0 4")
    expect(page.locator("[name=repetitions]")).to_have_value("15")
    expect(page.locator("[name=sets]")).to_have_value("1")


@pytest.mark.parametrize(
    ("fragment", "says"),
    [
        ("1.at-home.a_chair-squat_leg-pre", "that this site does not give for it"),
        ("1.no-such-program.end", "a program “no-such-program” that this site does not have"),
        ("1.at-home.pace_quick.end", "a pace “quick” that this site does not have"),
        ("7.at-home.end", "of version 7"),
        ("1.at-home.time_9999.end", "The time in the link cannot be read"),
        ("1.at-home", "cut off on its way"),
        ("%3Cb%3Ex", "holds no sheet that can be read"),
        ("%E0%A4%A", "holds no sheet that can be read"),
    ],
)
def test_what_a_link_names_and_nobody_knows_is_told_and_the_sheet_stands(page, fragment, says):
    page.goto(f"{PAGE}#{fragment}")
    expect(page.locator(".trouble")).to_contain_text(says)
    expect(page.locator(ROWS)).to_have_count(15)
    expect(page.locator(".chooses")).to_be_hidden()


def test_where_a_swap_is_not_known_the_client_is_told_to_ask_in_its_row(page):
    page.goto(f"{PAGE}#1.at-home.a_chair-squat_hover-squat.end")
    row = page.locator(ROWS).first
    expect(row).to_contain_text("Squat to a chair")
    expect(row).to_contain_text("Ask your trainer first")


def test_a_trainer_chooses_and_the_link_shows_another_reader_the_same(page):
    page.goto(PAGE)
    page.get_by_label("Program", exact=True).select_option(label="At home, with dumbbells")
    page.get_by_label("It begins").select_option("later")
    page.locator("[name=pace]").select_option("super-slow")
    page.get_by_label("First day").select_option("Wednesday")
    page.get_by_label("Second day").select_option("Sunday")
    page.get_by_label("Time", exact=True).fill("06:30")
    slot = page.locator("[name=slot-0-0]")
    slot.select_option(label="Leg press")
    expect(page.locator(".chooses .status")).to_contain_text(
        "Leg press is on the sheet. 1 exercise is swapped."
    )
    page.get_by_label("Form of: Leg press").select_option(label="Take less weight.")
    link = page.locator("[name=link]").input_value()
    assert link == page.url  # so that it may be copied from there too
    assert link.split("#")[1] == (
        "1.with-dumbbells.pace_super-slow.weeks_later.days_we-su.time_0630"
        ".a_chair-squat_leg-press_take-less-weight.end"
    )
    page.get_by_role("button", name="See it as your client does").click()
    assert names(page)[0] == "Leg press"
    paper = page.locator(".paper").inner_text()
    other = page.context.new_page()
    other.goto(link)
    expect(other.get_by_role("button", name="Change it")).to_be_visible()
    assert other.locator(".paper").inner_text() == paper
    other.get_by_role("button", name="Change it").click()
    expect(other.get_by_label("Program", exact=True)).to_be_focused()
    expect(other.get_by_label("Form of: Leg press")).to_have_value("take-less-weight")
    other.close()


def test_no_button_of_a_sheet_shows_before_it_does_something(own_page):
    empty = {"body": "", "content_type": "text/javascript"}  # a script that never comes to it
    own_page.route("**/client-sheet*.mjs", lambda route: route.fulfill(**empty))
    own_page.goto(f"{PAGE}#1.at-home.end")
    expect(own_page.locator("#client-sheet-title")).to_be_visible()
    buttons = own_page.locator("client-sheet .actions button").all()
    assert len(buttons) > 5
    for each in buttons:
        expect(each).to_be_hidden()


def test_days_without_rest_are_told_and_the_link_keeps_what_it_had(page):
    page.goto(PAGE)
    link = page.locator("[name=link]")
    page.get_by_label("Second day").select_option("Tuesday")
    expect(page.locator(".when")).to_contain_text("Leave a day of rest")
    expect(link).to_have_value(re.compile("#1.at-home.end$"))
    page.get_by_label("Second day").select_option("Friday")
    expect(page.locator(".when")).to_be_empty()
    expect(link).to_have_value(re.compile("#1.at-home.days_mo-fr.end$"))
    page.get_by_label("Time", exact=True).fill("")
    expect(page.locator(".when")).to_contain_text("Choose a time")
    expect(link).to_have_value(re.compile("#1.at-home.days_mo-fr.end$"))


def test_nothing_is_kept_until_the_trainer_presses_and_is_forgotten_when_they_say_so(page):
    page.goto(PAGE)
    page.locator("[name=slot-0-0]").select_option(label="Leg press")
    kept = "Object.keys(localStorage).length + Object.keys(sessionStorage).length"
    assert page.evaluate(kept) == 0
    page.get_by_role("button", name="Keep it on this device").click()
    expect(page.locator(".chooses .status")).to_contain_text("Kept on this device")
    page.goto("/tools/")
    page.goto(PAGE)
    expect(page.locator("[name=slot-0-0]")).to_have_value("leg-press")
    page.get_by_role("button", name="Forget it").click()
    expect(page.locator(".chooses .status")).to_have_text("Forgotten.")
    assert page.evaluate(kept) == 0


def test_a_session_runs_from_the_sheet_at_its_amounts_with_its_swaps_and_forms(page):
    page.goto(f"{PAGE}#1.at-home.weeks_later.a_chair-squat_leg-press_take-less-weight.end")
    page.get_by_role("button", name="Start the first session").click()
    screen = page.get_by_role("dialog", name="Session")
    for _ in range(20):
        if "Exercise 1 of" in screen.inner_text():
            break
        screen.get_by_role("button", name=re.compile("^(Next|Leave out)$")).click()
    expect(screen.locator(".word")).to_have_text("Leg press")
    expect(screen).to_contain_text("2 sets of 10")
    expect(screen).to_contain_text("Easier form: Take less weight.")


def test_the_calendar_has_the_exercises_days_and_time_of_the_sheet(own_page):
    own_page.clock.set_fixed_time(datetime.datetime.fromisoformat("2026-11-30T12:00:00"))
    own_page.goto(f"{PAGE}#1.at-home.days_tu-sa.time_0715.a_chair-squat_leg-press.end")
    with own_page.expect_download() as saved:
        own_page.get_by_role("link", name="calendar file").click()
    text = saved.value.path().read_text(encoding="utf-8").replace("\r\n ", "")
    assert re.findall("DTSTART:([0-9T]+)", text) == ["20261201T071500", "20261205T071500"]
    assert "Leg press" in text
    assert "Squat to a chair" not in text


def test_without_javascript_an_example_stands_there_as_the_script_would_print_it(silent, page):
    silent.goto(PAGE)
    expect(silent.locator("client-sheet form").first).to_be_hidden()
    expect(silent.get_by_text("this page needs a script")).to_be_visible()
    page.goto(f"{PAGE}#1.{next(iter(records.programs()))}.end")
    expect(page.locator(ROWS)).to_have_count(15)
    for part in (".says", ".begins", ".paper > .amounts", ".day >> nth=0", ".day >> nth=1", ".on"):
        assert silent.locator(part).first.inner_text() == page.locator(part).first.inner_text()
    assert [each.inner_text() for each in silent.locator(ROWS).all()] == [
        re.sub(r"\?exercise=\S+", "", each.inner_text()) for each in page.locator(ROWS).all()
    ]


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("program_id", records.programs())
def test_fills_two_sides_of_paper_and_four_where_every_form_is_a_long_one(page, program_id, paper):
    sessions = KNOWN["programs"][program_id]["sessions"]
    longest = {
        planned: max(KNOWN["exercises"][planned]["forms"], key=lambda form: len(form["says"]))["id"]
        for session in sessions
        for planned in session
    }
    forms = [
        f"{letter}_{planned}__{longest[planned]}"
        for letter, session in zip("ab", sessions, strict=True)
        for planned in session
    ]
    for link, most in (("end", 2), (".".join([*forms, "end"]), 4)):
        page.goto("about:blank")
        page.goto(f"{PAGE}#1.{program_id}.{link}")
        expect(page.locator(ROWS)).to_have_count(15)
        expect(page.get_by_role("button", name="Print this sheet")).to_be_visible()
        sides = re.findall(rb"/Type\s*/Page\b", page.pdf(format=paper))
        assert 2 <= len(sides) <= most


def test_a_printed_sheet_leads_back_and_writes_only_a_short_link_out(page):
    page.goto(f"{PAGE}#1.at-home.end")
    expect(page.locator(".found-at")).to_contain_text("#1.at-home.end")
    page.goto("about:blank")
    page.goto(f"{PAGE}#1.at-home.pace_super-slow.days_tu-sa.time_0715.a_chair-squat_leg-press.end")
    expect(page.locator(".found-at")).to_contain_text("/tools/client-sheet/")
    expect(page.locator(".found-at")).not_to_contain_text("#")


def test_the_link_is_copied_whole(browser, address):
    context = browser.new_context(
        base_url=address, permissions=["clipboard-read", "clipboard-write"]
    )
    page = context.new_page()
    page.goto(PAGE)
    page.wait_for_function("customElements.get('client-sheet') !== undefined")
    page.get_by_role("button", name="Copy the link").click()
    expect(page.locator(".chooses .status")).to_contain_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert unquote(copied) == copied == page.locator("[name=link]").input_value()
    context.close()

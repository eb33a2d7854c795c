"""A session of a program: by the clock, by keyboard and by touch, and kept in its tab."""

import itertools
import json
import re

import pytest
from playwright.sync_api import expect

from macros import records
from macros.parts.program.sessions import amounts
from tests.browser.visit import patient

PAGE = "/tools/program/"
THERE = "customElements.get('rest-session') !== undefined"
BOTH = "document.querySelector('rest-program').sessions?.length === 2"
ID = "at-home"


@pytest.fixture
def page(own_page):
    """A page whose clock may be set."""
    return own_page


def open_card(page):
    page.goto(PAGE)
    page.wait_for_function(THERE)
    page.wait_for_function(BOTH)
    return unfolded(page)


def unfolded(page):
    """The first card, opened as by a reader; a session that goes on opens it by itself."""
    program = page.locator(".program").first
    if program.get_attribute("open") is None:
        program.locator("summary").first.click()
    card = page.locator("rest-program").first
    if not card.locator("[name=sore]").first.is_visible():
        card.get_by_text("Fit it to you").click()
    return card


@pytest.fixture
def card(page):
    """The first card, on a page whose clock a test moves."""
    page.clock.install(time=1_700_000_000)
    found = open_card(page)
    page.clock.pause_at(1_700_000_100)
    return found


def begin(card, name="first"):
    card.get_by_role("button", name=f"Start the {name} session").click()
    expect(card.locator(".rep-screen")).to_be_visible()


def key(card, name):
    return card.locator(".rep-screen").get_by_role("button", name=name, exact=True)


def to_exercise(card):
    """Leave out the warm-up; stand before the first exercise."""
    for _ in records.routine(records.program(ID).warm_up[0]).steps:
        key(card, "Leave out").click()


def word(card):
    return card.locator(".rep-screen .word")


def said(card):
    return card.locator(".rep-screen .said")


def of(key_):
    return amounts(records.program(ID))[key_].value


def repetition():
    return of("lifting") + of("holding") + of("lowering")


PLAN = """async ([id, choices]) => {
    const { stepsOf } = await import("/parts/program/session-plan.mjs");
    const data = [...document.querySelectorAll("rest-program script")]
        .map((each) => JSON.parse(each.textContent)).find((each) => each.id === id);
    const all = data.sessions.flatMap((ids) => ids.map((each) => ({ id: each, page: "" })));
    return stepsOf(data, { exercises: all, warmUp: 0, pace: "", isFirst: false, ...choices })
        .map(({ plan, ...rest }) => ({ ...rest, seconds: plan ? plan.at(-1).end / 1000 : 0,
            names: plan ? plan.map(({ name, side }) => [name, side]) : [] }));
}"""


@pytest.fixture(scope="module")
def plans(tab):
    """The steps of a session of each program, by its id and whether the first weeks go on."""
    asked = list(itertools.product(records.programs(), [False, True]))
    with tab.lent() as page:
        page.goto(PAGE)
        return {each: page.evaluate(PLAN, [each[0], {"isFirst": each[1]}]) for each in asked}


@pytest.mark.parametrize("program_id", records.programs())
@pytest.mark.parametrize("is_first", [False, True])
def test_a_session_has_the_sets_and_the_times_of_its_card(plans, program_id, is_first):
    program = records.program(program_id)
    of = {name: each.value for name, each in amounts(program).items()}
    sets = of["first_sets" if is_first else "sets"]
    many = of["first_most" if is_first else "repetitions"]
    steps = plans[program_id, is_first]
    done = [each for each in steps if each["kind"] == "exercise"]
    ids = [each for session in program.sessions for each in session]
    assert [each["id"] for each in done] == ids
    one = of["lifting"] + of["lowering"]
    for step in done:
        exercise = records.exercise(step["id"])
        time = {
            "repetitions": many * (one + of["holding"]),
            "holds": many * (one + of["hold"]),
            "walk": of.get("walk", 0),
        }[exercise.counted]
        sides = 2 if exercise.each_side else 1
        rests = sets if step is not done[-1] else sets - 1
        change = 5 * sets * (sides - 1)
        assert step["seconds"] == pytest.approx(
            5 + sets * sides * time + change + rests * of["rest"]
        ), step["id"]
        assert ({side for _, side in step["names"]} == {"left", "right"}) == exercise.each_side


def test_a_published_pace_that_was_chosen_is_that_of_the_session(page):
    open_card(page)
    usual, slow = (
        page.evaluate(PLAN, [ID, {"pace": pace}])[-4]["seconds"] for pace in ("", "10 0 5")
    )
    assert slow > usual


def test_runs_from_the_warm_up_by_itself_and_waits_before_the_first_exercise(card, page):
    begin(card)
    expect(word(card)).to_have_text("Warm-up")
    expect(card.locator(".rep-screen .aside")).to_contain_text("March on the spot")
    key(card, "Start").click()
    expect(word(card)).to_have_text("Ready")
    page.clock.run_for(5_500)
    expect(word(card)).to_have_text("Move")
    page.clock.run_for(3 * 60_000)
    expect(card.locator(".rep-screen .title")).to_have_text("Warm-up, 2 of 6")


def test_goes_through_sets_and_rest_and_waits_before_the_next_exercise(card, page):
    begin(card)
    to_exercise(card)
    first, second = (records.exercise(each) for each in records.program(ID).sessions[0][:2])
    expect(word(card)).to_have_text(first.name)
    expect(card.locator(".rep-screen .where")).to_have_text("2 sets of 10")
    key(card, "Start").click()
    page.clock.run_for(5_500)
    expect(word(card)).to_have_text("Up")
    expect(card.locator(".rep-screen .round")).to_have_text("1 of 10")
    a_set = of("repetitions") * repetition()
    page.clock.run_for(a_set * 1000)
    expect(word(card)).to_have_text("Rest")
    expect(card.locator(".rep-screen .where")).to_have_text("then set 2 of 2")
    page.clock.run_for(of("rest") * 1000)
    expect(word(card)).to_have_text("Up")
    expect(card.locator(".rep-screen .where")).to_have_text("set 2 of 2")
    page.clock.run_for(a_set * 1000)
    expect(card.locator(".rep-screen .where")).to_have_text(f"then: {second.name}")
    page.clock.run_for(of("rest") * 1000)
    expect(word(card)).to_have_text(second.name)
    expect(said(card)).to_contain_text(f"Exercise 2 of 7: {second.name}")
    page.clock.run_for(60_000)
    expect(word(card)).to_have_text(second.name)  # nobody is hurried


def test_a_rest_can_be_skipped_or_made_longer(card, page):
    begin(card)
    to_exercise(card)
    key(card, "Start").click()
    page.clock.run_for((5 + of("repetitions") * repetition()) * 1000 + 500)
    expect(word(card)).to_have_text("Rest")
    before = int(card.locator(".rep-screen .count").inner_text())
    key(card, "30 seconds more").click()
    expect(card.locator(".rep-screen .count")).to_have_text(str(before + 30))
    key(card, "Skip the rest").click()
    expect(word(card)).to_have_text("Ready")
    expect(card.locator(".rep-screen .where")).to_have_text("set 2 of 2")


def test_goes_back_to_the_set_and_to_the_exercise_before(card, page):
    begin(card)
    to_exercise(card)
    key(card, "Leave out").click()
    second = records.exercise(records.program(ID).sessions[0][1]).name
    first = records.exercise(records.program(ID).sessions[0][0]).name
    key(card, "Start").click()
    page.clock.run_for(9_000)
    key(card, "Back").click()
    expect(word(card)).to_have_text(second)
    key(card, "Back").click()
    expect(word(card)).to_have_text(first)


def test_swaps_of_the_card_are_those_of_the_session(card):
    card.get_by_label("a sore knee").check()
    begin(card)
    to_exercise(card)
    expect(word(card)).to_have_text(records.exercise("hip-hinge").name)


def test_stop_signs_are_one_press_away_and_stop_the_clock(card, page):
    begin(card)
    to_exercise(card)
    key(card, "Start").click()
    page.clock.run_for(9_000)
    key(card, "Something hurts").click()
    asked = card.get_by_role("dialog", name="Something hurts")
    expect(asked.get_by_role("heading", name="Stop, and stay where you are safe")).to_be_focused()
    expect(asked).to_contain_text("Call your local emergency number")
    expect(asked).to_contain_text("Sharp pain in the knee or the hip")
    page.clock.run_for(60_000)
    asked.get_by_role("button", name="It is nothing: go on").click()
    expect(word(card)).to_have_text("Paused")
    key(card, "Something hurts").click()
    asked.get_by_role("button", name="Leave out: Squat to a chair").click()
    expect(word(card)).to_have_text("Glute bridge")
    key(card, "Something hurts").click()
    asked.get_by_role("button", name="End the session").click()
    expect(card.locator(".rep-screen")).to_have_count(0)


def test_runs_by_the_keyboard_alone(card, page):
    button = card.get_by_role("button", name="Start the first session")
    button.press("Enter")
    expect(key(card, "Start")).to_be_focused()
    page.keyboard.press("Space")
    expect(key(card, "Pause")).to_be_focused()
    page.keyboard.press("Space")
    expect(word(card)).to_have_text("Paused")
    page.keyboard.press("Tab")
    expect(key(card, "Next")).to_be_focused()
    page.keyboard.press("Enter")
    expect(card.locator(".rep-screen .title")).to_have_text("Warm-up, 2 of 6")
    page.keyboard.press("Escape")
    expect(card.locator(".rep-screen")).to_have_count(0)
    expect(button).to_be_focused()


def test_says_changes_of_phase_and_of_exercise_and_not_each_second(card, page):
    begin(card)
    to_exercise(card)
    page.evaluate("""() => {
        window.told = [];
        const place = document.querySelector(".rep-screen .said");
        new MutationObserver(() => told.push(place.textContent)).observe(place, {childList: true});
    }""")
    key(card, "Start").click()
    for _ in range(int(5 + repetition())):
        page.clock.run_for(1000)
    assert page.evaluate("told") == ["Get ready", "1, up", "Hold", "Down", "2, up"]
    expect(card.locator(".rep-screen p.count")).to_have_attribute("role", "timer")


def test_tells_at_the_end_how_to_go_on_with_each_exercise(card, page):
    begin(card)
    to_exercise(card)
    key(card, "Start").click()
    page.clock.run_for((5 + of("repetitions") * repetition()) * 1000 + 500)
    for _ in range(4):
        key(card, "one more").click()
    expect(card.locator(".counter output")).to_have_text("14")
    key(card, "Skip the rest").click()
    while card.locator(".rep-screen").get_attribute("data-phase") != "done":
        card.locator(".rep-screen .next").click()
    listed = card.locator(".rep-screen .aside li")
    expect(listed).to_have_count(1)
    expect(listed.first).to_contain_text("Squat to a chair: 14. Stay with it once more.")
    key(card, "Close").click()
    expect(card.locator(".went-on")).to_be_hidden()


KEPT = "[JSON.stringify(Object.entries(localStorage)), sessionStorage.length]"


def test_a_page_that_is_loaded_anew_in_the_middle_goes_on_there(card, page):
    card.get_by_label("These are my first weeks: fewer sets").check()
    begin(card, "second")
    to_exercise(card)
    key(card, "Leave out").click()
    key(card, "Start").click()
    assert page.evaluate(KEPT) == ["[]", 1]
    page.reload()
    page.wait_for_function(THERE)
    expect(card.locator(".was-at")).to_contain_text("second session, at Hip hinge")
    card.get_by_role("button", name="Go on there").click()
    expect(word(card)).to_have_text("Hip hinge")
    expect(card.locator(".rep-screen .where")).to_have_text("1 set of 10 to 15")
    key(card, "Leave").click()
    card.get_by_role("button", name="Forget that session").click()
    expect(card.locator(".went-on")).to_be_hidden()
    assert page.evaluate(KEPT) == ["[]", 0]


def test_another_tab_knows_nothing_of_a_session_unless_the_reader_says_so(card, page):
    begin(card)
    to_exercise(card)
    key(card, "Leave").click()
    other = patient(page.context.new_page())
    there = open_card(other)
    expect(there.locator(".went-on")).to_be_hidden()
    card.get_by_label("Remember on this device").check()
    card.get_by_role("button", name="Go on there").click()
    other.reload()
    other.wait_for_function(THERE)
    expect(there.locator(".went-on")).to_be_visible()


def test_what_was_ticked_and_written_stays_only_if_the_reader_says_so(card, page):
    card.get_by_label("a sore knee").check()
    card.locator("[name=fewest]").fill("12")
    page.reload()
    page.wait_for_function(THERE)
    unfolded(page)
    expect(card.get_by_label("a sore knee")).not_to_be_checked()
    card.get_by_label("a sore knee").check()
    card.locator("[name=fewest]").fill("12")
    card.get_by_label("Remember on this device").check()
    page.reload()
    page.wait_for_function(THERE)
    expect(card.get_by_label("a sore knee")).to_be_visible()  # the program and what was ticked
    expect(card.get_by_label("a sore knee")).to_be_checked()
    expect(card.locator("[name=fewest]")).to_have_value("12")
    expect(card.locator(".fitted")).to_contain_text("of the exercises changed")
    card.get_by_label("Remember on this device").uncheck()
    assert page.evaluate(KEPT) == ["[]", 0]


NAMES = "Object.keys(localStorage).map((each) => each.replace('burn-at-rest ', '')).sort()"


def test_unticking_forgets_the_session_that_was_left_and_what_was_done_in_one_before(card, page):
    card.get_by_label("Remember on this device").check()
    begin(card)
    to_exercise(card)
    key(card, "Start").click()
    page.clock.run_for((5 + of("repetitions") * repetition()) * 1000 + 500)
    while card.locator(".rep-screen").get_attribute("data-phase") != "done":
        card.locator(".rep-screen .next").click()
    key(card, "Close").click()
    begin(card)
    key(card, "Leave").click()
    assert page.evaluate(NAMES) == [f"done-{ID}", f"program-{ID}", "session"]
    card.get_by_label("Remember on this device").uncheck()
    assert page.evaluate(KEPT) == ["[]", 1]
    expect(card.locator(".went-on")).to_be_visible()  # the tab has it still


def test_another_card_that_keeps_nothing_leaves_what_this_one_keeps(card, page):
    card.get_by_label("Remember on this device").check()
    begin(card)
    key(card, "Leave").click()
    other = page.locator(".program", has=page.locator("rest-program")).nth(1)
    other.locator("summary").first.click()
    other.get_by_text("Fit it to you").click()
    other.get_by_label("a sore knee").check()
    assert page.evaluate(NAMES) == [f"program-{ID}", "session"]


PLACE = {
    "program": ID, "step": 0, "set": 1, "done": {}, "says": "Warm-up", "at": 1_700_000_000_000,
    "choices": {"name": "First session", "exercises": [], "warmUp": 0, "pace": ""},
}  # fmt: skip


def put(page, place, where="localStorage"):
    kept = place if isinstance(place, str) else json.dumps(place)
    page.add_init_script(f"{where}['burn-at-rest session'] = {json.dumps(kept)}")


def test_an_old_place_is_offered_no_more_and_gone_from_the_device(page):
    put(page, PLACE)
    page.clock.install(time=1_700_000_000 + 7 * 3600)
    card = open_card(page)
    expect(card.locator(".went-on")).to_be_hidden()
    assert page.evaluate(KEPT) == ["[]", 0]


def test_a_place_of_a_few_hours_ago_is_offered(page):
    put(page, PLACE)
    page.clock.install(time=1_700_000_000 + 5 * 3600)
    card = open_card(page)
    expect(card.locator(".went-on")).to_be_visible()


OTHERWISE = [
    {"step": "x"}, {"step": -1}, {"set": None}, {"done": None}, {"done": {"plank": 7}},
    {"says": 1}, {"choices": None}, {"choices": PLACE["choices"] | {"name": None}},
    {"choices": PLACE["choices"] | {"exercises": [None]}},
]  # fmt: skip
OFFERED = """[!document.querySelector("rest-program .went-on").hidden,
    JSON.stringify(Object.entries(localStorage)), sessionStorage.length]"""
UNREADABLE = ["{", "7", '{"program":"at-home","at":9e12}', '"x"', "null", "[]"]


@pytest.mark.parametrize("where", ["localStorage", "sessionStorage"])
def test_a_place_that_cannot_be_read_is_none(page, where):
    page.clock.install(time=1_700_000_000)
    open_card(page)
    for kept in UNREADABLE + [PLACE | each for each in OTHERWISE]:
        text = kept if isinstance(kept, str) else json.dumps(kept)
        page.evaluate(f"(text) => {{ {where}['burn-at-rest session'] = text; }}", text)
        page.reload()
        page.wait_for_function(BOTH)
        assert page.evaluate(OFFERED) == [False, "[]", 0], text


def test_a_session_that_fails_when_it_begins_leaves_the_page_to_be_used(browser, address):
    context = browser.new_context(base_url=address)
    page = patient(context.new_page())  # whose console may hold the failure
    page.route(
        "**/session-plan.mjs",
        lambda route: route.fulfill(
            body="export const stepsOf = () => [null];", content_type="text/javascript"
        ),
    )
    card = open_card(page)
    card.get_by_role("button", name="Start the first session").click()
    expect(card.locator("rest-session .status")).to_contain_text("did not load")
    expect(card.locator(".rep-screen")).to_have_count(0)
    expect(card.get_by_role("button", name="Start the first session")).to_be_focused()
    context.close()


@pytest.mark.parametrize("size", [(390, 844), (844, 390), (320, 568), (1280, 800)], ids=str)
def test_each_button_is_large_and_on_the_screen(card, page, size):
    page.set_viewport_size({"width": size[0], "height": size[1]})
    begin(card)
    to_exercise(card)
    expect(card.locator(".rep-screen .aside li").first).to_be_attached()
    for press in ("", "Start"):
        if press:
            key(card, press).click()
            page.clock.run_for(6_000)
        for each in card.locator(".rep-screen .keys button:visible").all():
            box = each.bounding_box()
            assert box["height"] >= 44
            assert box["width"] >= 64
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= size[0]
            assert box["y"] + box["height"] <= size[1]


def test_at_four_times_the_size_nothing_lies_over_another(card, page):
    page.set_viewport_size({"width": 320, "height": 256})
    begin(card)
    to_exercise(card)
    parts = [".strip", ".word", ".where", ".keys"]
    for press in ("", "Start"):
        if press:
            key(card, press).click()
        boxes = [card.locator(f".rep-screen {part}").bounding_box() for part in parts]
        for upper, lower in itertools.pairwise(boxes):
            assert upper["y"] + upper["height"] <= lower["y"] + 1


@pytest.mark.parametrize("width", [320, 390])
def test_sound_full_screen_and_leave_stand_side_by_side_on_a_small_screen(card, page, width):
    page.set_viewport_size({"width": width, "height": 568})
    begin(card)
    boxes = [each.bounding_box() for each in card.locator(".strip button:visible").all()]
    assert len(boxes) == 3
    for left, right in itertools.pairwise(boxes):
        assert left["x"] + left["width"] <= right["x"]
    assert boxes[-1]["x"] + boxes[-1]["width"] <= width
    assert all(box["height"] >= 44 for box in boxes)


def test_a_session_is_heard_and_muted_while_it_runs(card):
    begin(card)
    key(card, "Sound on").click()
    expect(card.get_by_label("Sound", exact=True)).to_be_checked()
    key(card, "Mute").click()
    expect(card.get_by_label("Sound", exact=True)).not_to_be_checked()


def test_runs_by_touch(browser, address):
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, base_url=address, has_touch=True, is_mobile=True
    )
    page = patient(context.new_page())
    card = open_card(page)
    card.get_by_role("button", name="Start the first session").tap()
    to_exercise_by = key(card, "Leave out")
    for _ in records.routine(records.program(ID).warm_up[0]).steps:
        to_exercise_by.tap()
    key(card, "Start").tap()
    expect(word(card)).to_have_text("Ready")
    key(card, "Pause").tap()
    expect(word(card)).to_have_text("Paused")
    key(card, "Leave").tap()
    expect(card.locator(".rep-screen")).to_have_count(0)
    context.close()


def test_what_runs_a_session_comes_only_when_one_is_begun(page):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    card = open_card(page)
    assert not any(each.endswith(("/session.mjs", "/rep-screen.mjs")) for each in asked)
    begin(card)
    assert any(each.endswith("/session.mjs") for each in asked)


def test_keeps_the_screen_awake_while_it_waits_too_and_lets_go_afterwards(page):
    page.add_init_script(
        "window.locks = []; Object.defineProperty(navigator, 'wakeLock', { value: { request: async"
        " (kind) => { locks.push(kind); return { release: () => locks.push('released') }; } } });"
    )
    card = open_card(page)
    begin(card)
    page.wait_for_function("locks.length === 1")
    to_exercise(card)
    assert page.evaluate("locks") == ["screen"]
    key(card, "Start").click()
    key(card, "Leave").click()
    held = "locks.filter((each) => each === 'screen').length * 2 === locks.length"
    page.wait_for_function(held)


def test_without_javascript_the_card_serves(silent):
    silent.goto(PAGE)
    silent.locator(".program > summary").first.click()
    card = silent.locator("rest-program").first
    expect(card.locator("rest-session form")).to_be_hidden()
    expect(card.locator("table.session").first).to_be_visible()


DRAWING = """window.followed = []; window.paused = 0;
customElements.define("movement-drawing", class extends HTMLElement {
    follow(clock) { followed.push([clock.currentTime, clock.phases]); }
    pause() { paused += 1; }
});"""


def drawn(route):
    """The page of exercises, with a drawing in each."""
    answer = route.fetch()
    drawing = '<movement-drawing data-exercise="x"></movement-drawing>'
    text = re.sub(r'(<section class="exercise[^>]*>)', rf"\1{drawing}", answer.text())
    route.fulfill(response=answer, body=text)


def test_the_drawing_of_an_exercise_goes_along_with_what_is_counted(page):
    page.add_init_script(DRAWING)
    page.route("**/exercises/**", drawn)
    page.clock.install(time=1_700_000_000)
    card = open_card(page)
    page.clock.pause_at(1_700_000_100)
    begin(card)
    to_exercise(card)
    expect(card.locator(".rep-screen .aside movement-drawing")).to_have_count(1)
    key(card, "Start").click()
    page.clock.run_for(5_000 + of("lifting") * 1000)
    names = ["up", "hold", "down"]
    seconds = [of("lifting"), of("holding"), of("lowering")]
    phases = [{"name": n, "seconds": s} for n, s in zip(names, seconds, strict=True)]
    assert page.evaluate("followed") == [[0, phases], [of("lifting") * 1000, phases]]
    before = page.evaluate("paused")
    key(card, "Pause").click()
    assert page.evaluate("paused") > before

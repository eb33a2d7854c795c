"""The timer for slow repetitions: what it counts, by whose clock, and what a reader notices."""

import time

import pytest
from playwright.sync_api import expect

from tests.browser.visit import patient

PAGE = "/tools/rep-timer/"
PACE = {"up": 3, "hold": 1, "down": 4, "repetitions": 5, "sets": 3, "rest": 30}
READY = 5
THERE = "customElements.get('rest-timer') !== undefined"


def phases(pace):
    """The phases of a training and when each ends, in seconds, worked out apart."""
    found, end = [("ready", READY)], READY
    for each in range(pace["sets"]):
        for name in ["up", "hold", "down"] * pace["repetitions"]:
            end += pace[name]
            found.append((name, end))
        if each < pace["sets"] - 1:
            end += pace["rest"]
            found.append(("rest", end))
    return found


def phase_at(plan, seconds):
    return next((name for name, end in plan if seconds < end), "done")


WORDS = {"ready": "Get ready", "up": "Up", "hold": "Hold", "down": "Down", "rest": "Rest"}
WORDS["done"] = "Done"


@pytest.fixture
def timer(page):
    page.goto(PAGE)
    page.wait_for_function(THERE)
    return page.locator("rest-timer")


@pytest.fixture
def clocked(page):
    """The timer on a page whose clock a test moves."""
    page.clock.install(time=1_700_000_000)
    page.goto(PAGE)
    page.wait_for_function(THERE)
    page.clock.pause_at(1_700_000_100)
    return page.locator("rest-timer")


def fill(timer, **pace):
    for name, value in pace.items():
        timer.locator(f'[name="{name}"]').fill(str(value))


def test_counts_up_hold_and_down_then_rests_then_is_done(clocked, page):
    pace = PACE | {"repetitions": 2, "sets": 2, "rest": 6}
    fill(clocked, **pace)
    clocked.get_by_role("button", name="Start").click()
    plan = phases(pace)
    for second in range(plan[-1][1] + 1):
        expect(clocked.locator(".phase")).to_have_text(WORDS[phase_at(plan, second)])
        page.clock.run_for(1000)


def test_shows_the_seconds_that_are_left_and_the_repetition(clocked, page):
    fill(clocked, **PACE)
    clocked.get_by_role("button", name="Start").click()
    page.clock.run_for(READY * 1000 + 8000 + 1500)  # into the second repetition
    expect(clocked.locator(".count")).to_have_text("2")
    expect(clocked.locator(".where")).to_have_text("set 1 of 3, repetition 2 of 5")


def test_ten_minutes_without_a_single_tick_put_it_nowhere_else(clocked, page):
    """As on a phone that sleeps: the clock goes on, and no timer of the page runs."""
    pace = PACE | {"repetitions": 20, "sets": 10}
    fill(clocked, **pace)
    clocked.get_by_role("button", name="Start").click()
    start = page.evaluate("Date.now()")
    page.clock.set_system_time((start + 600_000) / 1000)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert clocked.evaluate("timer => timer.elapsed") == pytest.approx(600_000, abs=50)
    expect(clocked.locator(".phase")).to_have_text(WORDS[phase_at(phases(pace), 600)])


SHOWN = """(began) => {
    const said = (part) => document.querySelector(part).textContent;
    const ends = { "Get ready": 5, Up: 65 }[said(".phase")];
    return Number(said(".count")) === Math.ceil(ends - (Date.now() - began) / 1000);
}"""


def test_a_page_that_was_frozen_in_the_background_is_right_when_it_comes_back(browser, address):
    context = browser.new_context(base_url=address)
    page = patient(context.new_page())
    page.goto(PAGE)
    timer = page.locator("rest-timer")
    page.wait_for_function(THERE)
    fill(timer, up=60)
    timer.get_by_role("button", name="Start").click()
    began = page.evaluate("Date.now() - document.querySelector('rest-timer').elapsed")
    session = context.new_cdp_session(page)
    other = context.new_page()
    other.goto("/")
    other.bring_to_front()
    session.send("Page.setWebLifecycleState", {"state": "frozen"})
    time.sleep(2)  # more than a second that it would be behind
    session.send("Page.setWebLifecycleState", {"state": "active"})
    page.bring_to_front()
    off = page.evaluate(
        "began => Math.abs(Date.now() - began - document.querySelector('rest-timer').elapsed)",
        began,
    )
    assert off <= 50
    page.wait_for_function(SHOWN, arg=began)
    context.close()


def test_pausing_takes_no_time_of_the_training(clocked, page):
    clocked.get_by_role("button", name="Start").click()
    page.clock.run_for(6200)
    clocked.get_by_role("button", name="Pause").click()
    expect(clocked.get_by_role("status").last).to_have_text("Paused")
    page.clock.run_for(60_000)
    expect(clocked.locator(".count")).to_have_text("2")
    clocked.get_by_role("button", name="Go on").click()
    assert clocked.evaluate("timer => timer.elapsed") == 6200
    page.clock.run_for(1000)
    expect(clocked.locator(".count")).to_have_text("1")


def test_stopping_brings_the_fields_back_as_they_were(timer):
    fill(timer, up="2.5")
    timer.get_by_role("button", name="Start").click()
    expect(timer.get_by_label("Seconds up")).to_be_hidden()
    timer.get_by_role("button", name="Stop").click()
    expect(timer.get_by_label("Seconds up")).to_have_value("2.5")
    expect(timer.get_by_role("button", name="Start")).to_be_focused()


def test_says_each_phase_to_a_screen_reader(clocked, page):
    fill(clocked, **(PACE | {"repetitions": 2, "sets": 2}))
    said = clocked.locator(".said")
    clocked.get_by_role("button", name="Start").click()
    expect(said).to_have_text("Get ready")
    page.clock.run_for(READY * 1000)
    expect(said).to_have_text("1, up")
    page.clock.run_for(3000)
    expect(said).to_have_text("Hold")
    page.clock.run_for(1000 + 4000)
    expect(said).to_have_text("2, up")
    page.clock.run_for(8000)
    expect(said).to_have_text("Rest, 30 seconds")


def test_works_by_the_keyboard_alone(timer, page):
    timer.get_by_label("Sound").press("Space")
    expect(timer.get_by_label("Sound")).to_be_checked()
    timer.get_by_role("button", name="Start").press("Enter")
    expect(timer.get_by_role("button", name="Pause")).to_be_focused()
    page.keyboard.press("Space")
    expect(timer.get_by_role("button", name="Go on")).to_be_focused()


def test_is_silent_and_still_until_asked(page):
    page.add_init_script(
        "window.made = []; for (const name of ['AudioContext', 'OscillatorNode']) {"
        "window[name] = class extends window[name] { constructor(...all) { super(...all);"
        " made.push(name); } }; }"
        "navigator.vibrate = (long) => made.push(`vibrated ${long}`);"
    )
    page.goto(PAGE)
    page.wait_for_function(THERE)
    timer = page.locator("rest-timer")
    timer.get_by_role("button", name="Start").click()
    expect(timer.locator(".phase")).to_have_text("Get ready")
    assert page.evaluate("made") == []
    timer.get_by_label("Sound").check()
    timer.get_by_label("Vibration").check()
    page.wait_for_function("made.includes('AudioContext') && made.includes('OscillatorNode')")
    page.wait_for_function("made.some((each) => each.startsWith('vibrated'))")


@pytest.mark.parametrize(("motion", "moving"), [("no-preference", 1), ("reduce", 0)])
def test_the_ring_moves_only_where_motion_is_welcome(page, motion, moving):
    page.emulate_media(reduced_motion=motion)
    page.goto(PAGE)
    page.wait_for_function(THERE)
    timer = page.locator("rest-timer")
    timer.get_by_role("button", name="Start").click()
    expect(timer.locator(".phase")).to_have_text("Get ready")
    running = timer.locator(".pulse").evaluate("ring => ring.getAnimations().length")
    assert running == moving


def test_keeps_the_screen_awake_while_it_counts(page):
    page.add_init_script(
        "window.locks = []; Object.defineProperty(navigator, 'wakeLock', { value: { request: async"
        " (kind) => { locks.push(kind); return { release: () => locks.push('released') }; } } });"
    )
    page.goto(PAGE)
    page.wait_for_function(THERE)
    timer = page.locator("rest-timer")
    timer.get_by_role("button", name="Start").click()
    page.wait_for_function("locks.length === 1")
    timer.get_by_role("button", name="Pause").click()
    page.wait_for_function("locks.length === 2")
    assert page.evaluate("locks") == ["screen", "released"]


@pytest.mark.parametrize(
    ("name", "typed", "says"),
    [
        ("up", "", "Enter a number for seconds up, such as 3."),
        ("up", "0", "Enter seconds up from 0.5 to 60."),
        ("sets", "1.5", "Enter a whole number for sets."),
        ("rest", "a while", "That is not a number we can read; enter one such as 60."),
        ("hold", "1,000", "Do you mean 1000 or 1.000? Write it with no comma."),
    ],
)
def test_says_what_to_enter_and_does_not_start_before(timer, name, typed, says):
    fill(timer, **{name: typed})
    expect(timer.locator(f"#rep-timer-{name}-problem")).to_have_text(says)
    timer.get_by_role("button", name="Start").click()
    expect(timer.locator(f'[name="{name}"]')).to_be_focused()
    expect(timer.get_by_role("button", name="Start")).to_be_visible()


def test_a_published_pace_fills_the_fields_and_another_one_is_your_own(timer):
    timer.get_by_label("A published pace").select_option("Super Slow")
    assert [timer.locator(f'[name="{each}"]').input_value() for each in ("up", "hold", "down")] == [
        "10", "0", "5",
    ]  # fmt: skip
    fill(timer, up="9")
    expect(timer.get_by_label("A published pace")).to_have_value("")


LATE = """() => {
    const at = Date.now();
    Date.now = () => at + 3_600_000; // an hour passed, and the tick has not come yet
    document.querySelector("rest-timer .start").click();
}"""


def test_pause_after_the_last_moment_says_that_it_is_done(timer, page):
    fill(timer, **PACE)
    timer.get_by_role("button", name="Start").click()
    page.evaluate(LATE)
    expect(timer.locator(".phase")).to_have_text("Done")
    expect(timer.locator(".start")).to_have_text("Start")
    expect(timer.locator(".said")).to_have_text("Done. Well done.")


LOCKS = """async () => {
    const { WakeLock } = await import("/parts/rep_timer/rep-signals.mjs");
    const waiting = [];
    let held = 0;
    const request = () => new Promise((done) => waiting.push(done));
    Object.defineProperty(navigator, "wakeLock", { value: { request }, configurable: true });
    const lock = () => ((held += 1), { release: () => (held -= 1) });
    const awake = new WakeLock();
    const settle = () => new Promise((done) => setTimeout(done));
    awake.keep(); // Start
    awake.release(); // Pause
    awake.keep(); // Start, before the first lock has come
    waiting[1](lock());
    await settle();
    waiting[0](lock());
    await settle();
    const running = held;
    awake.keep(); // seen again
    waiting[2](lock());
    await settle();
    const again = held;
    awake.release();
    return [running, again, held];
}"""


def test_one_wake_lock_is_held_while_it_runs_and_none_after(page):
    page.goto("/")
    assert page.evaluate(LOCKS) == [1, 1, 0]

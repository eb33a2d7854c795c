"""The timer for slow repetitions: what it counts, by whose clock, and what a reader notices."""

import time

import pytest
from playwright.sync_api import expect

from tests.browser.visit import patient

PAGE = "/tools/rep-timer/"
PACE = {"up": 3, "hold": 1, "down": 4, "repetitions": 5, "sets": 3, "rest": 30}
READY = 5
CHANGE = 5
THERE = "customElements.get('rest-timer') !== undefined"


@pytest.fixture
def page(own_page):
    """A page whose clock may be set."""
    return own_page


def phases(pace, sides=("",)):
    """The phases of a training and when each ends, in seconds, worked out apart."""
    found, end = [("ready", READY)], READY
    for each in range(pace["sets"]):
        for nth in range(len(sides)):
            if nth:
                end += CHANGE
                found.append(("change", end))
            for name in ["up", "hold", "down"] * pace["repetitions"]:
                end += pace[name]
                found.append((name, end))
        if each < pace["sets"] - 1:
            end += pace["rest"] - READY
            found.append(("rest", end))
            end += READY
            found.append(("ready", end))
    return found


def phase_at(plan, seconds):
    return next((name for name, end in plan if seconds < end), "done")


WORDS = {"ready": "Ready", "up": "Up", "hold": "Hold", "down": "Down", "rest": "Rest"}
WORDS |= {"change": "Change", "done": "Done"}


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


def start(timer):
    timer.get_by_role("button", name="Start").click()


@pytest.mark.parametrize("sides", [("",), ("left", "right")])
def test_counts_up_hold_and_down_then_rests_then_is_done(clocked, page, sides):
    pace = PACE | {"repetitions": 2, "sets": 2, "rest": 8}
    fill(clocked, **pace)
    clocked.get_by_label("Left side, then right side").set_checked(len(sides) == 2)
    start(clocked)
    plan = phases(pace, sides)
    for second in range(plan[-1][1] + 1):
        expect(clocked.locator(".word")).to_have_text(WORDS[phase_at(plan, second)])
        page.clock.run_for(1000)


def test_shows_the_seconds_that_are_left_and_the_repetition(clocked, page):
    fill(clocked, **PACE)
    start(clocked)
    page.clock.run_for(READY * 1000 + 8000 + 1500)  # into the second repetition
    expect(clocked.locator(".count")).to_have_text("2")
    expect(clocked.locator(".round")).to_have_text("2 of 5")
    expect(clocked.locator(".where")).to_have_text("set 1 of 3")


def test_names_the_side_and_says_when_to_change(clocked, page):
    fill(clocked, **(PACE | {"repetitions": 1}))
    clocked.get_by_label("Left side, then right side").check()
    start(clocked)
    expect(clocked.locator("dialog .said")).to_have_text("Get ready, left side")
    expect(clocked.locator(".where")).to_have_text("set 1 of 3 · left side")
    page.clock.run_for((READY + 8) * 1000)
    expect(clocked.locator("dialog .said")).to_have_text("Change sides: right side")
    expect(clocked.locator(".where")).to_have_text("set 1 of 3 · right side")


def test_shows_and_says_that_half_of_a_set_is_done(clocked, page):
    fill(clocked, **(PACE | {"repetitions": 4}))
    start(clocked)
    page.clock.run_for((READY + 16) * 1000 - 100)
    expect(clocked.locator(".round")).to_have_text("2 of 4")
    page.clock.run_for(200)
    expect(clocked.locator(".round")).to_have_text("Half way")
    expect(clocked.locator("dialog .said")).to_have_text("Half way. 3, up")
    page.clock.run_for(4000)
    expect(clocked.locator(".round")).to_have_text("3 of 4")


def test_ten_minutes_without_a_single_tick_put_it_nowhere_else(clocked, page):
    """As on a phone that sleeps: the clock goes on, and no timer of the page runs."""
    pace = PACE | {"repetitions": 20, "sets": 10}
    fill(clocked, **pace)
    start(clocked)
    began = page.evaluate("Date.now()")
    page.clock.set_system_time((began + 600_000) / 1000)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert clocked.evaluate("timer => timer.elapsed") == pytest.approx(600_000, abs=50)
    expect(clocked.locator(".word")).to_have_text(WORDS[phase_at(phases(pace), 600)])


SHOWN = """(began) => {
    const said = (part) => document.querySelector(part).textContent;
    const ends = { Ready: 5, Up: 65 }[said(".word")];
    return Number(said(".count")) === Math.ceil(ends - (Date.now() - began) / 1000);
}"""


def test_a_page_that_was_frozen_in_the_background_is_right_when_it_comes_back(browser, address):
    context = browser.new_context(base_url=address)
    page = patient(context.new_page())
    page.goto(PAGE)
    timer = page.locator("rest-timer")
    page.wait_for_function(THERE)
    fill(timer, up=60)
    start(timer)
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
    start(clocked)
    page.clock.run_for(6200)
    clocked.get_by_role("button", name="Pause").click()
    expect(clocked.locator("dialog .said")).to_have_text("Paused")
    expect(clocked.locator(".word")).to_have_text("Paused")
    page.clock.run_for(60_000)
    expect(clocked.locator(".count")).to_have_text("2")
    clocked.get_by_role("button", name="Go on").click()
    assert clocked.evaluate("timer => timer.elapsed") == 6200
    page.clock.run_for(1000)
    expect(clocked.locator(".count")).to_have_text("1")


def test_stopping_brings_the_fields_back_as_they_were(timer, page):
    fill(timer, up="2.5")
    start(timer)
    expect(timer.locator("dialog")).to_be_visible()
    where = page.evaluate("scrollY")
    timer.get_by_role("button", name="Stop").click()
    expect(timer.get_by_label("Seconds up")).to_have_value("2.5")
    expect(timer.get_by_role("button", name="Start")).to_be_focused()
    assert page.evaluate("scrollY") == where


def test_says_each_phase_to_a_screen_reader(clocked, page):
    fill(clocked, **(PACE | {"repetitions": 2, "sets": 2}))
    said = clocked.locator("dialog .said")
    start(clocked)
    expect(said).to_have_text("Get ready")
    page.clock.run_for(READY * 1000)
    expect(said).to_have_text("1, up")
    page.clock.run_for(3000)
    expect(said).to_have_text("Hold")
    page.clock.run_for(1000 + 4000)
    expect(said).to_have_text("2, up")
    page.clock.run_for(8000)
    expect(said).to_have_text("Rest, 25 seconds")


def test_works_by_the_keyboard_alone(timer, page):
    timer.get_by_label("Sound").press("Space")
    expect(timer.get_by_label("Sound")).to_be_checked()
    timer.get_by_role("button", name="Start").press("Enter")
    expect(timer.get_by_role("button", name="Pause")).to_be_focused()
    page.keyboard.press("Space")
    expect(timer.get_by_role("button", name="Go on")).to_be_focused()
    timer.locator(".word").evaluate("word => { word.tabIndex = -1; word.focus(); }")
    page.keyboard.press("Space")  # with the focus on no button too
    expect(timer.locator(".word")).to_have_text("Ready")
    page.keyboard.press("Escape")
    expect(timer.locator("dialog")).to_be_hidden()
    expect(timer.get_by_role("button", name="Start")).to_be_focused()


SIZES = [(390, 844), (844, 390), (320, 568), (320, 256), (1280, 800), (768, 1024)]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("at", [100, 400, 1000])
def test_the_word_and_the_number_stand_on_the_screen_wherever_start_stood(page, size, at):
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(PAGE)
    page.wait_for_function(THERE)
    button = page.locator("rest-timer .start")
    button.evaluate("(start, at) => scrollBy(0, start.getBoundingClientRect().top - at)", at)
    button.evaluate("start => start.click()")
    for part in (".word", ".count", ".round", ".mute", ".pause", ".stop"):
        box = page.locator(f"rest-timer dialog {part}").bounding_box()
        assert box["x"] >= 0, part
        assert box["y"] >= 0, part
        assert box["x"] + box["width"] <= size[0], part
        assert box["y"] + box["height"] <= size[1], part


FIFTH = 40 / 200
"""How large a phone seems from two meters, against one in the hand at forty centimeters."""
READABLE = 18
"""Pixels of a letter's size that seem no smaller than the text of a page from there."""


def test_from_two_meters_word_and_number_seem_as_large_as_a_headline_in_the_hand(clocked, page):
    start(clocked)
    page.clock.run_for((READY + 4) * 1000)
    for part in (".word", ".count"):
        size = clocked.locator(f"dialog {part}").evaluate("e => getComputedStyle(e).fontSize")
        assert float(size.removesuffix("px")) * FIFTH >= READABLE, part


CONTRAST = """() => {
    const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    const light = (color) => {
        canvas.fillStyle = color;
        canvas.fillRect(0, 0, 1, 1);
        const parts = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
        const linear = parts.map((each) => each / 255)
            .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    };
    const ratio = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    const screen = document.querySelector("rest-timer dialog");
    const found = {};
    for (const phase of ["ready", "up", "hold", "down", "change", "rest", "walk", "move", "done"]) {
        screen.dataset.phase = phase;
        const letters = light(getComputedStyle(screen.querySelector(".count")).color);
        const ground = light(getComputedStyle(screen.querySelector(".stage")).backgroundColor);
        const figure = light(getComputedStyle(screen.querySelector(".shape path")).fill);
        found[phase] = [ratio(letters, ground), ratio(letters, figure)];
    }
    return found;
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_letters_stand_out_from_the_color_and_the_shape_of_each_phase(page, scheme):
    page.emulate_media(color_scheme=scheme)
    page.goto(PAGE)
    page.wait_for_function(THERE)
    start(page.locator("rest-timer"))
    for phase, (ground, figure) in page.evaluate(CONTRAST).items():
        assert ground >= 7, phase
        assert figure >= 4.5, phase  # large letters need three


def test_in_forced_colors_the_shape_is_a_line_that_hides_no_number(page):
    page.emulate_media(forced_colors="active")
    page.goto(PAGE)
    page.wait_for_function(THERE)
    start(page.locator("rest-timer"))
    path = page.locator("rest-timer .shape path")
    assert path.evaluate("path => getComputedStyle(path).fill") == "none"
    assert path.evaluate("path => getComputedStyle(path).stroke") != "none"


def test_each_phase_has_a_shape_of_its_own(clocked, page):
    fill(clocked, **(PACE | {"repetitions": 1}))
    start(clocked)
    found = {}
    for second in range(READY + 8 + 2):
        word = clocked.locator(".word").inner_text()
        found[word] = clocked.locator(".shape path").get_attribute("d")
        assert second >= 0
        page.clock.run_for(1000)
    assert set(found) == {"Ready", "Up", "Hold", "Down", "Rest"}
    assert len(set(found.values())) == 5


def test_fills_the_whole_screen_where_the_browser_can(timer, page):
    start(timer)
    timer.get_by_role("button", name="Full screen").click()
    page.wait_for_function("document.fullscreenElement?.matches('.stage')")
    expect(timer.get_by_role("button", name="Small screen")).to_be_visible()
    timer.get_by_role("button", name="Stop").click()
    page.wait_for_function("document.fullscreenElement === null")


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
    start(timer)
    expect(timer.locator(".word")).to_have_text("Ready")
    assert page.evaluate("made") == []
    timer.get_by_role("button", name="Stop").click()
    timer.get_by_label("Sound").check()
    timer.get_by_label("Vibration").check()
    start(timer)
    page.wait_for_function("made.includes('AudioContext') && made.includes('OscillatorNode')")
    page.wait_for_function("made.some((each) => each.startsWith('vibrated'))")


@pytest.mark.parametrize(("motion", "moving"), [("no-preference", 1), ("reduce", 0)])
def test_the_shape_moves_only_where_motion_is_welcome(page, motion, moving):
    page.emulate_media(reduced_motion=motion)
    page.goto(PAGE)
    page.wait_for_function(THERE)
    timer = page.locator("rest-timer")
    start(timer)
    expect(timer.locator(".word")).to_have_text("Up", timeout=10_000)
    running = timer.locator(".shape").evaluate("shape => shape.getAnimations().length")
    assert running == moving


def test_keeps_the_screen_awake_while_it_counts(page):
    page.add_init_script(
        "window.locks = []; Object.defineProperty(navigator, 'wakeLock', { value: { request: async"
        " (kind) => { locks.push(kind); return { release: () => locks.push('released') }; } } });"
    )
    page.goto(PAGE)
    page.wait_for_function(THERE)
    timer = page.locator("rest-timer")
    start(timer)
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
    start(timer)
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
    document.querySelector("rest-timer .pause").click();
}"""


def test_an_address_sets_what_it_names_and_nothing_that_the_fields_do_not_take(page):
    page.goto(f"{PAGE}#exercise=chair-squat&up=2&hold=0&down=4&sets=1&repetitions=9999&sides=yes")
    expect(page.locator("[name=exercise]")).to_have_value("chair-squat")
    expect(page.locator("[name=pace]")).to_have_value("2 0 4")
    expect(page.locator("[name=sets]")).to_have_value("1")
    expect(page.locator("[name=sides]")).to_be_checked()
    expect(page.locator("[name=repetitions]")).not_to_have_value("9999")
    expect(page.locator("[aria-invalid=true]")).to_have_count(0)


def test_pause_after_the_last_moment_says_that_it_is_done(timer, page):
    fill(timer, **PACE)
    start(timer)
    page.evaluate(LATE)
    expect(timer.locator(".word")).to_have_text("Done")
    expect(timer.locator(".pause")).to_have_text("Again")
    expect(timer.locator(".stop")).to_have_text("Close")
    expect(timer.locator("dialog .said")).to_have_text("Done. Well done.")


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


ALL = "JSON.stringify(Object.entries(localStorage))"


def test_keeps_its_settings_on_the_device_only_if_the_reader_says_so(timer, page):
    fill(timer, up="2.5", repetitions="7")
    timer.get_by_label("Metronome").check()
    timer.get_by_label("Left side, then right side").check()
    assert page.evaluate(ALL) == "[]"
    timer.get_by_label("Remember these settings on this device").check()
    page.reload()
    page.wait_for_function(THERE)
    expect(timer.get_by_label("Seconds up")).to_have_value("2.5")
    expect(timer.get_by_label("Repetitions")).to_have_value("7")
    expect(timer.get_by_label("Metronome")).to_be_checked()
    expect(timer.get_by_label("Left side, then right side")).to_be_checked()
    timer.get_by_label("Remember these settings on this device").uncheck()
    assert page.evaluate(ALL) == "[]"
    page.reload()
    page.wait_for_function(THERE)
    expect(timer.get_by_label("Seconds up")).to_have_value("3")


@pytest.mark.parametrize("kept", ["null", "7", "[1]", "{", '{"rep-timer-up": 3}', '"text"'])
def test_what_it_cannot_read_of_what_was_kept_changes_nothing(page, kept):
    page.add_init_script(f"localStorage['burn-at-rest timer'] = {kept!r}")
    page.goto(PAGE)
    page.wait_for_function(THERE)
    expect(page.get_by_label("Seconds up")).to_have_value("3")


VOICE = """window.spoken = []; const voices = VOICES;
Object.defineProperty(window, "speechSynthesis", { value: {
    getVoices: () => voices, cancel() {}, addEventListener() {},
    speak: ({ text, voice }) => spoken.push(`${voice.name}: ${text}`),
} });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };"""
OWN = '[{ name: "far", lang: "en-US", localService: false }, ' + (
    '{ name: "own", lang: "en-US", localService: true }]'
)
FAR = '[{ name: "far", lang: "en-US", localService: false }]'


def test_speaks_only_when_asked_and_with_a_voice_of_the_device(page):
    """A voice that is not of the device would send what it says to somebody."""
    page.add_init_script(VOICE.replace("VOICES", OWN))
    page.clock.install(time=1_700_000_000)
    page.goto(PAGE)
    page.wait_for_function(THERE)
    page.clock.pause_at(1_700_000_100)
    timer = page.locator("rest-timer")
    start(timer)
    page.clock.run_for(2000)
    assert page.evaluate("spoken") == []
    timer.get_by_role("button", name="Stop").click()
    timer.get_by_label("Spoken counts").check()
    start(timer)
    page.clock.run_for(8500)
    spoken = page.evaluate("spoken")
    assert spoken[:5] == [f"own: {each}" for each in ("Get ready", "3", "2", "1", "1, up")]
    assert spoken[5:] == ["own: Hold"]


@pytest.mark.parametrize("voices", ["[]", FAR], ids=["none", "only one that is far away"])
def test_says_so_where_the_browser_has_no_voice_of_its_own(page, voices):
    page.add_init_script(VOICE.replace("VOICES", voices))
    page.goto(PAGE)
    page.wait_for_function(THERE)
    page.get_by_label("Spoken counts").click()
    expect(page.locator(".no-voice")).to_contain_text("no voice of its own")
    expect(page.get_by_label("Spoken counts")).not_to_be_checked()


NO_SOUND = [
    "delete window.AudioContext;",
    "window.AudioContext = class { constructor() { throw new DOMException('too many'); } };",
]


@pytest.mark.parametrize("gone", NO_SOUND, ids=["none", "refused"])
def test_counts_where_the_browser_gives_no_sound(page, gone):
    page.add_init_script(gone)
    page.clock.install(time=1_700_000_000)
    page.goto(PAGE)
    page.wait_for_function(THERE)
    page.clock.pause_at(1_700_000_100)
    timer = page.locator("rest-timer")
    fill(timer, **PACE)
    timer.get_by_label("Sound").check()
    start(timer)
    page.clock.run_for((READY + 1) * 1000)
    expect(timer.locator(".word")).to_have_text("Up")
    timer.get_by_role("button", name="Pause").click()
    timer.get_by_role("button", name="Go on").click()
    page.clock.run_for(2500)
    expect(timer.locator(".word")).to_have_text("Hold")


def test_is_muted_and_heard_again_in_the_middle_of_a_set(page):
    page.add_init_script(VOICE.replace("VOICES", OWN))
    page.add_init_script(
        "window.tones = 0; window.OscillatorNode = class extends OscillatorNode {"
        " constructor(...all) { super(...all); tones += 1; } };"
    )
    page.clock.install(time=1_700_000_000)
    page.goto(PAGE)
    page.wait_for_function(THERE)
    page.clock.pause_at(1_700_000_100)
    timer = page.locator("rest-timer")
    heard = [timer.get_by_label(each) for each in ("Metronome", "Spoken counts")]
    for each in heard:
        each.check()
    start(timer)
    page.clock.run_for((READY + 1) * 1000)
    spoken, tones = page.evaluate("[spoken.length, tones]")
    assert spoken
    assert tones
    timer.get_by_role("button", name="Mute").press("Enter")
    page.clock.run_for(4000)
    assert page.evaluate("[spoken.length, tones]") == [spoken, tones]
    for each in heard:
        expect(each).not_to_be_checked()
    timer.get_by_role("button", name="Sound on").press("Enter")
    expect(timer.get_by_role("button", name="Mute")).to_be_focused()
    page.clock.run_for(4000)
    assert page.evaluate("spoken.length") > spoken
    assert page.evaluate("tones") > tones
    for each in heard:
        expect(each).to_be_checked()
    expect(timer.get_by_label("Sound", exact=True)).not_to_be_checked()


def test_sound_is_let_in_where_nothing_was_ticked_and_stays_if_the_reader_keeps_it(timer, page):
    timer.get_by_label("Remember these settings on this device").check()
    start(timer)
    timer.get_by_role("button", name="Sound on").click()
    timer.get_by_role("button", name="Stop").click()
    page.reload()
    page.wait_for_function(THERE)
    expect(timer.get_by_label("Sound", exact=True)).to_be_checked()


MOMENTS = """async (wanted) => {
    const { moments, planOf } = await import("/parts/rep_timer/rep-plan.mjs");
    const pace = { up: 2, hold: 0, down: 1.5, repetitions: 4, sets: 1, rest: 0 };
    return moments(planOf(pace), wanted);
}"""


def test_a_metronome_beats_each_second_of_work_and_of_nothing_else(page):
    page.goto("/")
    beats = page.evaluate(MOMENTS, {"sound": False, "metronome": True})
    assert beats[:4] == [[5000, "beat"], [6000, "beat"], [7000, "beat"], [8000, "beat"]]
    assert beats[4][0] == 8500  # each phase begins on a beat
    assert {name for _, name in beats} == {"beat"}


def test_tones_mark_each_phase_half_way_and_the_end(page):
    page.goto("/")
    tones = page.evaluate(MOMENTS, {"sound": True, "metronome": False})
    assert tones[:3] == [[0, "ready"], [5000, "up"], [7000, "down"]]
    assert [5000 + 2 * 3500 + 250, "half"] in tones
    assert tones[-1] == [5000 + 4 * 3500, "done"]


def test_says_so_where_the_screen_cannot_be_kept_awake(page):
    page.add_init_script(
        "Object.defineProperty(navigator, 'wakeLock', { value: { request: async () => {"
        " throw new DOMException('low battery', 'NotAllowedError'); } } });"
    )
    page.goto(PAGE)
    page.wait_for_function(THERE)
    start(page.locator("rest-timer"))
    expect(page.locator(".note")).to_contain_text("may go dark")


def test_a_rest_that_lasts_longer_moves_all_that_comes_after(page):
    page.goto("/")
    found = page.evaluate(
        """async () => {
            const { longer, planOf } = await import("/parts/rep_timer/rep-plan.mjs");
            const plan = planOf({ up: 2, down: 2, repetitions: 4, sets: 2, rest: 30 });
            const at = plan.findIndex(({ name }) => name === "rest");
            const after = longer(plan, plan[at].start + 10, 30000);
            return plan.map((each, index) => [index - at, after[index].start - each.start,
                after[index].end - each.end, (after[index].half ?? 0) - (each.half ?? 0)]);
        }"""
    )
    for index, begin, end, half in found:
        assert begin == (30_000 if index > 0 else 0)
        assert end == (30_000 if index >= 0 else 0)
        assert half in (0, begin)

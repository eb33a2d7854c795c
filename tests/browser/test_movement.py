"""A drawing that moves when it is asked to: where it is, by whose clock, and when it stands."""

import pytest
from playwright.sync_api import expect

from tests.browser.visit import patient

PAGE = "/exercises/chair-squat/"
PACE = [
    {"name": "up", "seconds": 3},
    {"name": "hold", "seconds": 1},
    {"name": "down", "seconds": 4},
]
TRANSFORMS = """drawing => [...drawing.querySelectorAll(".moving path")].map(
    path => getComputedStyle(path).transform)"""
RUNNING = "drawing => drawing.getAnimations({ subtree: true }).map(each => each.playState)"


def opened(page):
    page.goto(PAGE)
    drawing = page.locator("movement-drawing[data-exercise=chair-squat]")
    expect(drawing).to_have_count(1)
    drawing.scroll_into_view_if_needed()
    return drawing


@pytest.fixture
def drawing(page):
    return opened(page)


@pytest.fixture
def calm(browser, address):
    """A drawing for a reader who wants no motion."""
    context = browser.new_context(
        reduced_motion="reduce", base_url=address, viewport={"width": 390, "height": 844}
    )
    yield opened(patient(context.new_page()))
    context.close()


def begin(drawing):
    """Let it move; the animations run once it stands as moving."""
    drawing.get_by_role("button").click()
    expect(drawing).to_have_attribute("data-moving", "")


def at(drawing, time):
    """The transforms of all that moves, at a time of the repetition."""
    drawing.evaluate("(drawing, time) => { drawing.pause(); drawing.currentTime = time; }", time)
    return drawing.evaluate(TRANSFORMS)


def in_sample(drawing, sample):
    """The transforms that the data has for a sample, as a browser computes them."""
    return drawing.evaluate(
        """async (drawing, sample) => {
            const address = new URL(drawing.dataset.movement, document.baseURI);
            const film = await (await fetch(address)).json();
            const shapes = film.layers.flatMap(({ shapes }) => shapes);
            return shapes.map(([, at]) => {
                const track = film.tracks[at];
                if (!track) return "none";
                const [x, y, angle, length] = track.at(track.length > 1 ? sample : 0);
                return new DOMMatrix(
                    `translate(${x}px, ${y}px) rotate(${angle}deg) scale(${length}, 1)`
                ).toString();
            });
        }""",
        sample,
    )


def numbers(transforms):
    return [
        [] if each == "none" else [float(n) for n in each[each.index("(") + 1 : -1].split(",")]
        for each in transforms
    ]


def same(some, others):
    pairs = zip(numbers(some), numbers(others), strict=True)
    return all(a == pytest.approx(b, abs=0.01) for a, b in pairs)


def test_fetches_nothing_until_it_is_asked_to_move(guarded):
    fetched = []
    guarded.on("request", lambda request: fetched.append(request.url))
    drawing = opened(guarded)
    assert not any("json" in each for each in fetched)
    begin(drawing)
    assert any("json" in each for each in fetched)


def test_its_way_begins_in_the_first_position_and_ends_in_the_last(drawing):
    begin(drawing)
    pace = drawing.evaluate(
        """async drawing => (await (
            await fetch(new URL(drawing.dataset.movement, document.baseURI))
        ).json()).pace"""
    )
    assert same(at(drawing, 0), in_sample(drawing, 0))
    assert same(at(drawing, pace[0]["seconds"] * 1000), in_sample(drawing, -1))


def test_goes_through_the_phases_and_counts_their_seconds(drawing):
    begin(drawing)
    count = drawing.locator(".count")
    for time, said in ((0, "Up 3"), (2500, "Up 1"), (3500, "Hold 1"), (4500, "Down 3")):
        at(drawing, time)
        expect(count).to_have_text(said)


def test_the_count_is_not_read_aloud(drawing):
    begin(drawing)
    at(drawing, 2500)
    assert drawing.locator(".count").get_attribute("aria-hidden") == "true"
    expect(drawing.get_by_role("status")).to_be_empty()


def test_a_press_lets_it_move_and_the_next_one_lets_it_stand(drawing):
    button = drawing.get_by_role("button", name="Watch it move: Squat to a chair")
    expect(button).to_have_attribute("aria-pressed", "false")
    button.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(drawing).to_have_js_property("paused", False)
    button.press("Space")
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(drawing).to_have_js_property("paused", True)


def test_off_the_screen_it_waits_and_goes_on_when_it_comes_back(drawing, page):
    begin(drawing)
    expect(drawing).to_have_js_property("paused", False)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    expect(drawing).to_have_js_property("paused", True)
    time = drawing.evaluate("drawing => drawing.currentTime")
    drawing.scroll_into_view_if_needed()
    expect(drawing).to_have_js_property("paused", False)
    assert drawing.evaluate("drawing => drawing.currentTime") >= time


def test_where_motion_is_not_wanted_a_press_shows_the_next_position(calm):
    count = calm.locator(".count")
    button = calm.get_by_role("button", name="Next position: Squat to a chair")
    poses = calm.evaluate(
        """async drawing => (await (
            await fetch(new URL(drawing.dataset.movement, document.baseURI))
        ).json()).poses"""
    )
    for number, sample in enumerate(poses):
        button.click()
        expect(count).to_have_text(f"Position {number + 1} of {len(poses)}")
        expect(calm.get_by_role("status")).to_have_text(f"Position {number + 1} of {len(poses)}")
        assert same(calm.evaluate(TRANSFORMS), in_sample(calm, sample))
        assert calm.evaluate(RUNNING) == []
    button.click()
    expect(calm).not_to_have_attribute("data-moving", "")
    expect(calm.locator("svg[role=img]")).to_be_visible()


def test_follows_the_clock_of_a_timer(drawing):
    drawing.evaluate(
        "async (drawing, phases) => { await drawing.follow({ currentTime: 0, phases }); }", PACE
    )
    expect(drawing).to_have_attribute("data-moving", "")
    assert same(at(drawing, 3500), in_sample(drawing, -1))
    assert same(at(drawing, 7999.99), in_sample(drawing, 0))


def test_says_so_where_the_movement_does_not_load(page):
    drawing = opened(page)
    drawing.evaluate("drawing => { drawing.dataset.movement = 'data:application/json,{'; }")
    drawing.get_by_role("button").click()
    expect(drawing.locator(".count")).to_contain_text("did not load")
    expect(drawing.get_by_role("status")).to_contain_text("did not load")
    expect(drawing.get_by_role("button")).to_have_attribute("aria-pressed", "false")


def test_it_keeps_its_place_on_the_page_while_it_moves(drawing):
    before = drawing.bounding_box()["height"]
    begin(drawing)
    assert drawing.bounding_box()["height"] == pytest.approx(before, abs=1)


def test_it_has_its_name_while_it_moves(drawing):
    name = drawing.locator("figcaption").text_content()
    expect(drawing.get_by_role("img", name=name)).to_have_count(1)
    begin(drawing)
    expect(drawing.get_by_role("img", name=name)).to_have_count(1)
    box = drawing.locator("svg[role=img]").bounding_box()
    assert box["width"] * box["height"] <= 1


def test_breaks_no_policy(guarded):
    """What the browser refuses stands in its console, and fails here."""
    drawing = opened(guarded)
    begin(drawing)
    expect(drawing).to_have_js_property("paused", False)


def test_without_a_script_both_positions_stand_there_and_no_button(silent):
    silent.goto(PAGE)
    drawing = silent.locator("movement-drawing").first
    expect(drawing.locator("svg[role=img]")).to_be_visible()
    expect(drawing.locator("button")).to_be_hidden()


def test_on_paper_both_positions_stand_there(drawing, page):
    begin(drawing)
    page.emulate_media(media="print")
    expect(drawing.locator("svg[role=img]")).to_be_visible()
    expect(drawing.locator("svg.moving")).to_be_hidden()
    expect(drawing.locator("button")).to_be_hidden()

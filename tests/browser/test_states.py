"""Every tool by the keyboard alone, however its reader sees the page."""

import re

import pytest

from tests.browser.tasks import TASKS, OfPlaywright, by_keyboard, perform

STATES = {
    "in dark": {"color_scheme": "dark"},
    "in forced colors": {"forced_colors": "active"},
    "with reduced motion": {"reduced_motion": "reduce"},
}
SIZES = {
    "on a small phone": {"width": 320, "height": 568},
    "at four times the size": {"width": 320, "height": 256},  # of 1280 by 1024
}


def do(page, tool):
    page.goto(f"/{TASKS[tool].page}")
    page.wait_for_function("() => !document.querySelector('main :not(:defined)')")
    perform(TASKS[tool], OfPlaywright(page), by_keyboard)


@pytest.mark.parametrize("tool", TASKS)
@pytest.mark.parametrize("state", STATES)
def test_the_keyboard_alone_does_it(page, tool, state):
    page.emulate_media(**STATES[state])
    do(page, tool)


@pytest.mark.parametrize("tool", TASKS)
@pytest.mark.parametrize("size", SIZES)
def test_the_keyboard_alone_does_it_and_nothing_is_cut_off(page, tool, size):
    page.set_viewport_size(SIZES[size])
    do(page, tool)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("tool", TASKS)
def test_the_keyboard_alone_does_it_without_style(own_page, tool):
    own_page.route(
        re.compile(r"\.css$"), lambda route: route.fulfill(body="", content_type="text/css")
    )
    do(own_page, tool)

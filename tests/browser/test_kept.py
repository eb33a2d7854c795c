"""What is kept on a reader's device stands under names that no other site of the host uses."""

import json

import pytest
from playwright.sync_api import expect

BODY = {"sex": "male", "age": 50, "height": 180, "weight": 90, "units": {}}
OLD = {"theme": "dark", "numbers": "off", "body": json.dumps(BODY, separators=(",", ":"))}
ALL = "Object.fromEntries(Object.entries(localStorage))"


def keep(page, texts):
    page.goto("/")
    page.evaluate("(texts) => Object.assign(localStorage, texts)", texts)


@pytest.mark.parametrize("name", OLD)
def test_what_an_older_version_kept_is_read_and_moved_once(page, name):
    keep(page, {name: OLD[name]})
    page.goto("/tools/muscle-at-rest/")
    page.wait_for_function(f"localStorage['burn-at-rest {name}'] !== undefined")
    assert page.evaluate(ALL) == {f"burn-at-rest {name}": OLD[name]}


def test_a_theme_that_an_older_version_kept_is_there_before_the_page_is_painted(page):
    keep(page, {"theme": "dark", "numbers": "off"})
    page.goto("/")
    shown = page.evaluate("({ ...document.documentElement.dataset })")
    assert (shown["theme"], shown["numbers"]) == ("dark", "off")


def test_what_another_site_of_the_host_keeps_is_left_alone(page):
    theirs = {"theme": "solarized", "numbers": "7", "body": "a text of another site"}
    keep(page, theirs)
    page.goto("/")
    button = page.locator("button.theme, button[aria-pressed]").first
    expect(button).to_be_visible()
    assert page.evaluate("document.documentElement.dataset.theme") == ""
    assert page.evaluate(ALL) == theirs


def test_a_new_choice_wins_over_an_old_one(page):
    keep(page, {"theme": "dark", "burn-at-rest theme": "light"})
    page.goto("/")
    assert page.evaluate("document.documentElement.dataset.theme") == "light"
    assert page.evaluate("localStorage['burn-at-rest theme']") == "light"

import json

import pytest
from playwright.sync_api import expect

from macros.finish import search
from macros.problem import Problem
from tests.browser.tab import open_page

FOUND = """async ([words, filters]) => {
    const engine = await import('/pagefind/pagefind.js');
    if (!window.asked) await engine.options({ noWorker: true });
    window.asked = true;
    const { results } = await engine.search(words, { filters });
    return Promise.all(results.map(async (each) => (await each.data()).url));
}"""


@pytest.fixture
def reader(browser, finished_address):
    """A page of the finished site."""
    yield from open_page(browser, finished_address)


@pytest.fixture
def found(reader):
    """What a search finds, asked of the index itself."""
    reader.goto("/")
    return lambda words, **filters: reader.evaluate(FOUND, [words, filters])


def test_finds_an_article_by_a_word_of_its_text(found):
    assert "/slow-training/how-slow-is-slow-enough/" in found("momentum")
    assert found("momentumless xylophone") == []


def test_finds_in_one_section_only(found):
    everywhere = found("muscle")
    there = found("muscle", section="Fat in one place")
    assert 0 < len(there) < len(everywhere)
    assert all("/spot-reduction/" in url for url in there)


def test_looks_into_prose_and_not_into_numbers(found):
    assert not [url for url in found("muscle") if "numbers" in url]


def test_finds_no_page_by_what_every_page_says_of_who_checked_it(found):
    assert "/spot-reduction/belly-fat/" not in found("clinician signed yet")
    assert "/about/who-we-are-not/" in found("clinician")


def test_finds_a_page_by_the_other_words_of_its_front_matter(found):
    assert "/tools/resting-energy/" in found("BMR")


def test_a_copy_of_a_page_does_not_hold_the_words_by_which_it_is_found(finished):
    page = finished / "tools" / "resting-energy"
    assert "basal metabolic rate" in (page / "index.html").read_text(encoding="utf-8")
    assert "RMR" not in (page / "index.md").read_text(encoding="utf-8")


def test_another_script_of_pagefind_stops_the_build():
    with pytest.raises(Problem, match="in 0 places"):
        search._asking_again("load(input)")


def test_ships_nothing_that_the_site_does_not_use(finished):
    names = {path.name for path in (finished / "pagefind").glob("*") if path.is_file()}
    assert not [name for name in names if "ui" in name or "highlight" in name or "worker" in name]
    entry = json.loads((finished / "pagefind" / "pagefind-entry.json").read_text())
    (language,) = entry["languages"].values()
    assert f"pagefind.{language['hash']}.pf_meta" in names


def test_the_dialog_finds_under_the_policy(reader):
    reader.goto("/")
    reader.keyboard.press("/")
    reader.get_by_role("searchbox", name="Search").fill("super slow")
    expect(reader.locator("dialog ol > li").first).to_be_visible()


def test_nothing_of_the_search_is_fetched_before_it_is_opened(reader):
    fetched = []
    reader.on("request", lambda request: fetched.append(request.url))
    reader.goto("/", wait_until="networkidle")
    assert fetched
    assert not [url for url in fetched if "pagefind" in url or "search" in url]

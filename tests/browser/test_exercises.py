"""The list of exercises in a browser, and the way there from addresses of before."""

import re

import pytest
from playwright.sync_api import expect

from macros import records
from macros.parts.exercise.exercise import stops_at
from tests.browser.tab import open_page

LIST = "/exercises/"
EXERCISES = records.exercises()


def shown(page):
    return page.locator(".exercises section li:visible")


def test_a_choice_leaves_out_what_does_not_fit_and_says_how_many_are_left(page):
    page.goto(LIST)
    every = len(EXERCISES)
    expect(page.get_by_role("status")).to_have_text(f"{every} of {every} exercises")
    page.get_by_label("Needs").select_option("a resistance band")
    band = [each for each in EXERCISES.values() if "band" in each.equipment]
    expect(shown(page)).to_have_count(len(band))
    expect(page.get_by_role("status")).to_have_text(f"{len(band)} of {every} exercises")
    page.get_by_label("What is hard for you?").select_option("a sore shoulder")
    kind = [each for each in band if "shoulder" not in each.joints or "shoulder" in each.kind_to]
    expect(shown(page)).to_have_count(len(kind))
    page.get_by_label("Movement").select_option("Balance")
    expect(shown(page)).to_have_count(0)
    expect(page.locator(".exercises section:visible")).to_have_count(0)
    expect(page.locator(".exercises-groups li:visible")).to_have_count(0)
    expect(page.get_by_role("status")).to_contain_text("No exercise fits all of this")


def test_a_choice_is_made_with_the_keyboard_and_stands_in_the_address(page):
    page.goto(LIST)
    page.get_by_label("Needs").focus()
    values = (
        page.get_by_label("Needs").locator("option").evaluate_all("all => all.map(o => o.value)")
    )
    for _ in range(values.index("dumbbells")):
        page.keyboard.press("ArrowDown")
    expect(page.get_by_label("Needs")).to_have_value("dumbbells")
    expect(page).to_have_url(re.compile(r"/exercises/#needs=dumbbells$"))
    count = shown(page).count()
    page.reload()
    expect(page.get_by_label("Needs")).to_have_value("dumbbells")
    expect(shown(page)).to_have_count(count)


def test_going_back_takes_back_the_choice_that_an_address_made(page):
    page.goto(LIST)
    page.evaluate("location.hash = 'needs=band'")
    expect(page.get_by_label("Needs")).to_have_value("band")
    page.go_back()
    expect(page.get_by_label("Needs")).to_have_value("")
    expect(shown(page)).to_have_count(len(EXERCISES))


@pytest.mark.parametrize("given", ["needs=rockets", "movement=%3Cscript%3E", "other=1"])
def test_an_address_with_another_choice_leaves_the_list_whole(page, given):
    page.goto(f"{LIST}#{given}")
    expect(shown(page)).to_have_count(len(EXERCISES))


def test_an_old_address_of_an_exercise_leads_to_its_page(page):
    page.goto(f"{LIST}#exercise-plank")
    expect(page).to_have_url(re.compile(r"/exercises/plank/$"))
    expect(page.locator("h1")).to_have_text("How to do a plank")


@pytest.mark.parametrize("exercise", ["glute-bridge", "overhead-press"])
def test_a_screen_takes_from_a_page_how_to_do_it_breathe_and_when_to_stop(blank, exercise):
    record = EXERCISES[exercise]
    found = blank.evaluate(
        """async (address) => {
            const { exerciseAt } = await import('/parts/exercise/exercise-page.mjs');
            const { steps, breathing, stops } = await exerciseAt(address);
            return { steps, breathing, stops };
        }""",
        f"/exercises/{exercise}/",
    )
    matters = [record.breathing_matters] if record.breathing_matters else []
    assert found["steps"] == record.how_to
    assert found["breathing"] == [record.breathing, *matters]
    assert found["stops"][0] == stops_at(record)
    assert len(found["stops"]) == 1 + len(record.stop_signs)


def test_without_scripts_the_list_is_groups_with_headings(browser, address):
    context = browser.new_context(java_script_enabled=False, base_url=address)
    page = context.new_page()
    page.goto(LIST)
    expect(shown(page)).to_have_count(len(EXERCISES))
    expect(page.locator(".exercises-filter")).to_be_hidden()
    page.locator(".exercises-groups a").last.click()
    expect(page.locator(".exercises h2").last).to_be_in_viewport()
    context.close()


@pytest.mark.parametrize("path", [LIST, "/claims/"])
def test_on_paper_no_list_has_the_fields_or_the_links_to_its_groups(page, path):
    page.goto(path)
    expect(page.locator(".filter")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".filter")).to_be_hidden()
    expect(page.locator(".exercises-groups:visible")).to_have_count(0)


@pytest.mark.parametrize("path", [LIST, "/exercises/glute-bridge/"])
def test_fits_a_small_screen(page, path):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(path)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("exercise", ["glute-bridge", "farmers-carry"])
def test_prints_on_one_sheet(browser, finished_address, exercise, paper):
    for page in open_page(browser, finished_address):
        page.goto(f"/exercises/{exercise}/")
        printed = page.pdf(format=paper)
        assert len(re.findall(rb"/Type\s*/Page\b", printed)) <= 2

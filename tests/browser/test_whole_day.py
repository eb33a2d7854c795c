"""A whole day under the energy at rest: told by a level or by hours, and never under the floor."""

import pytest
from playwright.sync_api import expect

from macros.figure import compute

PAGE = "/tools/resting-energy/"
PERSON = {"sex": "female", "age": "30 years", "height": "165 cm"}


@pytest.fixture
def day(page):
    page.goto(PAGE)
    tool = page.locator("whole-day")
    expect(tool.locator(".total")).to_be_hidden()
    tool.get_by_role("button", name="Show numbers").click()
    return tool


def shown(equation, **inputs):
    return f"{round(compute(equation, **inputs).value, -1):,.0f}"


def test_follows_the_body_that_is_typed_in_the_form_above(page, day):
    expect(day.locator(".own-body")).to_be_hidden()
    page.locator("#calculator-resting-energy-equations [name=weight]").fill("90")
    expect(day.locator(".whose")).to_contain_text("female, 30 years, 165 cm, 90 kg")
    total = shown("total-energy", **PERSON, weight="90 kg", pal="1.6")
    expect(day.locator(".total")).to_contain_text(f"About {total} calories a day")
    expect(day.locator(".drawing svg")).to_contain_text("EER 2023, low active")
    day.get_by_label("Your days").select_option("2.0")
    expect(day.locator(".drawing svg")).to_contain_text("EER 2023, very active")
    page.locator("#calculator-resting-energy-equations [name=age]").fill("")
    expect(day.locator(".total")).to_have_text("Waiting for age.")
    expect(day.locator(".answer")).to_be_hidden()


def test_comes_by_hours_to_the_level_that_the_report_prints(day):
    day.get_by_label("By its hours").check()
    expect(day.locator(".level")).to_have_text(
        "Left over, as light leisure such as television or talk: 2 hours. "
        "Your hours come to a level of 1.53."
    )
    day.locator("[name=running_time]").fill("3")
    expect(day.locator(".parts")).to_contain_text("Training")
    day.locator("[name=driving_time]").fill("0")
    day.locator("[name=running_time]").fill("21")
    expect(day.locator(".level")).to_contain_text("end at a level of 2.40, so check the hours")
    expect(day.locator(".answer")).to_be_hidden()
    day.locator("[name=running_time]").fill("0")
    day.locator("[name=driving_time]").fill("1")
    day.locator("[name=sitting_time]").fill("12")
    expect(day.locator(".level")).to_have_text(
        "These are 1 hour more than a day has. Take 1 hour away."
    )
    expect(day.locator(".total")).to_have_text("No day is added up for these hours.")


def test_gives_no_number_where_the_form_above_gives_none(page, day):
    page.locator("#calculator-resting-energy-equations [name=age]").fill("15")
    expect(day.locator(".refusal")).to_have_text("The form above says why no number stands here.")
    expect(day.locator(".total")).to_be_hidden()
    expect(day.locator("svg:visible")).to_have_count(0)

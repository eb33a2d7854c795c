"""The map of the body: a place is chosen by pointer or by keyboard, without any script."""

import pytest
from playwright.sync_api import expect

from macros import records
from macros.parts.body_map.outline import BACK, FRONT

PLACES = records.body_places()
MAP = "/spot-reduction/what-fat-loss-exercises-train/"


def answer(page, name):
    return page.get_by_role("region", name=name, exact=True)


def test_at_first_every_answer_stands_beneath_the_map(silent):
    silent.goto(MAP)
    for place in PLACES.values():
        expect(answer(silent, place.name)).to_be_visible()


@pytest.mark.parametrize("word", ["Face", "Belly", "Buttocks"])
def test_the_keyboard_chooses_a_place_and_its_answer_stands_alone(silent, word):
    silent.goto(MAP)
    silent.get_by_role("link", name=word, exact=True).first.focus()
    silent.keyboard.press("Enter")
    (place,) = {each.place for each in FRONT + BACK if each.word == word}
    for each, said in PLACES.items():
        expect(answer(silent, said.name)).to_be_visible(visible=each == place)
    expect(answer(silent, PLACES[place].name)).to_be_in_viewport()


def test_the_whole_figure_is_a_target_for_a_finger(silent):
    silent.goto(MAP)
    silent.locator("a[href='#place-chest'] path").first.click()
    expect(answer(silent, "Chest")).to_be_in_viewport()


def test_the_way_back_shows_all_places_again(silent):
    silent.goto(f"{MAP}#place-back")
    expect(answer(silent, "Chest")).to_be_hidden()
    silent.get_by_role("link", name="Back to the map and all places").click()
    expect(answer(silent, "Chest")).to_be_visible()


def test_the_words_are_read_in_full_on_a_phone(silent):
    silent.set_viewport_size({"width": 320, "height": 700})
    silent.goto(MAP)
    frame = silent.locator(".body-map svg").bounding_box()
    for box in [each.bounding_box() for each in silent.locator(".region text").all()]:
        assert box["x"] >= frame["x"]
        assert box["x"] + box["width"] <= frame["x"] + frame["width"] + 0.5

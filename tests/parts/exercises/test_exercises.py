"""The list of exercises: each once, under its movement, with what the fields ask for."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros import records
from macros.parts.exercises.exercises import exercises
from macros.records.kinds.anatomy import EQUIPMENT, JOINTS
from macros.records.kinds.exercise import PATTERNS

EXERCISES = records.exercises()


@pytest.fixture(scope="module")
def tree():
    return LexborHTMLParser(exercises())


def test_every_exercise_stands_once_and_leads_to_its_page(tree):
    links = [each.attributes["href"] for each in tree.css("section section li a")]
    assert sorted(links) == sorted(f"site://exercises/{each}/" for each in EXERCISES)


def test_each_stands_under_the_heading_of_its_movement(tree):
    for group in tree.css("section section"):
        heading = group.css_first("h2").text()
        assert group.attributes["aria-labelledby"] == group.css_first("h2").id
        for card in group.css("li"):
            assert PATTERNS[EXERCISES[card.id.removeprefix("exercise-")].pattern] == heading


def test_a_line_above_leads_to_each_group(tree):
    led_to = [each.attributes["href"] for each in tree.css(".exercises-groups a")]
    assert led_to == [f"#{each.id}" for each in tree.css("h2")]


def test_the_fields_ask_for_what_the_records_say(tree):
    asked = {
        each.attributes["name"]: [option.attributes["value"] for option in each.css("option")]
        for each in tree.css("select")
    }
    assert asked["movement"][1:] == [each.id for each in tree.css("h2")]
    assert asked["needs"][1:] == ["nothing", *EQUIPMENT]
    assert asked["spare"][1:] == [*JOINTS, "floor"]


@pytest.mark.parametrize("each", EXERCISES)
def test_a_card_tells_the_fields_what_the_exercise_needs_and_loads(tree, each):
    record = EXERCISES[each]
    card = tree.css_first(f"#exercise-{each}").attributes
    assert card["data-needs"].split() == (record.equipment or ["nothing"])
    loads = set((card["data-loads"] or "").split())
    assert loads - {"floor"} == set(record.joints) - set(record.kind_to)
    assert ("floor" in loads) == ("floor" in record.not_with)

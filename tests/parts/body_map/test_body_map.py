"""The map of the body: every place is drawn, answered, and tells the muscles that are there."""

import importlib
import re

import pytest

from macros import records
from macros.parts.body_map.outline import BACK, FRONT
from macros.parts.body_map.places import PLACES
from macros.records.anatomy import MUSCLES

MAP = importlib.import_module(
    "macros.parts.body_map.body_map"
)  # the package gives the macro of this name


@pytest.fixture(scope="module")
def printed():
    return MAP.body_map()


def test_every_place_is_drawn_and_every_region_leads_to_a_place():
    assert {region.place for region in FRONT + BACK} == set(PLACES)


def test_every_region_is_a_link_to_an_answer_on_the_page(printed):
    svg = printed[printed.index("<svg") : printed.index("</svg>")]
    led_to = re.findall(r'<a class="region" href="#([\w-]+)"', svg)
    assert len(led_to) == len(FRONT) + len(BACK)
    assert all(f'id="{each}"' in printed for each in led_to)


def test_every_muscle_of_the_records_lies_in_one_place():
    found = [muscle for place in PLACES for muscle in MAP.muscles(place)]
    assert sorted(found) == sorted(MUSCLES)


def test_the_thighs_leave_the_calves_to_the_calves():
    assert MAP.muscles("thighs") == ["quadriceps", "hamstrings"]
    assert MAP.muscles("calves") == ["calf muscles", "tibialis anterior"]


@pytest.mark.parametrize("place", [each for each in PLACES if PLACES[each].groups])
def test_names_the_exercises_that_work_a_muscle_of_the_place_most(place):
    named = MAP.exercises(place)
    assert named
    for each in records.exercises().values():
        assert (each.name in named) == bool(set(each.primary) & set(MAP.muscles(place)))


@pytest.mark.parametrize("place", PLACES)
def test_every_answer_has_a_source_and_an_article_with_its_title(place):
    address, title = PLACES[place].article
    assert PLACES[place].sources
    assert all(records.source(each) for each in PLACES[place].sources)
    assert records.front_matter(records.DOCS / f"{address.rstrip('/')}.md").title == title


@pytest.mark.parametrize("place", PLACES)
def test_no_answer_promises_that_fat_leaves_the_place(place):
    assert not re.search(r"\b(burns?|will|melts?|always|tones?)\b", PLACES[place].answer)

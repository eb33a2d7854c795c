"""The map of the body: every place is drawn, answered, and tells the muscles that are there."""

import re

import pytest

from macros import records
from macros.parts.body_map import body_map
from macros.parts.body_map.outline import BACK, FRONT
from macros.problem import Problem
from macros.records.kinds.anatomy import MUSCLES

PLACES = records.body_places()


@pytest.fixture(scope="module")
def printed():
    return body_map.body_map()


def test_every_place_is_drawn_and_every_region_leads_to_a_place():
    assert {region.place for region in FRONT + BACK} == set(PLACES)


def test_the_places_stand_from_head_to_foot():
    assert next(iter(PLACES)) == "face"
    assert list(PLACES)[-1] == "calves"


def test_a_place_that_is_drawn_and_has_no_answer_is_asked_for(monkeypatch):
    others = {name: each for name, each in PLACES.items() if name != "chest"}
    monkeypatch.setattr(records, "body_places", lambda: others)
    with pytest.raises(Problem, match=r"draws `chest`; write docs/data/body-places/chest\.yml"):
        body_map.body_map()


def test_every_region_is_a_link_to_an_answer_on_the_page(printed):
    svg = printed[printed.index("<svg") : printed.index("</svg>")]
    led_to = re.findall(r'<a class="region" href="#([\w-]+)"', svg)
    assert len(led_to) == len(FRONT) + len(BACK)
    assert all(f'id="{each}"' in printed for each in led_to)


def test_every_muscle_of_the_records_lies_in_one_place():
    found = [muscle for place in PLACES.values() for muscle in place.muscles]
    assert sorted(found) == sorted(MUSCLES)


def test_the_thighs_leave_the_calves_to_the_calves():
    assert PLACES["thighs"].muscles == ["quadriceps", "hamstrings"]
    assert PLACES["calves"].muscles == ["calf muscles", "tibialis anterior"]


@pytest.mark.parametrize("place", [each for each in PLACES if PLACES[each].muscles])
def test_names_the_exercises_that_train_a_muscle_of_the_place_most(place):
    named = body_map.exercises(PLACES[place])
    assert named
    for each in records.exercises().values():
        works = bool(set(each.primary) & set(PLACES[place].muscles))
        assert (each.name in named) == (works and each.pattern != "warm-up")


@pytest.mark.parametrize("place", PLACES)
def test_every_answer_leads_to_its_article_by_its_title(place, printed):
    article = PLACES[place].article
    title = records.front_matter(records.DOCS / f"{article.rstrip('/')}.md").title
    assert f'<a href="site://{article}">{title}</a>' in printed


@pytest.mark.parametrize("place", PLACES)
def test_no_answer_promises_that_fat_leaves_the_place(place):
    assert not re.search(r"\b(burns?|will|melts?|always|tones?)\b", PLACES[place].answer)

"""No two records of a kind are called the same."""

import pytest

from macros import records
from macros.guard.same_name import same_name_problems

TWINS = [
    (records.ask_first, {"level": "start gently"}),
    (records.body_places, {"order": 1}),
    (records.exercises, {"name": "PLANK"}),
    (records.paces, {"name": "Super-Slow"}),
    (records.places_for_help, {"phone": "1-900-375-7767"}),
    (records.programs, {"sets": "3 sets"}),
    (records.routines, {"takes": "1 minute"}),
    (records.stop_signs, {"haste": "stop"}),
    (records.terms, {"term": "aerobic\u00a0 training"}),
]
NAMES = {records.exercises: "plank", records.paces: "super-slow", records.terms: "aerobic-training"}


@pytest.mark.parametrize(("load", "other"), TWINS)
def test_a_second_record_of_a_name_is_refused_whatever_else_it_says(load, other):
    known = load()
    name = NAMES.get(load) or next(iter(known))
    (problem,) = same_name_problems("zz", known[name].model_copy(update=other))
    assert f"is what `{name}` is called already; keep one of the two" in problem.sentence


def test_a_line_of_two_countries_has_one_name():
    for name in ("samaritans-ireland", "samaritans-united-kingdom"):
        assert list(same_name_problems(name, records.places_for_help()[name])) == []


def test_what_has_no_name_of_its_own_is_called_nothing():
    fact = next(iter(records.facts().values()))
    assert list(same_name_problems("zz", fact)) == []

"""The forms of an exercise: a link names each by its words."""

import pytest

from macros import records
from macros.parts.client_sheet.client_sheet import sheet_data
from macros.parts.client_sheet.forms import form_ids, forms_of


def test_an_id_is_the_first_words_and_as_many_as_tell_it_from_the_others():
    lines = [
        "Take less weight.",
        "Put one foot on a box.",
        "Put one foot on a low chair; don’t hurry.",
    ]
    assert form_ids(lines) == ["take-less-weight", "put-one-foot-on-a-box", "put-one-foot-on-a-low"]


def test_a_line_that_begins_another_has_an_id_of_its_own():
    assert form_ids(["Lift one leg only", "Lift one leg only a little"]) == [
        "lift-one-leg-only",
        "lift-one-leg-only-a",
    ]


@pytest.mark.parametrize("exercise_id", records.exercises())
def test_no_two_forms_of_an_exercise_have_one_id(exercise_id):
    ids = [each["id"] for each in forms_of(records.exercise(exercise_id))]
    assert len({*ids}) == len(ids)
    assert all(ids)


def test_a_form_without_the_floor_is_a_form():
    kinds = {each["of"] for each in forms_of(records.exercise("glute-bridge"))}
    assert kinds == {"easier", "harder", "without_floor"}


def test_a_sheet_knows_every_exercise_that_a_session_or_a_swap_may_bring():
    data = sheet_data()
    for program in data["programs"].values():
        for session in program["sessions"]:
            assert {*session} <= data["exercises"].keys()
            for each in session:
                assert {*data["exercises"][each]["swaps"]} <= data["exercises"].keys()

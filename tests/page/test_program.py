import json

import pytest

from macros import records
from macros.page.coverage import coverage_context
from macros.page.places_for_help import countries
from macros.page.program import program_context, program_data
from macros.records.anatomy import EQUIPMENT, GROUPS
from macros.science.coverage import plan


@pytest.mark.parametrize("each", records.programs())
def test_the_data_for_the_browser_is_plain_and_holds_every_exercise_a_plan_may_bring(each):
    data = json.loads(json.dumps(program_data(each)))
    assert data["groups"] == list(GROUPS)
    for session in data["sessions"]:
        for have in ([], list(EQUIPMENT)):
            for sore in ([], ["knee"], ["wrist"]):
                chosen = {slot.chosen for slot in plan(session, have, sore)} - {None}
                assert chosen <= data["exercises"].keys()


@pytest.mark.parametrize("each", records.programs())
def test_a_swap_in_the_data_is_in_the_data_or_swaps_a_swap(each):
    data = program_data(each)
    planned = {exercise for session in data["sessions"] for exercise in session}
    for exercise in planned:
        assert set(data["exercises"][exercise]["swaps"]) <= data["exercises"].keys()


def test_an_amount_without_a_fact_is_said_to_be_practice():
    assert program_context("at-the-gym")["practice"]
    assert program_context("at-the-gym")["amounts"]["holding"]["value"] == "1\xa0second"
    assert not program_context("at-home")["practice"]


@pytest.mark.parametrize("each", records.programs())
def test_the_table_of_coverage_has_a_word_in_every_cell(each):
    context = coverage_context(each)
    assert [row[0] for row in context["rows"]] == list(GROUPS)
    assert all(said for _, cells in context["rows"] for said, _ in cells)


def test_places_for_help_come_by_country_and_anywhere_comes_last():
    names = [name for name, _ in countries()]
    assert names == [*sorted(names[:-1]), "Anywhere"]
    zealand = dict(countries())["New Zealand"]
    assert [each.kind for each in zealand] == ["eating disorders", "any trouble"]

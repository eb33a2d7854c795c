import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.parts.program.progression import AGAIN, HEAVIER, LIGHTER, SAME, rules
from tests.oracles.progression import next_load, next_step


@pytest.mark.parametrize(
    ("fewest", "step"),
    [(0, LIGHTER), (7, LIGHTER), (8, SAME), (10, SAME), (12, SAME), (13, HEAVIER), (30, HEAVIER)],
)
def test_weight_goes_up_when_it_was_easy_twice_and_down_when_it_is_hard(fewest, step):
    assert next_step(fewest, before=True) is step


@pytest.mark.parametrize(
    ("fewest", "step"), [(9, LIGHTER), (10, SAME), (15, SAME), (16, HEAVIER), (13, SAME)]
)
def test_it_is_lighter_in_the_first_weeks_and_over_sixty(fewest, step):
    assert next_step(fewest, gentle=True, before=True) is step


@pytest.mark.parametrize("gentle", [True, False])
def test_one_easy_session_adds_nothing_yet(gentle):
    steps = {next_step(each, gentle=gentle) for each in range(50)}
    assert steps == {LIGHTER, SAME, AGAIN}


def test_what_is_no_number_changes_nothing():
    assert next_step(math.nan, before=True) is SAME


def test_no_step_speaks_of_weight_alone():
    for step in (LIGHTER, HEAVIER):
        assert "band" in step.says
        assert "form" in step.says


@given(st.floats())
def test_a_load_grows_by_two_to_ten_percent_or_not_at_all(load):
    after = next_load(load)
    if after is None:
        assert not 0 < load < 1e308
    else:
        least, most = after
        assert load <= least <= most <= load * 1.11


def test_the_rules_are_data_with_a_sentence_for_each_step():
    assert rules()["facts"] == {
        "repetitions-too-heavy": 8,
        "repetitions-too-light": 12,
        "older-repetitions-fewest": 10,
        "older-repetitions-most": 15,
        "load-increase-least": 2,
        "load-increase-most": 10,
    }
    assert set(rules()["steps"]) == {"lighter", "same", "again", "heavier"}

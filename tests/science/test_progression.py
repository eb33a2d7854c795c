import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.science.progression import HEAVIER, LIGHTER, SAME, next_load, next_step, rules


@pytest.mark.parametrize(
    ("fewest", "step"),
    [(0, LIGHTER), (7, LIGHTER), (8, SAME), (10, SAME), (12, SAME), (13, HEAVIER), (30, HEAVIER)],
)
def test_weight_goes_up_when_it_is_easy_and_down_when_it_is_hard(fewest, step):
    assert next_step(fewest) is step


def test_what_is_no_number_changes_nothing():
    assert next_step(math.nan) is SAME


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
        "load-increase-least": 2,
        "load-increase-most": 10,
    }
    assert set(rules()["steps"]) == {"lighter", "same", "heavier"}

import pytest

from macros import records
from macros.parts.number.sensitive import is_sensitive, speaks_of_amounts


@pytest.mark.parametrize(
    "fact_id",
    ["muscle-at-rest-rate", "wishnofsky-rate", "underweight-bmi", "weight-loss-pace-most"],
)
def test_energy_and_the_weight_of_a_body_may_be_hidden(fact_id):
    fact = records.fact(fact_id)
    assert is_sensitive(fact.unit, fact.says)


@pytest.mark.parametrize("fact_id", ["people-scotto-di-palumbo-2017", "activity-level-light"])
def test_people_times_and_levels_stay(fact_id):
    fact = records.fact(fact_id)
    assert not is_sensitive(fact.unit, fact.says)


def test_a_percentage_may_be_hidden_where_it_is_of_fat_or_weight():
    assert is_sensitive("percent", "body fat that women lost")
    assert not is_sensitive("percent", "rise in the heaviest squat")


def test_a_chart_may_be_hidden_where_its_words_speak_of_energy_or_fat():
    assert speaks_of_amounts("How much energy", "The model, kg")
    assert not speaks_of_amounts("Injuries of runners and of lifters")

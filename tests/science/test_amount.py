import pytest

from macros import records
from macros.problem import Problem
from macros.science.amount import UNITS, Amount, amounts, minutes


@pytest.mark.parametrize("each", records.programs())
def test_every_amount_is_a_positive_number_of_its_unit(each):
    for key, amount in amounts(records.program(each)).items():
        assert amount.value > 0
        assert amount.unit == UNITS[key]


def test_a_fact_leads_to_its_record_and_practice_to_none():
    of = amounts(records.program("at-the-gym"))
    assert of["rest"] == Amount(120, "second", "rest-between-sets-longest")
    assert of["holding"] == Amount(1, "second", None)


def test_a_program_takes_between_a_quarter_of_an_hour_and_an_hour():
    for program in records.programs().values():
        for session in program.sessions:
            assert 15 < minutes(session, program) < 60


def test_minutes_count_sets_sides_holds_and_rest():
    program = records.program("with-dumbbells")  # two sets of ten, 3 + 1 + 3 seconds, a minute
    assert minutes(["chair-squat"], program) == pytest.approx(2 * (70 + 60) / 60)
    assert minutes(["step-up"], program) == pytest.approx(2 * (140 + 60) / 60)
    assert minutes(["side-plank"], program) == pytest.approx(2 * (100 + 60) / 60)
    assert minutes(["farmers-carry"], program) == pytest.approx(2 * (30 + 60) / 60)


def test_a_walk_needs_its_time():
    program = records.program("with-dumbbells").model_copy(update={"walk": None})
    with pytest.raises(Problem, match="`walk` is missing"):
        amounts(program)

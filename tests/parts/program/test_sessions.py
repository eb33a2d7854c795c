import pytest

from macros import records
from macros.parts.program.sessions import (
    Amount,
    amounts,
    around,
    check_program,
    check_routine,
    lasting,
    length,
    minutes,
)
from macros.problem import Problem
from macros.records import Routine
from macros.records.kinds.program import AMOUNTS


@pytest.mark.parametrize("each", records.programs())
def test_every_amount_is_a_positive_number_of_its_unit(each):
    for key, amount in amounts(records.program(each)).items():
        assert amount.value > 0
        assert amount.unit == AMOUNTS[key].unit


def test_a_fact_leads_to_its_record_and_practice_to_none():
    of = amounts(records.program("at-the-gym"))
    assert of["rest"] == Amount(120, "second", "rest-between-sets-longest")
    assert of["holding"] == Amount(1, "second", None)


def test_a_session_takes_between_half_an_hour_and_an_hour_and_a_quarter():
    for program in records.programs().values():
        for session in program.sessions:
            assert 30 < minutes(session, program, at_first=True) < minutes(session, program) < 75


def test_minutes_count_sets_sides_holds_and_rest():
    program = records.program("with-dumbbells")  # two sets of ten, 3 + 1 + 3 seconds, a minute
    of = {each: minutes([each], program) - around(program) for each in records.exercises()}
    assert of["chair-squat"] == pytest.approx(2 * (70 + 60) / 60)
    assert of["step-up"] == pytest.approx(2 * (140 + 60) / 60)
    assert of["side-plank"] == pytest.approx(2 * (100 + 120 + 60) / 60)
    assert of["farmers-carry"] == pytest.approx(2 * (30 + 60) / 60)


def test_minutes_count_the_warm_up_and_the_end():
    program = records.program("at-home")
    assert around(program) == 6 + 5
    assert minutes([], program) == around(program)


def test_the_first_weeks_have_one_set_of_up_to_fifteen():
    program = records.program("at-home")
    first = minutes(["chair-squat"], program, at_first=True) - around(program)
    assert first == pytest.approx((15 * 7 + 60) / 60)


@pytest.mark.parametrize("at_first", [True, False])
@pytest.mark.parametrize("each", records.programs())
def test_the_length_is_rounded_up_to_five_minutes(each, at_first):
    program = records.program(each)
    of = sorted(minutes(session, program, at_first=at_first) for session in program.sessions)
    for exact, said in zip(of, length(program, at_first=at_first), strict=True):
        assert said % 5 == 0
        assert exact <= said < exact + 5


def test_a_step_lasts_a_time_or_a_number_of_repetitions():
    assert lasting("1 minute") == Amount(1, "minute", None)
    assert lasting("30 seconds") == Amount(30, "second", None)
    assert lasting("warm-up-knee-bends") == Amount(10, "repetition", "warm-up-knee-bends")
    with pytest.raises(Problem, match="is no time"):
        lasting("2 pints")
    with pytest.raises(Problem, match="measure different things"):
        lasting("starting-sets")


@pytest.mark.parametrize("each", records.routines())
def test_a_routine_takes_at_least_as_long_as_its_steps(each):
    routine = records.routine(each)
    check_routine(routine)
    longer = routine.model_dump() | {"takes": "1 minute"}
    longer["steps"] = [{"do": "March.", "lasts": "90 seconds"}]
    with pytest.raises(Problem, match="last longer"):
        check_routine(Routine.model_validate(longer))


def test_a_walk_needs_its_time():
    program = records.program("with-dumbbells").model_copy(update={"walk": None})
    with pytest.raises(Problem, match="`walk` is missing"):
        amounts(program)


def test_an_amount_of_a_fact_has_a_range_too(monkeypatch):
    known = records.fact
    monkeypatch.setattr(
        records, "fact", lambda each: known(each).model_copy(update={"value": 11.0})
    )
    with pytest.raises(Problem, match='"starting-sets" is outside 1 to 10 set'):
        amounts(records.program("at-home"))


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"sets": "10 sets", "rest": "600 seconds"}, "so that it lasts at most 150"),
        ({"first_fewest": "20 repetitions"}, "`first_fewest` is more than `first_most`"),
        ({"first_sets": "3 sets"}, "`first_sets` is more than `sets`"),
        ({"balance": ["plank"]}, "`balance` names `plank`"),
        ({"equipment": ["chair"]}, "needs the band, which `equipment` does not name"),
    ],
)
def test_a_program_that_contradicts_itself_is_refused(changes, says):
    with pytest.raises(Problem, match=says):
        check_program(records.program("at-home").model_copy(update=changes))

"""Coverage holds for every program, whatever one has, whatever hurts and whatever else is true."""

from functools import cache
from itertools import chain, combinations

import pytest

from macros import records
from macros.parts.program.sessions import check_program, worked
from macros.records import library
from macros.records.kinds.anatomy import CONDITIONS, EQUIPMENT, GROUPS, JOINTS
from tests.oracles.coverage import missing, plan, says_missing, suits

SESSIONS = [
    pytest.param(session, id=f"{program_id}-{number}")
    for program_id, program in records.programs().items()
    for number, session in enumerate(program.sessions, 1)
]


planned = cache(plan)  # two tests ask for all of them


def subsets(words):
    return list(chain.from_iterable(combinations(words, n) for n in range(len(words) + 1)))


@pytest.mark.parametrize("each", records.programs())
def test_every_session_mainly_works_every_major_muscle_group(each):
    program = records.program(each)
    check_program(program)
    for session in program.sessions:
        assert worked(session) == dict.fromkeys(GROUPS, "mainly")


@pytest.mark.parametrize("session", SESSIONS)
def test_without_a_sore_joint_coverage_is_whole_with_any_equipment(session):
    for have in subsets(EQUIPMENT):
        assert missing(plan(session, have, ())) == [], have


@pytest.mark.parametrize("session", SESSIONS)
def test_with_any_equipment_and_any_sore_joints_a_group_is_worked_or_kindly_named(session):
    for have in subsets(EQUIPMENT):
        for sore in subsets(JOINTS):
            left_out = missing(planned(tuple(session), have, sore))
            said = says_missing(left_out, have, sore)
            assert bool(said) == bool(left_out)
            for group in left_out:
                assert f"your {group}" in said
            if sore and left_out:
                assert "ask a doctor or a physical therapist" in said


@pytest.mark.parametrize("session", SESSIONS)
def test_a_plan_holds_only_what_suits_and_nothing_twice(session):
    for have in subsets(EQUIPMENT):
        for sore in subsets(JOINTS):
            slots = planned(tuple(session), have, sore)
            chosen = [slot.chosen for slot in slots if slot.chosen]
            assert len(chosen) == len(set(chosen))
            assert all(suits(each, have, sore) for each in chosen)


@pytest.mark.parametrize("session", SESSIONS)
def test_one_sore_joint_leaves_at_least_four_exercises_and_five_groups(session):
    for joint in JOINTS:
        slots = plan(session, EQUIPMENT, [joint])
        assert sum(slot.chosen is not None for slot in slots) >= 4, joint
        assert len(missing(slots)) <= 2, joint


@pytest.mark.parametrize("joint", ["knee", "back", "neck"])
def test_at_the_gym_these_joints_alone_leave_no_group_out(joint):
    for session in records.program("at-the-gym").sessions:
        assert missing(plan(session, EQUIPMENT, [joint])) == []


def test_what_suits_stays_and_the_first_swap_that_suits_takes_its_place():
    slots = plan(["chair-squat", "band-row"], ["chair"], ["knee"])
    assert [slot.chosen for slot in slots] == ["hip-hinge", "glute-bridge"]
    slots = plan(["chair-squat", "hip-hinge"], [], ["knee"])
    assert [slot.chosen for slot in slots] == ["glute-bridge", "hip-hinge"]


def test_says_kindly_what_is_missing_and_why():
    assert says_missing(["chest", "shoulders"], ["chair"], ["shoulder"]) == (
        "With a sore shoulder, nothing in this session works your chest and your shoulders. "
        "Leave that out today, and ask a doctor or a physical therapist what suits you."
    )
    assert says_missing(["back"], ["chair", "step", "machine"], []) == (
        "With what you have, nothing in this session works your back; a resistance band or "
        "dumbbells would help."
    )
    assert says_missing(["back"], ["chair"], ["knee"], ["thin bones"]).startswith(
        "With a sore knee and thin bones, nothing in this session works your back. "
    )
    assert says_missing([], [], [], ["pregnancy"]) == ""


def exercise(monkeypatch, **changed):
    """Give the exercises of the records, one of them changed."""
    squat = records.exercise("chair-squat").model_copy(update=changed)
    known = {**records.exercises(), "chair-squat": squat}
    monkeypatch.setattr(library, "exercises", lambda: known)


def test_an_exercise_that_is_kind_to_a_joint_stays_when_it_is_sore(monkeypatch):
    assert not suits("chair-squat", EQUIPMENT, ["knee"])
    exercise(monkeypatch, kind_to=["knee"])
    assert suits("chair-squat", EQUIPMENT, ["knee"])
    assert not suits("chair-squat", EQUIPMENT, ["knee", "hip"])


def test_an_exercise_that_is_not_for_a_condition_makes_way(monkeypatch):
    exercise(monkeypatch, not_with=["thin bones", "floor"])
    assert suits("chair-squat", EQUIPMENT, [], ["pregnancy"])
    assert not suits("chair-squat", EQUIPMENT, [], ["floor", "pregnancy"])
    (slot,) = plan(["chair-squat"], EQUIPMENT, [], ["thin bones"])
    assert slot.chosen not in (None, "chair-squat")


@pytest.mark.parametrize("session", SESSIONS)
def test_any_two_conditions_leave_what_suits_and_name_what_is_left_out(session):
    for true in combinations(CONDITIONS, 2):
        slots = plan(session, EQUIPMENT, [], true)
        for slot in slots:
            if slot.chosen:
                assert not set(records.exercise(slot.chosen).not_with) & set(true)
        for group in missing(slots):
            assert f"your {group}" in says_missing(missing(slots), EQUIPMENT, [], true)

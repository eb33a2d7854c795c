"""What no body could do is said with its joint, its limit and its sample."""

import pytest

from macros import records
from macros.science.body import Body, movement
from macros.science.body.faults import faults

BODY = Body(records.segments())
FEET = {"feet": "floor"}
STAND = {"contacts": FEET}


def found(*poses, props=None, loop=False):
    told = faults(BODY, movement(BODY, poses, props, loop=loop), records.motions())
    return [says for _, says in told]


def test_somebody_who_stands_has_no_fault():
    assert found(STAND) == []


def test_names_joint_limit_and_pose_of_a_joint_bent_too_far():
    bent = {"right": {"hip": 80, "knee": 150}, "contacts": {"left foot": "floor"}}
    says = "pose 2: the right knee flexes by 150 degrees; at most 135"
    assert says in found(STAND, bent)


def test_names_the_way_back_too():
    assert "pose 1: the left hip extends by 60 degrees; at most 30" in found(
        {"left": {"hip": -60}, "contacts": {"right foot": "floor"}}
    )


def test_finds_what_is_wrong_only_on_the_way():
    kneels = {"shoulder": 75, "hip": 75, "knee": 90, "ankle": -50, "toes": 40}
    fours = {"pelvis": 75, "both": kneels, "contacts": {"knees": "floor", "hands": "floor"}}
    back = fours | {"left": {"hip": -10, "knee": 0, "ankle": 0, "toes": 0}}
    back["contacts"] = {"right knee": "floor", "hands": "floor"}
    says = [each for each in found(fours, back) if "floor; lift it" in each]
    assert says
    assert all(each.startswith("poses 1 to 2, sample ") for each in says)


def test_names_a_part_that_cannot_reach_what_it_should_touch():
    wall = {"contacts": {"feet": "floor", "hands": "wall"}}
    near = {"both": {"shoulder": 90}} | wall
    away = {"pelvis": -25, "both": {"ankle": -25, "shoulder": 90}} | wall
    says = found(near, away)
    assert any(each.startswith("pose 2: the left hand is off the wall by ") for each in says)


def test_names_what_goes_through_the_floor():
    lies = {"pelvis": -90, "both": {"hip": -20}, "contacts": {"pelvis": "floor"}}
    assert any("the left heel goes through the floor; lift it" in each for each in found(lies))


def test_names_what_goes_through_a_thing():
    stands = {"contacts": FEET}
    says = found(stands, props={"table": {"forward": 0.0, "height": 0.54}})
    assert "pose 1: the pelvis goes through the table" in says


def test_names_a_body_that_would_fall():
    lean = {"pelvis": 80, "both": {"hip": 80, "shoulder": 80}, "contacts": FEET}
    assert any("the body would fall: its center of mass is" in each for each in found(lean))


@pytest.mark.parametrize("holds", [{"hands": "counter"}, {"left hand": "rail"}])
def test_who_holds_on_may_lean(holds):
    lean = {
        "pelvis": 25,
        "both": {"hip": 25, "shoulder": 60, "elbow": 20},
        "contacts": FEET | holds,
    }
    assert not any("would fall" in each for each in found(lean))


def test_standing_on_one_leg_needs_the_weight_over_it():
    lift = {"right": {"hip": 30, "knee": 60}, "contacts": {"left foot": "floor"}}
    assert any("would fall" in each for each in found(lift))
    over = lift | {"left": {"hip": {"abduction": -5}}, "pelvis": {"bend": 0}}
    assert not any("would fall" in each for each in found(over))


def test_who_walks_is_never_quite_in_balance():
    step = {"right": {"hip": 30, "knee": 40}, "contacts": {"left toes": "floor"}}
    assert not any("would fall" in each for each in found(step, step, loop=True))


def test_a_body_that_touches_nothing_is_told_to():
    assert found({}) == ["pose 1: nothing is touched; name what the body rests on in `contacts`"]


def test_tells_each_fault_once_a_phase_where_it_is_worst():
    bent = {"both": {"knee": 170, "hip": 90}, "contacts": {"pelvis": "seat"}}
    says = [each for each in found(bent, bent) if "left knee" in each and "flexes" in each]
    assert len(says) == 1


def test_a_fist_goes_around_what_it_grips():
    holds = {"both": {"shoulder": 24, "elbow": 46}, "contacts": FEET | {"hands": "chair back"}}
    moved = movement(BODY, [holds])
    back = next(box for box in moved.boxes if box.kind == "chair back")
    assert back.low[0] < moved.poses[0].skeleton["left_hand"][0] < back.high[0]
    assert not any("chair back" in each for each in found(holds))

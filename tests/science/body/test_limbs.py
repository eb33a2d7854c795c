"""Angles out of places: what the angles of a limb say, they say again when they are read back."""

import random

import pytest

from macros import records
from macros.science.body import Body
from macros.science.body.body import SIDES, joint_turn
from macros.science.body.limbs import reach, set_ball, set_wrist
from macros.science.body.pose import MOTIONS
from macros.science.body.vectors import length, minus

BODY = Body(records.segments())


@pytest.mark.parametrize("joint", ["shoulder", "hip", "ankle", "wrist"])
def test_the_angles_of_a_turn_are_read_back(joint):
    rng = random.Random(3)
    for side in SIDES * 100:
        said = {(f"{side} {joint}", motion): rng.uniform(-80, 80) for motion in MOTIONS[joint]}
        turn, read = joint_turn(said, side, joint), dict.fromkeys(said, 0.0)
        set_wrist(read, side, turn) if joint == "wrist" else set_ball(read, side, joint, turn)
        assert read == pytest.approx(said)


def test_of_two_ways_to_say_a_turn_the_one_that_was_meant_is_kept():
    said = {
        ("left shoulder", "flexion"): 20.0,
        ("left shoulder", "abduction"): 120.0,
        ("left shoulder", "rotation"): 5.0,
    }
    read = dict(said)
    set_ball(read, "left", "shoulder", joint_turn(said, "left", "shoulder"))
    assert read == pytest.approx(said)


@pytest.mark.parametrize("limb", ["arm", "leg"])
@pytest.mark.parametrize("far", [0.15, 0.25, 0.3, 0.32])
def test_two_bones_reach_a_place_with_their_own_lengths(limb, far):
    start, target = (0.0, 0.1, 0.8), (0.0, 0.1, 0.8 - far)
    middle, end = reach(BODY, limb, start, target, (1.0, 0.0, 0.0))
    assert length(minus(end, target)) < 1e-9
    assert length(minus(middle, start)) == pytest.approx(BODY.upper[limb])
    assert length(minus(end, middle)) == pytest.approx(BODY.lower[limb])
    assert (middle[0] > 0) == (limb == "leg")  # a knee points forward, an elbow back


def test_what_is_too_far_is_pointed_at():
    middle, end = reach(BODY, "arm", (0.0, 0.0, 0.8), (1.0, 0.0, 0.8), (0.0, 0.0, 1.0))
    assert end[0] == pytest.approx(BODY.upper["arm"] + BODY.lower["arm"])
    assert middle[0] == pytest.approx(BODY.upper["arm"])

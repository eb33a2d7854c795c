"""A movement keeps what it touches: feet do not slide, hands stay on the wall."""

from itertools import pairwise

import pytest

from macros import records
from macros.problem import Problem
from macros.science.body import SAMPLES, Body, movement
from macros.science.body.vectors import length, minus

BODY = Body(records.segments())
STAND = {"contacts": {"feet": "floor"}}
SQUAT = {
    "pelvis": 40,
    "both": {"hip": 80, "knee": 75, "ankle": 20},
    "contacts": {"feet": "floor"},
}
AT_WALL = {
    "pelvis": 12,
    "both": {"shoulder": 97, "elbow": 6, "ankle": 12},
    "contacts": {"feet": "floor", "hands": "wall"},
}
NEAR_WALL = {
    "pelvis": 20,
    "both": {"shoulder": {"flexion": 46, "abduction": 30}, "elbow": 98, "ankle": 20},
    "contacts": {"feet": "floor", "hands": "wall"},
}


def slides(moved, name):
    """Return how far a landmark is from where it began, at the most."""
    held = [sample for phase in moved.phases for sample in phase]
    first = held[0].skeleton[name]
    return max(length(minus(each.skeleton[name], first)) for each in held)


def test_goes_from_pose_to_pose_in_nine_samples():
    moved = movement(BODY, [STAND, SQUAT, STAND])
    assert [len(phase) for phase in moved.phases] == [SAMPLES, SAMPLES]
    assert moved.phases[0][-1] is moved.phases[1][0] is moved.poses[1]


def test_a_single_pose_is_held():
    moved = movement(BODY, [STAND])
    assert [len(phase) for phase in moved.phases] == [1]


def test_feet_do_not_slide_in_a_squat():
    moved = movement(BODY, [STAND, SQUAT])
    assert slides(moved, "left_ankle") < 1e-6
    assert slides(moved, "right_toe") < 1e-6
    assert moved.poses[1].root[2] < moved.poses[0].root[2] - 0.1


def test_hands_and_feet_keep_their_places_in_a_push_up():
    moved = movement(BODY, [AT_WALL, NEAR_WALL])
    for name in ("left_ankle", "right_ankle", "left_wrist", "right_fingers"):
        assert slides(moved, name) < 1e-6, name
    assert slides(moved, "chest") > 0.05


def test_both_sides_of_a_push_up_are_mirrored():
    for held in movement(BODY, [AT_WALL, NEAR_WALL]).phases[0]:
        left, right = held.skeleton["left_elbow"], held.skeleton["right_elbow"]
        assert left == pytest.approx((right[0], -right[1], right[2]))


def test_nothing_jumps_between_two_samples():
    samples = movement(BODY, [AT_WALL, NEAR_WALL, STAND]).phases[0]
    for before, after in pairwise(samples):
        for name, point in after.skeleton.items():
            assert length(minus(point, before.skeleton[name])) < 0.05, name


def test_somebody_who_sits_has_the_seat_under_the_hips():
    sits = {"both": {"hip": 90, "knee": 95}, "contacts": {"pelvis": "seat", "feet": "floor"}}
    moved = movement(BODY, [sits], {"seat": {"height": 0.3}})
    seat = next(box for box in moved.boxes if box.kind == "seat")
    held = moved.poses[0]
    assert seat.high[2] == 0.3
    assert 0.05 < held.root[2] - 0.3 < 0.07
    assert seat.low[0] < held.root[0] < seat.high[0]
    assert held.skeleton["left_heel"][2] == pytest.approx(0.015, abs=1e-6)


def test_the_head_comes_to_lie_where_it_touches():
    lies = {"pelvis": -110, "contacts": {"shoulders": "floor", "head": "floor"}}
    assert movement(BODY, [lies]).poses[0].skeleton["head"][2] == pytest.approx(0.052, abs=1e-6)


def test_a_raised_heel_leaves_the_toes_flat_where_they_were():
    rise = {"both": {"ankle": -30}, "contacts": {"both toes": "floor"}}
    moved = movement(BODY, [{"contacts": {"both toes": "floor"}}, rise])
    assert slides(moved, "left_ball") < 1e-6
    end = moved.poses[1].skeleton
    assert end["left_heel"][2] > 0.05
    assert end["left_toe"][2] == pytest.approx(end["left_ball"][2], abs=0.003)


def test_a_gait_comes_back_to_its_first_pose():
    step = {"right": {"hip": 15}, "left": {"hip": -10}, "contacts": {"both toes": "floor"}}
    other = {"left": {"hip": 15}, "right": {"hip": -10}, "contacts": {"both toes": "floor"}}
    moved = movement(BODY, [step, other], loop=True)
    assert len(moved.phases) == 2
    assert moved.phases[1][-1] is moved.poses[0]


def test_a_band_runs_along_its_parts_and_through_its_fixed_point():
    band = {"along": ["left hand", "anchor", "right foot"], "forward": 0.7, "height": 0.6}
    carried = movement(BODY, [STAND], {"band": band}).carried
    assert [each.along for each in carried] == [("left_hand", (0.7, 0.0, 0.6), "right_ball")]


def test_a_band_that_runs_nowhere_is_refused():
    with pytest.raises(Problem, match="a band needs `along`"):
        movement(BODY, [STAND], {"band": {}})


def test_what_is_held_moves_with_its_hand():
    carried = movement(BODY, [STAND], {"dumbbell": {"by": ["right hand"]}, "bags": {}}).carried
    assert [each.along for each in carried] == [("right_hand",), ("left_hand", "right_hand")]


@pytest.mark.parametrize(
    ("thing", "pose", "axis", "way"),
    [
        ("wall", {"both": {"shoulder": 90}, "contacts": {"feet": "floor", "hands": "wall"}}, 0, 1),
        ("wall behind", {"contacts": {"feet": "floor", "back": "wall behind"}}, 0, -1),
        (
            "side wall",
            {
                "left": {"shoulder": {"abduction": 80}},
                "contacts": {"feet": "floor", "left hand": "side wall"},
            },
            1,
            1,
        ),
    ],
)
def test_a_wall_stands_where_the_body_touches_it(thing, pose, axis, way):
    moved = movement(BODY, [pose])
    box = next(box for box in moved.boxes if box.kind == thing)
    face = box.low[axis] if way > 0 else box.high[axis]
    assert face * way > 0.02
    assert abs(face) < 0.5
    assert max(moved.poses[0].off(BODY).values()) < 1e-6


def test_a_wall_that_nothing_touches_has_to_say_where_it_is():
    with pytest.raises(Problem, match="nothing touches the wall; say where it stands"):
        movement(BODY, [STAND], {"wall": {}})
    boxes = movement(BODY, [STAND], {"wall": {"forward": 0.4}}).boxes
    assert [(box.low[0], box.kind) for box in boxes] == [(0.4, "wall")]


def test_hips_are_where_a_pose_says_that_they_are():
    sinks = {"pelvis": {"up": 0.4, "left": 0.1}, "contacts": {"feet": "floor"}}
    held = movement(BODY, [STAND, sinks]).poses[1]
    assert held.root == pytest.approx((0, 0.1, 0.4))
    assert held.angles["left knee", "flexion"] > 45
    assert max(held.off(BODY).values()) < 1e-6


def test_a_height_of_nothing_is_a_height():
    poses = [{"contacts": {"feet": "floor"}}]
    low, usual = (
        next(iter(movement(BODY, poses, {"step": prop}).boxes)) for prop in ({"height": 0.0}, {})
    )
    assert low.high[2] == 0
    assert usual.high[2] > 0


def test_an_anchor_that_is_nowhere_is_refused():
    poses = [{"contacts": {"feet": "floor"}}]
    with pytest.raises(Problem, match="an anchor needs a place"):
        movement(BODY, poses, {"band": {"along": ["right hand", "anchor"]}})

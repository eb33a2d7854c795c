"""Where joints lie for angles, by the clinical convention: zero is standing upright."""

import random

import pytest

from macros import records
from macros.problem import Problem
from macros.science.body import Body, angles_of
from macros.science.body.vectors import length, minus

BODY = Body(records.segments())
BONES = [
    ("shoulder", "elbow", "upper-arm"),
    ("elbow", "wrist", "forearm"),
    ("hip", "knee", "thigh"),
    ("knee", "ankle", "shank"),
]


def standing(**pose):
    return BODY.skeleton(angles_of(pose))


def moved(name, **pose):
    """Return how far a landmark goes forward, to the left and up from where it is in standing."""
    return minus(standing(**pose)[name], standing()[name])


def test_somebody_who_stands_is_one_height_tall():
    points = BODY.skeleton({}, (0, 0, BODY.hip_height))
    assert points["crown"][2] == pytest.approx(1)
    assert points["left_ankle"][2] == pytest.approx(0.039)
    assert min(point[2] for point in points.values()) > 0


@pytest.mark.parametrize(
    ("says", "landmark", "pose", "axis", "way"),
    [
        ("a shoulder flexes: the hand goes forward", "left_hand", {"left": {"shoulder": 40}}, 0, 1),
        ("and up", "left_hand", {"left": {"shoulder": 40}}, 2, 1),
        ("it abducts: to its side", "left_hand", {"left": {"shoulder": {"abduction": 40}}}, 1, 1),
        ("its own", "right_hand", {"right": {"shoulder": {"abduction": 40}}}, 1, -1),
        ("an elbow flexes: forward", "left_hand", {"left": {"elbow": 40}}, 0, 1),
        ("a hip flexes: the knee goes forward", "right_knee", {"right": {"hip": 40}}, 0, 1),
        ("a knee flexes: the foot goes back", "right_ankle", {"right": {"knee": 40}}, 0, -1),
        ("an ankle flexes: toes go up", "left_toe", {"left": {"ankle": 20}}, 2, 1),
        ("toes flex: they go down", "left_toe", {"left": {"toes": 20}}, 2, -1),
        ("its toes turn outward", "left_toe", {"left": {"ankle": {"rotation": 20}}}, 1, 1),
        ("the trunk flexes: forward", "head", {"trunk": 30}, 0, 1),
        ("it bends: to the left", "head", {"trunk": {"bend": 20}}, 1, 1),
        ("it turns: its right comes forward", "right_shoulder", {"trunk": {"turn": 20}}, 0, 1),
        ("the neck extends: the head goes back", "head", {"neck": -30}, 0, -1),
        ("the whole body lies on its back: the head is behind", "head", {"pelvis": -90}, 0, -1),
        ("on its left side: the head is to the left", "head", {"pelvis": {"bend": 90}}, 1, 1),
    ],
)  # fmt: skip
def test_an_angle_moves_a_joint_as_a_clinician_would_say(says, landmark, pose, axis, way):
    assert moved(landmark, **pose)[axis] * way > 0.001, says


def test_an_arm_turned_outward_takes_a_bent_forearm_outward():
    pose = {"elbow": 90, "shoulder": {"rotation": 40}}
    assert moved("left_hand", left=pose)[1] > 0.1
    assert moved("right_hand", right=pose)[1] < -0.1


def test_a_hand_bends_to_its_palm_which_looks_to_the_thigh():
    assert moved("left_fingers", left={"wrist": 40})[1] < -0.01
    assert moved("left_fingers", left={"wrist": {"flexion": -40, "pronation": 80}})[0] > 0.01


def test_what_one_side_says_stands_before_what_both_do():
    angles = angles_of({"both": {"knee": 20, "hip": 10}, "left": {"knee": 60}})
    assert angles["left knee", "flexion"] == 60
    assert angles["right knee", "flexion"] == 20
    assert angles["left hip", "flexion"] == 10


def test_bones_keep_their_length_whatever_the_angles():
    rng = random.Random(7)
    joints = ("shoulder", "elbow", "wrist", "hip", "knee", "ankle")
    for _ in range(50):
        pose = {side: {each: rng.uniform(-90, 90) for each in joints} for side in ("left", "right")}
        points = standing(**pose, trunk=rng.uniform(-30, 60), pelvis=rng.uniform(-90, 90))
        for side in ("left", "right"):
            for a, b, name in BONES:
                bone = length(minus(points[f"{side}_{a}"], points[f"{side}_{b}"]))
                assert bone == pytest.approx(records.segments()[name].length)


def test_the_center_of_mass_of_somebody_standing_is_about_at_the_navel():
    center = BODY.balance_point(BODY.skeleton({}, (0, 0, BODY.hip_height)))
    assert 0.53 < center[2] < 0.6
    assert center[1] == pytest.approx(0)


def test_the_masses_of_all_segments_make_one_body():
    once = ("head-and-neck", "trunk")
    total = sum(
        each.mass * (1 if name in once else 2)
        for name, each in records.segments().items()
        if each.mass
    )
    assert total == pytest.approx(1, abs=0.001)


@pytest.mark.parametrize(
    ("pose", "says"),
    [
        ({"left": {"knees": 20}}, "no joint `knees`; did you mean `knee`?"),
        ({"left": {"knee": {"abduction": 20}}}, "`knee` has no motion `abduction`; write one of"),
    ],
)
def test_names_what_no_body_has(pose, says):
    with pytest.raises(Problem, match="(?s)" + says.replace("?", r"\?")):
        angles_of(pose)

"""Poses as people write them, and what is said of those that cannot be read."""

from typing import get_args

import pytest

from macros.records import Exercise, yaml_file
from macros.records.kinds.pose import Limbs, Pose
from macros.science.body.faults import SAYS
from macros.science.body.pose import MOTIONS, PLACE, SPINE
from tests.records.kinds.test_exercise import EXERCISE, problems_of

POSES = """\
views: [side]
props:
  chair: {height: 0.28}
poses:
  - pelvis: 20
    both: {hip: 90, knee: 95, shoulder: {flexion: 10, abduction: 5}}
    contacts: {pelvis: chair, feet: floor}
  - contacts: {feet: floor}
variants:
  - of: easier
    poses:
      - contacts: {feet: floor}
"""
DRAWN = EXERCISE.replace("swaps:", POSES + "swaps:")


def read(text):
    return yaml_file.parse(Exercise, text, "docs/data/exercises/x.yml")


def test_a_number_alone_is_flexion():
    pose = read(DRAWN).poses[0]
    assert pose.pelvis.flexion == 20
    assert pose.both.knee.flexion == 95
    assert pose.both.shoulder.abduction == 5


def test_poses_may_be_left_out():
    assert read(EXERCISE).poses == []


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("knee: 95", "knees: 95"), "`knees` is not a key we use; did you mean `knee`?"),
        (("knee: 95", "knee: 270"), "`flexion` should be 180 or less"),
        (("knee: 95", "knee: far"), "`knee`"),
        (("pelvis: chair", "pelvis: char"), "nothing can rest on `char`; did you mean `chair`?"),
        (("feet: floor}\n  -", "foot: floor}\n  -"), "`foot` is no part that can touch something"),
        (("  chair: {height", "  chiar: {height"), "we draw no `chiar`; did you mean `chair`?"),
        (("views: [side]", "views: [back]"), "`views` should be 'side' or 'front'"),
        (("views: [side]\n", ""), "`poses` and `views` go together; write both"),
        (("of: easier", "of: harder\n    line: 3"), "`variants` tells of line 3 of `harder`"),
    ],
)
def test_says_what_is_wrong_with_a_pose(change, says):
    assert change[0] in DRAWN
    assert any(says in each for each in problems_of(DRAWN.replace(*change))), problems_of(
        DRAWN.replace(*change)
    )


def test_a_joint_may_say_what_it_can_do_and_each_motion_has_its_words():
    spine = {name: Pose.model_fields[name] for name in SPINE}
    of = {name: field.annotation for name, field in (spine | Limbs.model_fields).items()}
    assert set(of) == set(MOTIONS)
    for joint, annotation in of.items():
        (written,) = (each for each in get_args(annotation) if hasattr(each, "model_fields"))
        assert set(written.model_fields) - set(PLACE) == set(MOTIONS[joint]), joint
    assert {motion for motions in MOTIONS.values() for motion in motions} == set(SAYS)

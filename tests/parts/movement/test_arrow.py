"""The arrow of what moves: on the picture, over the floor, and none where nothing goes far."""

import pytest

from macros import records
from macros.parts.movement import drawing
from macros.parts.movement.arrow import arrow, drawn, mover
from macros.parts.movement.figure import SCALE, seen
from macros.parts.movement.scene import scene
from macros.science.body import RADII

MOVING = [
    (exercise_id, view)
    for exercise_id, record in records.exercises().items()
    if record.poses
    for view in record.views
    if scene(exercise_id, view).moves and not scene(exercise_id, view).is_loop
]


@pytest.mark.parametrize(("exercise_id", "view"), MOVING)
def test_stands_on_the_picture_and_over_the_floor(exercise_id, view):
    there = scene(exercise_id, view)
    box, _ = drawing.still(there)
    for x, y in arrow(there)[::2]:
        assert box.left <= x <= box.left + box.width
        assert box.top <= y <= 0


@pytest.mark.parametrize(
    ("exercise_id", "moves"),
    [
        ("chair-squat", "crown"),
        ("split-squat", "crown"),
        ("leg-press", "right_heel"),
        ("biceps-curl", "right_hand"),
        ("calf-raise", "right_heel"),
    ],
)
def test_shows_the_way_of_what_moves(exercise_id, moves):
    assert mover(scene(exercise_id)) == moves


def test_a_hold_and_a_walk_have_none():
    assert drawn(scene("heel-toe-stand")) == ""
    assert drawn(scene("farmers-carry")) == ""


def test_of_a_head_that_sinks_stands_behind_it():
    there = scene("split-squat")
    crown, _ = seen(there.first.skeleton["crown"], "side")
    begin, _, end = arrow(there)
    assert max(begin[0], end[0]) < crown - RADII["head"] * SCALE
    assert end[1] > begin[1]

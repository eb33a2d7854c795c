"""Things beside a body: every kind that a record may name is drawn."""

import pytest

from macros.parts.movement.path import steps
from macros.parts.movement.scene import scene
from macros.parts.movement.shapes import SHAPES
from macros.parts.movement.things import HELD, boxes, standing
from macros.science.body.props import KINDS


def test_everything_that_is_held_has_an_outline_on_a_segment():
    assert set(HELD) == {name for name, kind in KINDS.items() if kind.is_a == "held"}
    for segment, *outlines in HELD.values():
        assert segment in SHAPES["side"]
        assert all(map(steps, outlines))


@pytest.mark.parametrize("view", ["side", "front"])
def test_nothing_that_stands_sinks_into_the_floor(view):
    for exercise_id in ("chair-squat", "dumbbell-row", "calf-raise", "hip-abduction"):
        for slab in standing(scene(exercise_id, view)):
            assert 0 <= slab.low <= slab.high
            assert slab.left < slab.right


def test_what_stands_between_the_eye_and_the_body_is_drawn_before_it():
    from_the_front = scene("hip-abduction", "front")
    assert boxes(from_the_front, before=True)
    assert not boxes(from_the_front)

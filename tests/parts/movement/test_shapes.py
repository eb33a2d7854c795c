"""The outlines of the figure: each muscle lies on a segment, and all turn the same way."""

import pytest

from macros.parts.movement.path import backward, moved, steps
from macros.parts.movement.shapes import PATCHES, SHAPES
from macros.records.kinds.anatomy import MUSCLES

EVERY_SEGMENT = [(view, name) for view, shapes in SHAPES.items() for name in shapes]
EVERY_PATCH = [
    (view, muscle, patch)
    for view, patches in PATCHES.items()
    for muscle, several in patches.items()
    for patch in several
]


def corners(outline):
    return [place for step in steps(outline) for place in (*step.bends, step.end)]


def area(outline):
    """Twice the area within the ends of an outline's steps: its sign tells the way it turns."""
    ends = [step.end for step in outline]
    pairs = zip(ends, ends[1:] + ends[:1], strict=True)
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)


def test_each_muscle_has_a_patch_in_some_view():
    drawn = {muscle for patches in PATCHES.values() for muscle in patches}
    assert drawn == set(MUSCLES)


@pytest.mark.parametrize(("view", "muscle", "patch"), EVERY_PATCH)
def test_a_muscle_stays_on_its_segment(view, muscle, patch):
    places = corners(SHAPES[view][patch.segment].outline)
    low, high = (each(v for _, v in places) for each in (min, max))
    assert all(low <= step.end[1] <= high for step in steps(patch.outline))


@pytest.mark.parametrize(("view", "name"), EVERY_SEGMENT)
def test_every_outline_turns_the_same_way(view, name):
    """So that overlapping ones fill one another, and none cuts a hole."""
    assert area(steps(SHAPES[view][name].outline)) < 0


def test_a_mirror_image_turned_backward_turns_as_the_original_does():
    outline = steps("M0 0Q5 10 10 0L10-9A9 0-9Z")
    mirrored = moved(outline, lambda place: (place[0], -place[1]), 1)
    assert area(mirrored) * area(outline) < 0 < area(backward(mirrored)) * area(outline)

"""The muscles on a small body: each is drawn, and what is worked mainly is told from the rest."""

import re

import pytest

from macros.parts.muscle_map.muscle_map import muscle_map
from macros.parts.muscle_map.patches import MUSCLE_PATCHES
from macros.records.kinds.anatomy import MUSCLES


def test_every_muscle_of_our_records_has_a_patch():
    assert set(MUSCLE_PATCHES) == set(MUSCLES)
    assert all(any(each) for each in MUSCLE_PATCHES.values())


@pytest.mark.parametrize("muscle", MUSCLES)
def test_a_patch_stays_within_the_half_of_a_body(muscle):
    for outlines in MUSCLE_PATCHES[muscle]:
        for outline in outlines:
            numbers = [float(each) for each in re.findall(r"-?[\d.]+", outline)]
            assert all(0 <= x <= 54 for x in numbers[::2]), outline
            assert all(50 <= y <= 396 for y in numbers[1::2]), outline


def test_what_works_mainly_is_told_from_what_works_too():
    drawn = muscle_map(["gluteus maximus"], ["hamstrings", "gluteus maximus"])
    tints = re.findall(r'<path class="(main|also)"', drawn)
    assert tints == ["also", "also", "main", "main"]  # each half; what is main is not also
    assert 'aria-hidden="true"' in drawn


def test_both_sides_of_the_body_are_drawn_and_named():
    drawn = muscle_map([])
    assert drawn.count("</text>") == 2
    assert "main" not in drawn

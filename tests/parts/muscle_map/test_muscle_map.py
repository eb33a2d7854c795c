"""The muscles on a small body: each is drawn, and what is worked mainly is told from the rest."""

import re

import pytest

from macros.parts.muscle_map.muscle_map import muscle_map, muscles
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


def patches(drawn):
    """Return what each patch is worked and its outline, as they lie on one another."""
    return re.findall(r'<path class="([a-z]*)"[^>]* d="([^"]+)"', drawn)


def test_what_works_mainly_is_told_from_what_works_too():
    drawn = muscle_map({"hamstrings": "also", "gluteus maximus": "main"})
    assert patches(drawn) == 2 * [
        ("also", *MUSCLE_PATCHES["hamstrings"].back),
        ("main", *MUSCLE_PATCHES["gluteus maximus"].back),
    ]  # each half
    assert 'aria-hidden="true"' in drawn


def test_a_muscle_that_works_mainly_in_one_exercise_works_mainly_in_all_of_them():
    assert muscles(["wall-push-up"])["transversus abdominis"] == "also"
    assert muscles(["plank"])["transversus abdominis"] == "main"
    assert muscles(["wall-push-up", "plank"])["transversus abdominis"] == "main"


@pytest.mark.parametrize("numbered", [False, True])
def test_a_muscle_in_front_hides_none_that_lies_deep(numbered):
    worked = {"transversus abdominis": "main", "rectus abdominis": "also", "obliques": "also"}
    drawn = muscle_map(worked, numbered=numbered)
    (deep,) = MUSCLE_PATCHES["transversus abdominis"].front
    front = [outline for works, outline in patches(drawn) if works]
    assert front[2] == deep
    assert front[5] == deep


def test_a_script_finds_every_muscle_on_each_half_of_the_body():
    drawn = muscle_map({}, numbered=True)
    for number, muscle in enumerate(MUSCLES):
        places = sum(map(bool, MUSCLE_PATCHES[muscle]))
        assert drawn.count(f'data-muscle="{number}"') == 2 * places


def test_both_sides_of_the_body_are_drawn_and_named():
    drawn = muscle_map({})
    assert drawn.count("</text>") == 2
    assert patches(drawn) == []

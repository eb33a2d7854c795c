"""Every exercise that is drawn could be done by a body of the published segments and ranges."""

from itertools import pairwise

import pytest

from macros import records
from macros.movement import body, faults, movement
from macros.problem import Problem
from macros.science.body.vectors import length, minus

DRAWN = {name: each for name, each in records.exercises().items() if each.poses}
BONES = [
    ("shoulder", "elbow", "upper-arm"),
    ("elbow", "wrist", "forearm"),
    ("hip", "knee", "thigh"),
    ("knee", "ankle", "shank"),
]


def forms():
    """Yield each exercise and each variant of one, with its name."""
    for name, exercise in DRAWN.items():
        loop = exercise.counted == "walk"
        yield pytest.param(exercise, loop, id=name)
        for each in exercise.variants:
            yield pytest.param(each, loop, id=f"{name}-{each.of}-{each.line}")


def test_every_exercise_is_drawn():
    assert set(DRAWN) == set(records.exercises())


@pytest.mark.parametrize(
    ("segment", "lacks", "says"),
    [
        ("thigh", None, "no body is whole without docs/data/segments/thigh.yml"),
        ("ear-height", None, "no body is whole without docs/data/segments/ear-height.yml"),
        ("hand", {"mass": None}, "nothing balances without the weight of .*hand.yml"),
        ("hand", {"center": None}, "nothing balances without the weight of .*hand.yml"),
    ],
)
def test_says_which_segment_a_body_lacks(segment, lacks, says, monkeypatch):
    known = dict(records.segments())
    whole = known.pop(segment)
    if lacks:
        known[segment] = whole.model_copy(update=lacks)
    monkeypatch.setattr(records, "segments", lambda: known)
    with pytest.raises(Problem, match=says):
        body.__wrapped__()


@pytest.mark.parametrize("name", DRAWN)
def test_no_exercise_asks_what_no_body_could_do(name):
    assert [each.sentence for _, each in faults(DRAWN[name])] == []


@pytest.mark.parametrize(("drawn", "loop"), [*forms()])
def test_limbs_keep_their_lengths_at_every_sample(drawn, loop):
    for phase in movement(drawn, loop=loop).phases:
        for held in phase:
            for side in ("left", "right"):
                for a, b, name in BONES:
                    bone = minus(held.skeleton[f"{side}_{a}"], held.skeleton[f"{side}_{b}"])
                    assert length(bone) == pytest.approx(body().segments[name].length)


@pytest.mark.parametrize(("drawn", "loop"), [*forms()])
def test_nothing_jumps_from_sample_to_sample(drawn, loop):
    for phase in movement(drawn, loop=loop).phases:
        for before, after in pairwise(phase):
            for name, point in after.skeleton.items():
                assert length(minus(point, before.skeleton[name])) < 0.15, name

"""The drawing of an exercise: small, whole, told in words, and the same still as moving."""

import json
from math import cos, hypot, radians, sin

import pytest

from macros import records
from macros.parts.movement import drawing, movement
from macros.parts.movement.figure import SCALE, layers, placed, seen
from macros.parts.movement.scene import scene
from macros.parts.movement.words import phases_in_words, words
from macros.records.kinds.pose import Variant

DRAWN = [
    (exercise_id, view)
    for exercise_id, record in records.exercises().items()
    if record.poses
    for view in record.views
]
MOVING = [each for each in DRAWN if scene(*each).moves]
LARGEST = 3_000


@pytest.mark.parametrize(("exercise_id", "view"), DRAWN)
def test_a_still_is_small(exercise_id, view):
    box, drawn = drawing.still(scene(exercise_id, view))
    assert len(f'<svg viewBox="{box}">{drawn}</svg>') <= LARGEST


@pytest.mark.parametrize(("exercise_id", "view"), DRAWN)
def test_the_whole_body_is_on_the_picture(exercise_id, view):
    there = scene(exercise_id, view)
    box, _ = drawing.small(there)
    for point in there.first.skeleton.values():
        x, y = seen(point, view)
        assert box.left <= x <= box.left + box.width
        assert box.top <= y <= box.top + box.height


@pytest.mark.parametrize(("exercise_id", "view"), DRAWN)
def test_the_words_name_the_exercise_its_view_and_both_positions(exercise_id, view):
    there = scene(exercise_id, view)
    said = words(there)
    assert said.startswith(f"{there.exercise.name}, seen from the {view}")
    if there.moves and not there.is_loop:
        begins, ends = said.partition(". It begins ")[2].split(". It ends ")
        assert begins
        assert ends.rstrip(".")
        assert begins != ends.rstrip(".")


def test_the_words_say_how_the_body_is():
    said = words(scene("chair-squat"))
    assert "It begins sitting, with knees at a right angle" in said
    assert "It ends standing, with knees straight" in said


@pytest.mark.parametrize(
    ("exercise_id", "says"),
    [
        ("pulldown", "the trunk a little back"),
        ("seated-knee-lift", "right foot lifted"),
        ("heel-digs", "right toes lifted"),
    ],
)
def test_the_words_say_what_tells_an_end_from_its_beginning(exercise_id, says):
    _, end = words(scene(exercise_id)).split(". It ends ")
    assert says in end


def test_prints_nothing_for_an_exercise_that_is_not_drawn(monkeypatch):
    record = records.exercise("chair-squat").model_copy(update={"poses": []})
    monkeypatch.setattr(records, "exercise", lambda _: record)
    scene.cache_clear()
    try:
        assert movement.small("chair-squat") == ""
        assert movement.moving("chair-squat") == ""
    finally:
        scene.cache_clear()


@pytest.mark.parametrize(
    ("exercise_id", "record"),
    [(each, record) for each, record in records.exercises().items() if record.variants],
)
def test_another_form_has_no_button_and_loads_nothing(exercise_id, record):
    drawn = movement.forms(exercise_id)
    assert len(drawn) == len(record.variants)
    for printed in drawn.values():
        assert "<svg" in printed
        assert "<button" not in printed
        assert "data-script" not in printed


def test_what_does_not_move_has_no_button_and_loads_nothing():
    still = next(each for each in records.exercises() if (found := scene(each)) and not found.moves)
    printed = movement.moving(still)
    assert "<svg" in printed
    assert "<button" not in printed
    assert "data-script" not in printed


def test_a_small_picture_is_silent():
    assert 'aria-hidden="true"' in movement.small("glute-bridge")


@pytest.mark.parametrize(("exercise_id", "view"), MOVING)
def test_each_sample_lies_where_the_body_is(exercise_id, view):
    """What the script shows in a sample is what the still picture would."""
    there = scene(exercise_id, view)
    film = json.loads(movement.filmed(exercise_id, view))
    parts = [
        part for layer in layers([f.skeleton for f in there.frames], view) for part in layer.parts
    ]
    shapes = [shape for layer in film["layers"] for shape in layer["shapes"] if shape[0] == ""]
    assert len(shapes) == len(parts)
    for part, (_, at, _) in zip(parts, shapes, strict=True):
        track = film["tracks"][at]
        for number, frame in enumerate(there.frames):
            x, y, angle, length = track[number] if len(track) > 1 else track[0]
            at_place = placed(part, frame.skeleton, view)
            size = length * at_place.length * SCALE / 1000
            end = (x + size * cos(radians(angle)), y + size * sin(radians(angle)))
            assert hypot(x - at_place.upper[0], y - at_place.upper[1]) < 0.1
            assert hypot(end[0] - at_place.lower[0], end[1] - at_place.lower[1]) < 1


@pytest.mark.parametrize(("exercise_id", "view"), MOVING)
def test_what_moves_takes_the_place_of_the_still_picture(exercise_id, view):
    film = json.loads(movement.filmed(exercise_id, view))
    _, _, wide, high = map(int, film["box"].split())
    still, _ = drawing.still(scene(exercise_id, view))
    assert wide / high == pytest.approx(still.width / still.height, rel=0.01)


def test_the_work_comes_first_where_somebody_stands_up_and_last_in_a_push_up():
    assert [each["name"] for each in json.loads(movement.filmed("chair-squat"))["pace"]] == [
        "up",
        "hold",
        "down",
    ]
    assert [each["name"] for each in json.loads(movement.filmed("wall-push-up"))["pace"]] == [
        "down",
        "up",
        "hold",
    ]


def test_a_walk_goes_on_in_one_phase_and_shows_its_middle():
    walk = scene("farmers-carry")
    film = json.loads(movement.filmed("farmers-carry"))
    assert film["goes"]
    assert [each["name"] for each in film["pace"]] == ["walk"]
    for landmark, place in walk.frames[0].skeleton.items():
        assert walk.frames[-1].skeleton[landmark] == pytest.approx(place, abs=0.001)
    assert walk.last not in (walk.frames[0], walk.frames[-1])
    assert "walking" in words(walk)


def test_tints_the_limb_that_moves_where_each_side_has_its_turn():
    works = scene("hip-abduction").muscles(["hip abductors", "quadriceps"])
    assert works["leg", "right"]
    assert not works["leg", "left"]


def test_tints_both_sides_where_both_work():
    works = scene("chair-squat").muscles(["quadriceps"])
    assert works["leg", "left"] == works["leg", "right"] == ["quadriceps"]


def test_draws_other_forms_by_the_line_that_tells_them(monkeypatch):
    record = records.exercise("chair-squat")
    variant = Variant(of="harder", line=2, poses=record.poses)
    changed = record.model_copy(update={"variants": [variant]})
    monkeypatch.setattr(records, "exercise", lambda _: changed)
    scene.cache_clear()
    try:
        [(key, drawn)] = movement.forms("chair-squat").items()
    finally:
        scene.cache_clear()
    assert key == ("harder", 2)
    assert "Squat to a chair, harder, seen from the side" in drawn
    assert 'id="movement-chair-squat-harder-2-in-words"' in drawn


@pytest.mark.parametrize(
    ("exercise_id", "work", "back"),
    [
        ("chair-squat", "Up", "Down"),
        ("hip-hinge", "Up", "Down"),
        ("band-triceps-extension", "Down", "Up"),
        ("band-row", "Pull", "Back"),
        ("chest-press", "Push", "Back"),
        ("wall-push-up", "Push", "In"),
        ("hip-abduction", "Out", "Back"),
    ],
)
def test_names_the_work_as_somebody_would_who_counts_aloud(exercise_id, work, back):
    said = phases_in_words(scene(exercise_id))
    assert (said["up"], said["hold"], said["down"]) == (work, "Hold", back)

"""The text of paths: short, in whole numbers, each step from where the one before ended."""

from macros.parts.movement.path import moved, shifted, steps, written


def test_writes_each_step_from_where_the_one_before_ended():
    assert written([steps("M10 20L15 18Q20 20 30 28Z")]) == "M10 20l5-2q5 2 15 10z"


def test_begins_the_next_outline_from_where_the_one_before_began():
    assert written([steps("M10 10L20 10L20 20Z"), steps("M11 12L0 0Z")]) == (
        "M10 10l10 0l0 10zm1 2l-11-12z"
    )


def test_rounding_never_adds_up():
    line = steps("M0 0" + "".join(f"L{each} 0" for each in range(1, 9)) + "Z")
    third = moved(line, lambda place: (place[0] / 3, place[1]), 1)
    ends = [int(each.split(" ")[0]) for each in written([third])[1:-1].split("l")]
    assert sum(ends) == round(8 / 3)


def test_an_arc_turns_the_other_way_in_a_mirror():
    assert written([steps("M0 0A5 10 0Z")]) == "M0 0a5 5 0 0110 0z"
    assert written([steps("M0 0A5 10 0Z")], turns=-1) == "M0 0a5 5 0 0010 0z"


def test_a_shift_moves_every_place():
    assert written([shifted(steps("M0 0Q1 2 3 4Z"), (10, 20))]) == "M10 20q1 2 3 4z"

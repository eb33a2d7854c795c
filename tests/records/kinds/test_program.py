import re

import pytest

from macros import records
from macros.guard.check import check
from macros.records import Program, yaml_file

PATH = records.DOCS / "data" / "programs" / "at-home.yml"


def problems_of(text):
    with pytest.raises(ExceptionGroup) as caught:
        yaml_file.parse(Program, text, "docs/data/programs/x.yml")
    return [str(each) for each in caught.value.exceptions]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (
            ("[chair, band]", "[chair, belt]"),
            "equipment `belt` is not one we use; write one of chair",
        ),
        (("hip-hinge, calf-raise", "hip-hinge, hip-hinge"), "`hip-hinge` stands twice"),
        (("rest: rest-between-sets-shortest\n", ""), "`rest` is missing"),
        (("ending: walk-and-rest\n", ""), "`ending` is missing"),
        (("[standing-warm-up, seated-warm-up]", "[]"), "`warm_up`"),
    ],
)
def test_says_what_is_wrong_with_a_program(change, says):
    text = PATH.read_text(encoding="utf-8")
    assert change[0] in text
    assert any(says in each for each in problems_of(text.replace(*change)))


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("chair-squat", "chair-squats"), "no exercise `chair-squats`; did you mean `chair-squat`"),
        (("rest-between-sets-shortest", "rest-between"), "no fact `rest-between`"),
        (("walk-and-rest", "walk-and-nest"), "no routine `walk-and-nest`; did you mean"),
        (("[heel-toe-stand", "[heel-toe-stands"), "no exercise `heel-toe-stands`; did you mean"),
        (("first_weeks: 2 weeks", "first_weeks: 2 sets"), '"2 sets" is not in week'),
        (("rest-between-sets-shortest", "muscle-at-rest-rate"), "measure different things"),
        (("rest-between-sets-shortest", "1 pint"), '"pint" is not a unit we know'),
        (("cdc-growing-stronger-questions", "nobody"), "no source `nobody`"),
        (
            ("band-row, front-arm-raise, band-curl", "band-curl"),
            "mainly works the back and shoulders",
        ),
        (("dead-bug]", "dead-bug, farmers-carry]"), "`walk` is missing; add it"),
    ],
)
def test_the_check_says_what_a_program_names_wrongly(change, says, tmp_path, monkeypatch):
    text = PATH.read_text(encoding="utf-8")
    assert change[0] in text
    folder = tmp_path / "docs" / "data" / "programs"
    folder.mkdir(parents=True)
    (folder / PATH.name).write_text(text.replace(change[0], change[1], 1), encoding="utf-8")
    for name, place in (("ROOT", tmp_path), ("DOCS", tmp_path / "docs")):
        monkeypatch.setattr(records, name, place)
    (problem,) = check([folder / PATH.name])
    assert str(problem).startswith(f"docs/data/programs/{PATH.name}:")
    assert says in str(problem)


@pytest.mark.parametrize("each", records.programs())
def test_a_program_needs_the_equipment_that_it_says(each):
    program = records.program(each)
    used = {
        item
        for session in program.sessions
        for exercise in session
        for item in records.exercise(exercise).equipment
    }
    assert used == set(program.equipment)


@pytest.mark.parametrize(
    ("key", "amount", "says"),
    [
        ("holding", "1 second^9^9^9", '"second^9^9^9" is not a unit we know'),
        ("holding", "61 seconds", '"61 seconds" is outside 0 to 60 second'),
        ("lowering", "86400 seconds", "is outside 0.5 to 30 second"),
        ("lifting", "0 seconds", "is outside 0.5 to 30 second"),
        ("sets", "1000 sets", "is outside 1 to 10 set"),
        ("sets", "9" * 390 + " sets", "it is too long"),
        ("repetitions", "1000000000 repetitions", "is outside 1 to 50 repetition"),
        ("rest", "0 seconds", "is outside 10 to 600 second"),
        ("rest", "2 hours", "is outside 10 to 600 second"),
        ("balance_days", "8 days", "is outside 1 to 7 day"),
        ("first_weeks", "9 years", "is outside 1 to 26 week"),
    ],
)
def test_an_amount_has_a_range(key, amount, says):
    text = re.sub(rf"^{key}: .*$", f'{key}: "{amount}"', PATH.read_text("utf-8"), flags=re.M)
    (said,) = problems_of(text)
    assert f"`{key}`: " in said
    assert says in said
    line = text.split("\n").index(f'{key}: "{amount}"') + 1
    assert said.startswith(f"docs/data/programs/x.yml:{line}: ")

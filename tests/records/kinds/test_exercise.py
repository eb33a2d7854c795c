import pytest

from macros import records
from macros.records import Exercise, yaml_file
from macros.records.kinds.anatomy import GROUPS, MUSCLES

EXERCISE = """\
name: Squat to a chair
pattern: squat
equipment: [chair]
primary: [quadriceps]
secondary: [hamstrings]
joints: [knee]
how_to:
  - Sit down slowly.
  - Stand up slowly.
easier: [Use a higher chair.]
harder: [Hold a weight.]
safer: [Put the chair against a wall.]
breathing: Breathe out as you stand up.
swaps: []
source: nhs-tayside
checked: 2026-11-23
"""


def problems_of(text):
    with pytest.raises(ExceptionGroup) as caught:
        yaml_file.parse(Exercise, text, "docs/data/exercises/x.yml")
    return sorted(str(each) for each in caught.value.exceptions)


def test_about_twenty_exercises_and_more_load():
    assert len(records.exercises()) >= 20


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("[quadriceps]", "[quads]"), "x.yml:4: muscle `quads` is not one we use; did you mean"),
        (("[knee]", "[knees]"), "joint `knees` is not one we use; did you mean `knee`?"),
        (("[chair]", "[bench]"), "equipment `bench` is not one we use"),
        (("[knee]", "[knee, knee]"), "`knee` stands twice; name it once"),
        (("pattern: squat", "pattern: squats"), "x.yml:2: `pattern`"),
        (("Sit down slowly.", "Sit down 3 times."), '"3" is typed by hand; put it in words'),
        (("[Hold a weight.]", "[]"), "`harder`"),
        (("[knee]", "[knee]\nnot_with: [fever]"), "condition `fever` is not one we use"),
        (("[knee]", "[knee]\nkind_to: [knees]"), "joint `knees` is not one we use"),
        (("[knee]", "[knee]\nkind_to: [hip]"), "x.yml:7: `kind_to` names `hip`"),
        (("[knee]", "[knee]\nnot_with: [floor]"), "`without_floor` and the word floor"),
        (("[knee]", "[knee]\nwithout_floor: Use a bed."), "x.yml:7: `without_floor`"),
        (("as you stand up.", "on 2."), '"2." is typed by hand'),
        (("swaps: []", "swops: []"), "`swops` is not a key we use; did you mean `swaps`?"),
    ],
)
def test_says_what_is_wrong_with_an_exercise(change, says):
    assert any(says in each for each in problems_of(EXERCISE.replace(*change)))


def test_a_muscle_counts_for_its_group_once_and_mainly_before_also():
    text = EXERCISE.replace("[quadriceps]", "[quadriceps, gluteus maximus]")
    exercise = yaml_file.parse(Exercise, text, "x.yml")
    assert exercise.main_groups == ["legs", "hips"]
    assert exercise.helped_groups == []


def test_every_muscle_belongs_to_a_group_and_every_group_has_one():
    assert {group for group, _ in MUSCLES.values()} == set(GROUPS)


@pytest.mark.parametrize("each", records.exercises())
def test_what_an_exercise_says_is_kind(each):
    said = " ".join(str(value) for value in records.exercise(each).model_dump().values()).lower()
    for word in ("must", "burn", "flab", "tone", "no pain", "lazy", "cheat", "failure"):
        assert word not in said.split(), word


def test_every_exercise_is_reached_from_a_program():
    programs = records.programs().values()
    planned = {e for p in programs for session in (*p.sessions, p.balance) for e in session}
    planned |= {e for p in programs for w in p.warm_up for e in records.routine(w).exercises}
    swaps = {swap for each in planned for swap in records.exercise(each).swaps}
    assert set(records.exercises()) == planned | swaps


@pytest.mark.parametrize("each", records.exercises())
def test_what_works_the_shoulders_loads_the_shoulder(each):
    exercise = records.exercise(each)
    if "deltoids" in [*exercise.primary, *exercise.secondary]:
        assert "shoulder" in exercise.joints


BALANCE = [each for each, it in records.exercises().items() if it.pattern == "balance"]


def test_balance_has_exercises():
    assert len(BALANCE) >= 5


@pytest.mark.parametrize("each", BALANCE)
def test_a_balance_exercise_has_something_to_hold_a_chair_near_and_words_on_falls(each):
    exercise = records.exercise(each)
    said = " ".join([*exercise.how_to, *exercise.safer])
    assert all(word in said for word in ("counter", "chair", "fallen twice", "dizzy"))
    assert exercise.breathing
    assert "dizziness" in exercise.not_with

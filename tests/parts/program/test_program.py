import json
import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros import records
from macros.parts.coverage.coverage import coverage_context
from macros.parts.exercise.exercise import exercise, joint, stops_at
from macros.parts.movement.movement import small
from macros.parts.places_for_help.places_for_help import countries
from macros.parts.program.program import kit, minutes_of, program, program_context, program_data
from macros.parts.program.sessions import length
from macros.records import library
from macros.records.kinds.anatomy import CONDITIONS, EQUIPMENT, GROUPS, JOINTS, MUSCLES
from tests.oracles.coverage import plan


@pytest.mark.parametrize("each", records.programs())
def test_the_data_for_the_browser_is_plain_and_holds_every_exercise_a_plan_may_bring(each):
    data = json.loads(json.dumps(program_data(each)))
    assert data["groups"] == list(GROUPS)
    for session in data["sessions"]:
        for have in ([], list(EQUIPMENT)):
            for sore in ([], ["knee"], ["wrist"]):
                chosen = {slot.chosen for slot in plan(session, have, sore)} - {None}
                assert chosen <= data["exercises"].keys()


@pytest.mark.parametrize("each", records.programs())
def test_a_swap_in_the_data_is_in_the_data_or_swaps_a_swap(each):
    data = program_data(each)
    planned = {name for session in data["sessions"] for name in session}
    for name in planned:
        assert set(data["exercises"][name]["swaps"]) <= data["exercises"].keys()


def test_an_amount_without_a_fact_is_said_to_be_practice():
    assert program_context("at-the-gym")["practice"]
    assert program_context("at-the-gym")["amounts"]["holding"]["value"] == "1\xa0second"
    assert not program_context("at-home")["amounts"]["holding"]["practice"]


@pytest.mark.parametrize("each", records.programs())
def test_the_body_of_a_program_says_every_muscle_once_in_words(each):
    said = ", ".join(filter(None, coverage_context(each)["words"].values()))
    found = re.split(r", | and (?!neck|grip)", said.lower())
    assert sorted(found) == sorted(where for _, where in MUSCLES.values())


@pytest.mark.parametrize("each", records.programs())
def test_the_body_of_a_program_draws_each_muscle_as_its_exercises_work_it(each):
    drawn = LexborHTMLParser(coverage_context(each)["drawing"])
    sessions = records.program(each).sessions
    exercises = [records.exercise(name) for session in sessions for name in session]
    for number, muscle in enumerate(MUSCLES):
        patches = drawn.css(f"[data-muscle='{number}']")
        works = {patch.attributes["class"] for patch in patches}
        if any(muscle in exercise.primary for exercise in exercises):
            assert works == {"main"}
        elif any(muscle in exercise.secondary for exercise in exercises):
            assert works == {"also"}
        else:
            assert works == {""}


@pytest.mark.parametrize("each", records.programs())
def test_each_row_has_the_small_drawing_of_its_exercise_before_its_name(each):
    html = program(each)
    for name in {name for session in records.program(each).sessions for name in session}:
        link = re.compile(rf'<th scope="row">([^\n]*)<a href="[^"]*\b{name}[/"][^>]*>')
        assert {found[1] for found in link.finditer(html)} == {small(name)}


def card(program_id):
    return " ".join(re.sub(r"<[^>]+>", "", program(program_id)).split())


@pytest.mark.parametrize("each", records.programs())
def test_a_card_goes_from_the_warm_up_to_the_end_and_to_balance(each):
    record, text = records.program(each), card(each)
    first = records.exercise(record.sessions[0][0]).name
    places = [text.index("Warm-up: 6"), text.index(f"Instead {first}"), text.index("To end: 5")]
    places.append(text.index("Balance, if you are over sixty, or unsteady"))
    assert places == sorted(places)
    for name in (*record.balance, *record.sessions[1]):
        assert records.exercise(name).name in text


@pytest.mark.parametrize("each", records.programs())
def test_a_card_tells_how_to_breathe_how_hard_and_how_fast_in_the_words_of_every_page(each):
    text = card(each)
    for name in ("effort", "breathing"):
        assert records.phrase(name).says.removesuffix(".") in text
    for name in ("pace", "first-weeks", "load"):
        parts = records.phrase(name).says.removesuffix(".").split("{}")
        assert all(part in text for part in parts), name


@pytest.mark.parametrize("each", records.programs())
def test_a_card_asks_for_every_joint_and_condition_and_says_that_nothing_suits_by_itself(each):
    html = program(each)
    for name in JOINTS:
        assert f'name="sore" value="{name}"' in html
    for name in CONDITIONS:
        assert f'name="true" value="{name}"' in html
    assert "suits you" not in html


@pytest.mark.parametrize("each", records.programs())
def test_kit_and_minutes_are_those_of_the_card(each):
    assert f"needs {kit(each)}." in card(each)
    for at_first in (True, False):
        assert minutes_of(each, at_first=at_first) in program(each)


@pytest.mark.parametrize("each", records.exercises())
def test_a_card_stops_for_pain_in_each_joint_that_can_be_told_and_in_no_other(each):
    record = records.exercise(each)
    said = stops_at(record)
    assert {name for name in JOINTS if joint(name) in said} == set(record.joints)
    assert said in exercise(each)


@pytest.mark.parametrize("each", records.exercises())
def test_a_card_names_no_joint_at_which_to_stop_that_the_tool_does_not_spare(each):
    record = records.exercise(each)
    signs = " ".join(records.stop_sign(name).sign for name in record.stop_signs).lower()
    named = {name for name in JOINTS if re.search(rf"\b{name}(?! of)", signs)}
    assert named <= set(record.joints), named - set(record.joints)


@pytest.mark.parametrize("each", records.exercises())
def test_who_lies_or_kneels_on_the_floor_has_another_form_or_another_exercise(each):
    record = records.exercise(each)
    down = re.compile(r"\b(lie|kneel|hands and knees|forearms on the floor)\b", re.I)
    if down.search(" ".join(record.how_to)) and "machine" not in record.equipment:
        assert record.without_floor or "floor" in record.not_with


def test_a_joint_is_named_as_a_sentence_names_it():
    squat = records.exercise("chair-squat")
    of = lambda joints: stops_at(squat.model_copy(update={"joints": joints}))  # noqa: E731
    assert of([]) == "Sharp pain anywhere."
    assert of(["knee"]) == "Sharp pain in the knee."
    assert of(["knee", "hip"]) == "Sharp pain in the knee or the hip."
    assert of(["knee", "hip", "back"]) == "Sharp pain in the knee, the hip, or the lower back."
    assert of(["back", "wrist"]) == "Sharp pain in the lower back, or the wrist or hand."


def test_a_card_says_to_whom_it_is_kind_and_still_when_to_stop(monkeypatch):
    changed = {"kind_to": ["hip"], "without_floor": "Do it in bed."}
    changed |= {"breathing": "Breathe out as you rise.", "breathing_matters": "It is heavy."}
    squat = records.exercise("chair-squat").model_copy(update=changed)
    known = {**records.exercises(), "chair-squat": squat}
    monkeypatch.setattr(library, "exercises", lambda: known)
    text = re.sub(r"<[^>]+>", " ", exercise("chair-squat"))
    assert "It is often given to people with a sore hip; still, stop at sharp pain." in text
    assert "It loads the knee; choose another exercise while it is sore." in text
    assert "Sharp pain in the knee or the hip." in text
    for each in ("Do it in bed.", "Breathe out as you rise.", "It is heavy."):
        assert each in text


def test_places_for_help_come_by_country_and_anywhere_comes_last():
    names = [name for name, _ in countries()]
    assert names == [*sorted(names[:-1]), "Anywhere"]
    zealand = dict(countries())["New Zealand"]
    assert [each.kind for each in zealand] == ["eating disorders", "any trouble"]


def test_the_week_of_what_to_expect_lifts_for_both_sessions_of_the_program_at_home():
    page = (records.DOCS / "start-here" / "what-to-expect.md").read_text(encoding="utf-8")
    weeks = re.findall(r'figure\("(week-\w+)".*?strength_time="(.*?)"', page)
    both = f"{sum(length(records.program('at-home')))} minutes/week"
    assert weeks == [("week-during", both), ("week-total", both)]
    assert '{{ program_minutes("at-home") }}' in page

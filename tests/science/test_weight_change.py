"""The weight-change model: what must hold of it, beside its worked examples."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros import records, science
from macros.figure import compute
from macros.problem import Problem
from macros.science import INPUTS, Choice
from macros.science.weight_change import SAYS, WEIGHT_CHANGE
from tests.limits import tries
from tests.science.changes import changes, course_of, people, planned
from tests.vectors import examples, title

FACTS = records.facts()
MAN = {"sex": "male", "age": 36, "height": 173, "weight": 76, "pal": 1.5}
TYPED = {"sex": "male", "age": "36 years", "height": "173 cm", "weight": "76 kg", "pal": "1.5"}

few = settings(max_examples=tries(8, most=1_000))  # each solves years of days


def sodium_kept():
    """The facts without the sodium that falls with food, as another program has them."""
    found = records.facts()
    none = found["hall-sodium-eaten"].model_copy(update={"value": 0.0})
    return {**found, "hall-sodium-eaten": none}


@pytest.mark.parametrize("example", examples("sodium-kept"), ids=title)
def test_with_the_sodium_kept_it_answers_as_programs_that_keep_it(example):
    answer = science.compute(example["equation"], sodium_kept(), **example["inputs"]).value
    assert answer == pytest.approx(example["value"], abs=example["printed"])


def test_the_model_follows_the_facts_that_it_is_given():
    change = {"intake_change": "-500 kcal/day", "days": "7 days"}
    kept = science.compute("weight-change", sodium_kept(), **TYPED, **change).value
    assert science.compute("weight-change", FACTS, **TYPED, **change).value < kept - 0.1


def test_sodium_that_falls_with_food_takes_water_and_no_tissue():
    person = {"sex": "male", "age": 40, "height": 180, "weight": 100, "pal": 1.6}
    course = WEIGHT_CHANGE.trajectory(FACTS, **person, intake_change=-500, days=7)
    water = course.weight - course.fat - course.lean
    assert 0.3 < water[0] - water[-1] < 2.5


def test_a_range_of_what_keeps_a_weight_holds_rest_and_a_step_of_activity():
    given = {"sex": "male", "age": "36 years", "height": "173 cm", "weight": "76 kg"}
    asked = compute("weight-maintenance", **given, pal="1.6")
    near = [compute("weight-maintenance", **given, pal=each).value for each in ("1.5", "1.7")]
    half = (asked.high - asked.low) / 2
    assert half > asked.value / 10
    assert half > (near[1] - near[0]) / 2
    assert half**2 == pytest.approx((asked.value / 10) ** 2 + ((near[1] - near[0]) / 2) ** 2)


def anyone():
    """Random inputs anywhere in their ranges, with one of the two energies."""
    asked = {
        name: st.sampled_from(item.words)
        if isinstance(item, Choice)
        else st.floats(item.low, item.high)
        for name, item in WEIGHT_CHANGE.inputs.items()
    }
    eaten = {name: asked.pop(name) for name in ("intake", "intake_change")}
    return st.one_of(st.fixed_dictionaries({**asked, name: eaten[name]}) for name in eaten)


def test_a_person_keeps_their_weight_on_resting_energy_times_activity_level():
    assert WEIGHT_CHANGE.maintenance(FACTS, **MAN) == pytest.approx(2503, abs=0.5)  # the planner's
    assert WEIGHT_CHANGE.maintenance(FACTS, **MAN) == pytest.approx(2502.55, abs=0.01)


@few
@given(people())
def test_who_changes_nothing_keeps_weight_fat_and_lean_tissue_for_two_years(person):
    course = WEIGHT_CHANGE.trajectory(FACTS, **person, intake_change=0, days=730)
    for each in (course.weight, course.fat, course.lean):
        assert each == pytest.approx(np.full(731, each[0]), abs=0.01)
    assert course.weight[0] == pytest.approx(person["weight"])


@few
@given(people(), st.floats(-300, 500))
def test_what_keeps_a_body_after_twenty_years_of_a_change_is_that_change(person, change):
    course = WEIGHT_CHANGE.trajectory(FACTS, **person, intake_change=change, days=7300)
    assert course.keeping == pytest.approx(change, abs=10 + abs(change) / 20)


@few
@given(people(), st.floats(-300, -100))
def test_a_lighter_body_is_kept_by_less_than_the_first_and_more_than_brought_it_there(
    person, change
):
    course = WEIGHT_CHANGE.trajectory(FACTS, **person, intake_change=change, days=182)
    assert change < course.keeping < 0


@few
@given(people(), st.floats(-300, 500), st.floats(0, 200))
def test_eating_less_never_ends_heavier(person, change, less):
    more = WEIGHT_CHANGE.trajectory(FACTS, **person, intake_change=change + less, days=365)
    fewer = WEIGHT_CHANGE.trajectory(FACTS, **person, intake_change=change, days=365)
    assert (fewer.weight <= more.weight + 1e-6).all()


@few
@given(anyone())
def test_answers_with_masses_above_nothing_or_says_why_not(inputs):
    course = course_of(inputs)
    if isinstance(course, str):
        assert course.removeprefix("`weight-change`: ") in SAYS.values()
        return
    for each in (course.weight, course.fat, course.lean):
        assert np.isfinite(each).all()
        assert (each > 0).all()
    assert (course.fat + course.lean < course.weight).all()


@few
@given(changes())
def test_fat_and_lean_tissue_move_along_forbess_curve(inputs):
    course = WEIGHT_CHANGE.trajectory(FACTS, **inputs)
    expected = course.fat[0] * np.exp((course.lean - course.lean[0]) / 10.4)
    assert course.fat == pytest.approx(expected, rel=1e-5)


@few
@given(people(), st.floats(-250, 250))
def test_settles_where_energy_eaten_and_used_are_equal_again(person, change):
    course = WEIGHT_CHANGE.trajectory(FACTS, **person, intake_change=change, days=7300)
    fat, lean, weight = (x[-1] - x[0] for x in (course.fat, course.lean, course.weight))
    resting = WEIGHT_CHANGE.maintenance(FACTS, **person) / person["pal"]
    activity = (0.9 * person["pal"] - 1) * resting / person["weight"]
    used = 3.107075 * fat + 21.98853 * lean + activity * weight
    assert (1 - 0.1 - 0.14) * change == pytest.approx(used, abs=0.01 * abs(change) + 0.01)


def phase(days, intake_change=0, activity_change=0):
    return {"days": days, "intake_change": intake_change, "activity_change": activity_change}


def test_a_course_of_one_phase_is_the_trajectory():
    course = WEIGHT_CHANGE.course(FACTS, MAN, [phase(90, intake_change=-300)])
    whole = WEIGHT_CHANGE.trajectory(FACTS, **MAN, intake_change=-300, days=90)
    assert course.weight == pytest.approx(whole.weight, abs=1e-9)
    assert course.keeping == pytest.approx(whole.keeping)


@few
@given(people(), st.floats(-300, 500), st.floats(0, 3), st.integers(1, 364))
def test_a_time_told_in_two_phases_is_the_same_time(person, change, active, at):
    both = [phase(days, change, active) for days in (at, 365 - at)]
    course = WEIGHT_CHANGE.course(FACTS, person, both)
    whole = WEIGHT_CHANGE.course(FACTS, person, [phase(365, change, active)])
    assert course.days.tolist() == whole.days.tolist() == list(range(366))
    assert course.weight == pytest.approx(whole.weight, abs=1e-5)
    assert course.keeping == pytest.approx(whole.keeping, abs=0.01)


@few
@given(people(), st.floats(0.5, 3), st.integers(30, 200))
def test_what_keeps_a_body_that_moves_more_keeps_it_in_a_phase_of_its_own(person, active, days):
    moved = [phase(days, -200, active)]
    keeping = WEIGHT_CHANGE.course(FACTS, person, moved).keeping
    course = WEIGHT_CHANGE.course(FACTS, person, [*moved, phase(7000, keeping, active)])
    assert course.fat[-1] == pytest.approx(course.fat[days], rel=0.03)
    assert course.keeping == pytest.approx(keeping, rel=0.03, abs=10)


def test_moving_more_takes_fat_and_no_water():
    course = WEIGHT_CHANGE.course(FACTS, MAN, [phase(30, activity_change=3)])
    water = course.weight - course.fat - course.lean
    assert water == pytest.approx(np.full(31, water[0]), abs=1e-6)
    assert course.weight[30] < course.weight[0] - 0.5
    assert course.keeping > 150


@few
@given(people(), st.floats(0.2, 3))
def test_moving_more_settles_where_it_uses_what_is_eaten(person, active):
    course = WEIGHT_CHANGE.course(FACTS, person, [phase(20_000, activity_change=active)])
    assert course.keeping == pytest.approx(0, abs=2)
    assert course.weight[-1] < course.weight[0]


@few
@given(people(), st.floats(0.85, 1.15))
def test_who_uses_a_share_of_the_usual_energy_keeps_their_weight_on_that_share(person, share):
    more = WEIGHT_CHANGE.maintenance(FACTS, **person) * (share - 1)
    course = WEIGHT_CHANGE.course(FACTS, person, [phase(365, more)], share)
    assert course.weight == pytest.approx(np.full(366, person["weight"]), abs=0.01)
    assert course.keeping == pytest.approx(more, abs=0.5)


@pytest.mark.parametrize("task", examples("planner-tasks"), ids=lambda task: task["task"])
def test_a_whole_task_comes_out_as_in_the_planner_of_the_nih(task):
    person, asked = planned(task)
    planner = task["planner"]
    keeps = WEIGHT_CHANGE.maintenance(FACTS, **person)
    course = WEIGHT_CHANGE.course(FACTS, person, asked)
    assert keeps == pytest.approx(planner["keeps"], abs=0.06)
    assert keeps + course.keeping == pytest.approx(planner["keeps_at_the_end"], abs=4)
    if "reach" in task:
        assert course.weight[-1] == pytest.approx(task["reach"]["goal"], abs=0.05)
        assert course.fat[-1] == pytest.approx(planner["fat"], abs=0.05)
        return
    for day, weight, fat in zip(task["at"], planner["weight"], planner["fat"], strict=True):
        near = 0.07 if day <= 730 else 0.15
        assert course.weight[day] == pytest.approx(weight, abs=near)
        assert course.fat[day] == pytest.approx(fat, abs=near)


def test_half_of_the_change_takes_about_a_year():
    end = compute("weight-change", **TYPED, intake_change="-215.5 kcal/day", days="7300 days")
    year = compute("weight-change", **TYPED, intake_change="-215.5 kcal/day", days="365 days")
    assert 76 - end.value == pytest.approx(8.87, abs=0.01)
    assert 0.5 < (76 - year.value) / (76 - end.value) < 0.7


def test_the_rule_that_it_replaces_promises_more_within_a_year():
    loses = {"weight": "100 kg", "intake_change": "-500 kcal/day", "days": "365 days"}
    person = {"sex": "male", "age": "40 years", "height": "180 cm", "pal": "1.6"}
    rule = compute("wishnofsky-1958", **loses).value
    assert rule < compute("weight-change", **loses, **person).value - 10


def test_gives_the_body_on_every_day_and_at_the_end():
    course = WEIGHT_CHANGE.trajectory(FACTS, **MAN, intake_change=-100, days=2.5)
    assert course.days.tolist() == [0, 1, 2, 2.5]
    assert WEIGHT_CHANGE.trajectory(
        FACTS, **MAN, intake_change=-100, days=0
    ).weight == pytest.approx(76)


def test_an_amount_and_a_change_that_come_to_the_same_give_the_same():
    amount = compute("weight-change", **TYPED, intake="2402.555 kcal/day", days="90 days")
    change = compute("weight-change", **TYPED, intake_change="-100 kcal/day", days="90 days")
    assert amount.value == pytest.approx(change.value, abs=1e-6)


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({}, "needs either intake or intake_change; write one of them, such as intake_change="),
        ({"intake": "2000 kcal/day", "intake_change": "0 kcal/day"}, "needs either intake or"),
        ({"intake_chnge": "-100 kcal/day"}, "no input `intake_chnge`; did you mean `intake_chan"),
        ({"intake": "2000 kcal"}, "`intake`: "),
        ({"intake": "20000 kcal/day"}, "is outside 0 to 10000 kcal/day"),
        ({"intake_change": "-3000 kcal/day"}, "nobody eats less than nothing; choose a smaller"),
        ({"intake": "0 kcal/day"}, "the model says nothing about so large a change; choose a s"),
        ({"intake_change": "5000 kcal/day"}, "the model says nothing about so large a change"),
        ({"intake_change": "0 kcal/day", "height": "230 cm"}, "nothing about a body of this hei"),
        ({"intake_change": "0 kcal/day", "pal": "9"}, '`pal`: "9" is outside 1 to 2.5'),
    ],
)
def test_says_what_to_put_right(given, says):
    with pytest.raises(Problem) as caught:
        compute("weight-change", **{**TYPED, "days": "730 days", **given})
    assert says in str(caught.value)


@pytest.mark.parametrize(
    ("change", "reason"),
    [((-3000, 0), "eaten"), ((0, -9), "activity"), ((-2400, 9), "change")],
)
def test_a_phase_that_nobody_lives_is_refused_in_a_sentence(change, reason):
    with pytest.raises(Problem) as caught:
        WEIGHT_CHANGE.course(FACTS, MAN, [phase(10), phase(365, *change)])
    assert str(caught.value) == f"`weight-change`: {SAYS[reason]}"


def test_says_which_input_is_missing():
    with pytest.raises(Problem, match='`weight-change` needs days; write days="365 days"'):
        WEIGHT_CHANGE.values(FACTS, **MAN, intake=2000)


def test_every_coefficient_of_the_equations_is_a_fact_with_a_source():
    assert len(WEIGHT_CHANGE.facts) == 18
    assert {"hall-2011", "jackson-2002", "silva-2007"} <= set(WEIGHT_CHANGE.sources(FACTS))
    assert all(math.isfinite(each.known(FACTS).value) for each in WEIGHT_CHANGE.facts)


def test_asks_in_the_order_of_the_forms():
    assert list(WEIGHT_CHANGE.inputs) == [name for name in INPUTS if name in WEIGHT_CHANGE.inputs]

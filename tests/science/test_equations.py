"""Every equation against worked examples, and what must hold of each."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from macros import records
from macros.figure import compute
from macros.parts.equations.equations import equations
from macros.parts.page import listening
from macros.parts.provenance.provenance import provenance
from macros.problem import Problem
from macros.science import EQUATIONS, Choice, equation
from tests.science.changes import changes
from tests.vectors import examples, title

FACTS = records.facts()


@pytest.mark.parametrize("example", examples("worked-examples") + examples("peers"), ids=title)
def test_reproduces_the_worked_example(example):
    figure = compute(example["equation"], **example["inputs"])
    assert figure.value == pytest.approx(example["value"], abs=example["printed"])
    for end in ("low", "high"):
        if end in example:
            assert getattr(figure, end) == pytest.approx(example[end], abs=example["printed"])


@pytest.mark.parametrize("example", examples("wrong-examples"), ids=title)
def test_differs_from_the_published_mistake(example):
    value = compute(example["equation"], **example["inputs"]).value
    assert abs(value - example["wrong"]) > 0.05


def test_activity_times_resting_energy_is_the_total_that_fao_prints():
    resting = compute("schofield-1985", sex="female", age="25 years", weight="55 kg").value
    assert 1.85 * resting == pytest.approx(2410, abs=3)  # FAO rounds to 5.45 MJ first


@pytest.mark.parametrize("each", EQUATIONS)
def test_has_a_worked_example(each):
    assert each in {example["equation"] for example in examples("worked-examples")}


@pytest.mark.parametrize("each", EQUATIONS)
def test_has_a_documented_population_and_a_source(each):
    assert equation(each).valid
    assert equation(each).sources(FACTS)


MADE_FOR = {
    "cun-bae-2012": "white adults of 18 to 80 years, in whom it was made",
    "navy-inches": "men and women of the US Navy, in whom it was made",
    "navy-density": "men and women of the US Navy, in whom it was made",
    "deurenberg-1991": "adults up to 83 years; in people with obesity it reads slightly high",
    "relative-fat-mass": "adults in the United States, in whom it was made",
    "eer-2002": "adults of 19 years and over with a body mass index of 18.5 to 25, not pregnant",
    "eer-2023": "adults of 19 years and over, not pregnant or nursing",
    "ten-haaf-2014-weight": "recreational athletes of 18 to 35 years",
    "ten-haaf-2014-ffm": "recreational athletes of 18 to 35 years",
    "mifflin-st-jeor": "adults of 19 to 78 years",
    "rise-per-lean-mass-gained": "13 men of 50 to 65 years",
    "trainers-rule": "nobody, for it was not measured",
    "weight-change": "adults, not pregnant or nursing, whose activity stays as it was",
}
"""For whom equations were made that do not fit everybody."""

WHOM = re.compile(r"\b(adults|women|men|athletes|nobody|load|set|days)\b")
"""Of whom, or of what, an equation is."""


@pytest.mark.parametrize("each", MADE_FOR)
def test_an_equation_says_for_whom_it_was_made(each):
    assert equation(each).valid.startswith(MADE_FOR[each])


def test_the_page_of_every_equation_says_of_each_for_whom_it_is():
    with listening() as told:
        equations()
    shown = LexborHTMLParser(provenance(told.numbers))
    for each in EQUATIONS.values():
        assert WHOM.search(each.valid), each.id
        told = shown.css(f"#how-{each.id} dt")
        assert {each.text(): each.next.text() for each in told}["It holds for"] == each.valid


def inputs_of(equation_id):
    """Random inputs of an equation, inside the ranges it accepts."""
    if equation_id == "weight-change":
        return changes()
    return st.fixed_dictionaries(
        {
            name: st.sampled_from(item.words)
            if isinstance(item, Choice)
            else st.floats(item.low, item.high)
            for name, item in equation(equation_id).inputs.items()
        }
    )


@pytest.mark.parametrize("each", EQUATIONS)
def test_the_value_lies_inside_its_interval(each):
    @given(inputs_of(each))
    def holds(inputs):
        value, low, high = equation(each).values(FACTS, **inputs)
        if low is not None:
            slack = 1e-12 * abs(value) + 1e-200  # of floating point
            assert low - slack <= value <= high + slack

    holds()


REE = [each.id for each in EQUATIONS.values() if each.result == "resting energy expenditure"]
SIZE_AND_AGE = ["deurenberg-1991", "cun-bae-2012", "relative-fat-mass"]


def person(**more):
    """A random adult of a size that people have."""
    return st.fixed_dictionaries(
        {
            "sex": st.sampled_from(["female", "male"]),
            "age": st.floats(18, 95),
            "height": st.floats(145, 205),
            "weight": st.floats(45, 180),
            "fat_free_mass": st.floats(30, 90),
            "fat_mass": st.floats(5, 80),
            "waist": st.floats(65, 140),
            "hip": st.floats(80, 150),
            "neck": st.floats(29, 50),
            **more,
        }
    )


def answer(equation_id, inputs):
    model = equation(equation_id)
    return model.values(FACTS, **{name: inputs[name] for name in model.inputs})[0]


@given(person(), st.floats(1, 20))
def test_a_taller_person_of_the_same_weight_age_and_sex_has_the_higher_ree_by_mifflin(who, more):
    taller = {**who, "height": who["height"] + more}
    assert answer("mifflin-st-jeor", taller) > answer("mifflin-st-jeor", who)


@pytest.mark.parametrize("each", REE)
def test_no_adults_ree_is_under_500_kcal_a_day_or_over_6000(each):
    @given(person())
    def holds(who):
        assert 500 < answer(each, who) < 6000

    holds()


@pytest.mark.parametrize("each", [each for each in REE if "weight" in equation(each).inputs])
def test_a_heavier_person_of_the_same_height_age_and_sex_has_the_higher_ree(each):
    @given(person(), st.floats(1, 50))
    def holds(who, more):
        assert answer(each, {**who, "weight": who["weight"] + more}) > answer(each, who)

    holds()


@pytest.mark.parametrize("each", ["henry-2005-weight", "schofield-1985", "fao-who-unu-1985"])
@pytest.mark.parametrize("birthday", [30, 60])
@pytest.mark.parametrize("sex", ["female", "male"])
def test_a_band_of_age_begins_on_its_birthday(each, birthday, sex):
    def at(age):
        return answer(each, {"sex": sex, "age": age, "weight": 70})

    assert at(birthday - 0.01) == at(birthday - 5)
    assert at(birthday) == at(birthday + 5)
    assert at(birthday) != at(birthday - 0.01)


@given(person(activity=st.just("")))
def test_more_activity_never_lowers_the_energy_requirement_of_a_day_beyond_the_bands_error(who):
    words = equation("eer-2023").inputs["activity"].words
    first, *_, last = (answer("eer-2023", {**who, "activity": word}) for word in words)
    assert last > first


@pytest.mark.parametrize("each", SIZE_AND_AGE)
def test_a_woman_has_more_body_fat_than_a_man_of_the_same_measures(each):
    @given(person(age=st.floats(18, 60), weight=st.floats(50, 110), height=st.floats(155, 190)))
    def holds(who):
        woman, man = (answer(each, {**who, "sex": sex}) for sex in ("female", "male"))
        assert woman > man

    holds()


def test_a_result_that_no_body_has_is_refused_with_a_sentence():
    with pytest.raises(Problem, match="which no body has; check sex, height, waist"):
        compute("relative-fat-mass", sex="male", height="230 cm", waist="60 cm")


@given(
    st.fixed_dictionaries(
        {
            name: st.floats(0, 10)
            for name in ("strength_time", "walking_time", "jogging_time", "running_time")
        }
    ),
    st.floats(40, 150),
    st.integers(18, 90),
)
def test_a_week_is_what_is_used_during_and_after_and_at_rest(times, weight, age):
    week = {**times, "weight": weight, "age": age}
    parts = sum(answer(f"week-{part}", week) for part in ("during", "after", "at-rest"))
    assert answer("week-total", week) == pytest.approx(parts)


@given(st.floats(0, 0.1), st.integers(18, 64))
def test_a_few_minutes_of_lifting_win_no_more_than_their_share_at_rest(hours, age):
    at_rest, facts = equation("week-at-rest").values, FACTS
    few, _, _ = at_rest(facts, age=age, strength_time=hours)
    whole, _, _ = at_rest(facts, age=age, strength_time=2.25)
    assert few == pytest.approx(whole * hours / 2.25)
    assert at_rest(facts, age=age, strength_time=40)[0] == whole


def test_the_rise_at_rest_is_refused_for_ages_that_the_trials_left_out():
    with pytest.raises(Problem, match="outside 18 to 64 year"):
        compute("week-at-rest", age="65 years", strength_time="2 hours/week")


def test_the_after_effect_is_refused_for_easy_exercise_and_lifting():
    with pytest.raises(Problem, match="outside 6 to 25 MET"):
        compute("after-effect", met="3.5 MET", weight="70 kg", duration="30 minutes")
    assert not {"strength_time", "walking_time"} & equation("week-after").inputs.keys()


def test_no_equation_makes_a_year_of_injuries_from_a_rate_by_the_hour():
    assert not [each for each in EQUATIONS.values() if "year" in each.unit.split("/")[1:]]


@given(st.floats(0, 45), st.floats(0, 45))
def test_more_muscle_never_lowers_resting_energy(one, other):
    less, more = sorted((one, other))
    for each in ("muscle-at-rest", "trainers-rule"):
        assert (
            equation(each).values(FACTS, muscle=more)[0]
            >= equation(each).values(FACTS, muscle=less)[0]
        )


@given(st.floats(0.1, 60), st.floats(0.1, 60), st.floats(0.05, 2))
def test_a_slower_lift_never_needs_more_force_and_never_less_than_the_weight(one, other, meters):
    quick, slow = sorted((one, other))
    force = equation("peak-force").values
    quick, slow = (force(FACTS, distance=meters, duration=time)[0] for time in (quick, slow))
    assert 1 <= slow <= quick


@given(inputs_of("activity-energy-net"))
def test_net_energy_is_gross_energy_less_rest(inputs):
    net, gross = (
        equation(f"activity-energy-{kind}").values(FACTS, **inputs)[0] for kind in ("net", "gross")
    )
    assert gross - net == pytest.approx(inputs["weight"] * inputs["duration"] / 3600, abs=1e-6)


def test_the_trainers_rule_is_about_six_times_the_measured_rate():
    rule, tissue = (
        compute(each, muscle="1 lb").value for each in ("trainers-rule", "muscle-at-rest")
    )
    assert 6 < rule / tissue < 7


def test_the_trainers_figure_for_nine_pounds_lies_above_the_trials_interval():
    assert compute("trainers-rule", muscle="9 lb").value > compute("lifting-trials").high


@pytest.mark.parametrize(
    ("equation_id", "people"),
    [
        ("cun-bae-2012", "white adults of 18 to 80 years"),
        ("navy-inches", "men and women of the US Navy"),
        ("navy-density", "men and women of the US Navy"),
        ("deurenberg-1991", "in people with obesity it reads slightly high"),
        ("relative-fat-mass", "adults in the United States"),
        ("eer-2002", "a body mass index of 18.5 to 25"),
        ("activity-energy-net", "adults of 19 to 59 years"),
        ("activity-energy-gross", "adults of 19 to 59 years"),
    ],
)
def test_says_for_whom_it_was_made(equation_id, people):
    assert people in equation(equation_id).valid

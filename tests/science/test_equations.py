"""Every equation against worked examples, and what must hold of each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.figure import compute
from macros.science import EQUATIONS, equation
from macros.science.inputs import Choice
from tests.vectors import examples, title


@pytest.mark.parametrize("example", examples("worked-examples"), ids=title)
def test_reproduces_the_worked_example(example):
    figure = compute(example["equation"], **example["inputs"])
    assert figure.value == pytest.approx(example["value"], abs=example["printed"])
    for end in ("low", "high"):
        if end in example:
            assert getattr(figure, end) == pytest.approx(example[end], abs=example["printed"])


@pytest.mark.parametrize("example", examples("wrong-examples"), ids=title)
def test_differs_from_the_published_mistake(example):
    value = compute(example["equation"], **example["inputs"]).value
    assert abs(value - example["wrong"]) > 0.005 * example["wrong"]


@pytest.mark.parametrize("each", EQUATIONS)
def test_has_a_worked_example(each):
    assert each in {example["equation"] for example in examples("worked-examples")}


@pytest.mark.parametrize("each", EQUATIONS)
def test_has_a_documented_population_and_a_source(each):
    assert equation(each).valid
    assert equation(each).sources


def inputs_of(equation_id):
    """Random inputs of an equation, inside the ranges it accepts."""
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
        value, low, high = equation(each).values(**inputs)
        if low is not None:
            assert low <= value <= high

    holds()


def adults():
    return st.fixed_dictionaries(
        {
            "weight": st.floats(40, 200),
            "height": st.floats(140, 210),
            "age": st.floats(19, 78),
            "sex": st.sampled_from(["female", "male"]),
        }
    )


@given(adults(), st.floats(1, 20))
def test_a_taller_person_of_the_same_weight_age_and_sex_has_the_higher_ree(person, more):
    taller = {**person, "height": person["height"] + more}
    model = equation("mifflin-st-jeor")
    assert model.values(**taller)[0] > model.values(**person)[0]


@given(st.floats(0, 45), st.floats(0, 45))
def test_more_muscle_never_lowers_resting_energy(one, other):
    less, more = sorted((one, other))
    for each in ("muscle-at-rest", "trainers-rule"):
        assert equation(each).values(muscle=more)[0] >= equation(each).values(muscle=less)[0]


@given(st.floats(0.1, 60), st.floats(0.1, 60), st.floats(0.05, 2))
def test_a_slower_lift_never_needs_more_force_and_never_less_than_the_weight(one, other, meters):
    quick, slow = sorted((one, other))
    force = equation("peak-force").values
    quick, slow = (force(distance=meters, duration=time)[0] for time in (quick, slow))
    assert 1 <= slow <= quick


@given(inputs_of("activity-energy-net"))
def test_net_energy_is_gross_energy_less_rest(inputs):
    net, gross = (
        equation(f"activity-energy-{kind}").values(**inputs)[0] for kind in ("net", "gross")
    )
    assert gross - net == pytest.approx(inputs["weight"] * inputs["duration"] / 3600, abs=1e-6)


def test_the_trainers_rule_is_about_six_times_the_measured_rate():
    rule, tissue = (
        compute(each, muscle="1 lb").value for each in ("trainers-rule", "muscle-at-rest")
    )
    assert 6 < rule / tissue < 7


def test_the_trainers_figure_for_nine_pounds_lies_above_the_trials_interval():
    assert compute("trainers-rule", muscle="9 lb").value > compute("lifting-trials").high

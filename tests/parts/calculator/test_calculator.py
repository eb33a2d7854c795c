"""Calculators: the gate before a form is not what a record decides."""

import pytest

from macros import records
from macros.parts.calculator.calculator import calculator, calculator_context
from macros.problem import Problem
from macros.records import yaml_file

BODY = "inputs: {height: 170 cm, weight: '60 kg, 70 kg'}"
COMPARISON = """\
caption: One equation
asks: What about you?
columns:
  - heading: An equation
    equation: {}
{}
"""


def context(equation_id, inputs):
    record = yaml_file.parse(records.Comparison, COMPARISON.format(equation_id, inputs), "x.yml")
    return calculator_context("new", record, {})


@pytest.mark.parametrize(
    ("equation_id", "inputs", "about"),
    [
        ("relative-fat-mass", "inputs: {sex: male, height: 170 cm, waist: '80 cm, 90 cm'}", "fat"),
        ("bmi", BODY, "body mass index"),
    ],
)
def test_what_judges_a_shape_asks_first_about_eating(equation_id, inputs, about):
    shown = context(equation_id, inputs)
    assert shown["first"]["id"] == "eating-disorder"
    assert about in shown["about"]


def test_energy_at_rest_stays_away_until_it_is_asked_for():
    given = "inputs: {sex: male, age: 40 years, height: 170 cm, weight: '60 kg, 70 kg'}"
    shown = context("mifflin-st-jeor", given)
    assert shown["first"] is None
    assert shown["answers"] == []
    assert [each["id"] for each in shown["asked_answers"]] == ["mifflin-st-jeor"]


def test_no_record_makes_a_calculator_of_losing_weight():
    given = "inputs: {weight: '60 kg, 70 kg', intake_change: -200 kcal/day, days: 30 days}"
    with pytest.raises(Problem, match="does not speak of losing weight; write"):
        context("wishnofsky-1958", given)


def test_two_answers_of_one_equation_are_refused():
    twice = "  - heading: Again\n    equation: muscle-at-rest\ninputs: {muscle: '1 lb, 2 lb'}"
    with pytest.raises(Problem, match="the answer of `muscle-at-rest` twice; name each equation"):
        context("muscle-at-rest", twice)


def test_what_asks_nothing_has_no_calculator():
    with pytest.raises(Problem, match="`peak-force` has no calculator; write a table or a chart"):
        calculator("peak-force")

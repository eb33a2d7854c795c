"""Equations that a build wrote down compute, ask and refuse as the equations themselves do."""

import pytest

from macros import records
from macros.problem import Problem
from macros.science import EQUATIONS, Quantity
from macros.science.written_down import written_down

MODEL = "weight-change"


@pytest.fixture(scope="module")
def described():
    module = {}
    exec(written_down(records.facts()), module)
    return module["EQUATIONS"]


def answer(step, *given, **inputs):
    """Return what a step gives, or the sentence with which it refuses."""
    try:
        return step(*given, **inputs)
    except Problem as problem:
        return str(problem)


def test_has_every_equation_in_order(described):
    assert [*described] == [*EQUATIONS]


@pytest.mark.parametrize("name", EQUATIONS)
def test_reads_and_refuses_the_same(name, described):
    own, other, facts = EQUATIONS[name], described[name], records.facts()
    right = {each: item.example for each, item in own.inputs.items() if each != "intake"}
    wrong = [{**right, each: text} for each in right for text in ("9", "0 kg", "woman", "x")]
    missing = [{each: right[each] for each in right if each != left} for left in right]
    for inputs in ({}, right, *wrong, *missing, {**right, "shoe": "9"}):
        assert answer(other.read, facts, **inputs) == answer(own.read, facts, **inputs)


@pytest.mark.parametrize("name", sorted({*EQUATIONS} - {MODEL}))
def test_gives_the_same_values(name, described):
    own, other, facts = EQUATIONS[name], described[name], records.facts()
    ends = [
        (each.low, each.high) if isinstance(each, Quantity) else each.words
        for each in own.inputs.values()
    ]
    for at in range(2):
        inputs = dict(zip(own.inputs, (each[at] for each in ends), strict=True))
        assert other.values(facts, **inputs) == own.values(facts, **inputs)


@pytest.mark.parametrize("name", EQUATIONS)
def test_says_the_same_of_itself(name, described):
    own, other, facts = EQUATIONS[name], described[name], records.facts()
    both = {"id", "result", "unit", "valid", "step", "reads"}
    both |= {"export", "limits", "beyond", "plausible"} if name != MODEL else set()
    for each in both:
        assert getattr(other, each) == getattr(own, each)
    assert other.sources(facts) == own.sources(facts)
    assert other.interval_says(facts) == own.interval_says(facts)


def test_what_solves_the_model_of_weight_is_missing(described):
    with pytest.raises(ModuleNotFoundError):
        described[MODEL].values(records.facts())

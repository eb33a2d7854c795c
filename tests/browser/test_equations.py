"""equations.mjs in the browser against the worked examples and against Python."""

import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from macros.page.number import rounded, step_of
from macros.science import EQUATIONS, equation
from macros.science.javascript import camel_case
from tests.science.test_equations import inputs_of
from tests.vectors import examples, title

EVALUATE = """async ([name, list]) => {
    const modules = ['/assets/equations.mjs', '/assets/weight-change.mjs'];
    const [formulas, model] = await Promise.all(modules.map((each) => import(each)));
    const equation = formulas[name] ?? model[name];
    const ends = (inputs) => ["value", "low", "high"].map((end) => equation[end]?.(inputs) ?? null);
    return list.map(ends);
}"""
TOLERANCE = {"weight-change": 0.005}  # kg, of a solver with fixed steps


@pytest.fixture
def in_browser(page):
    """A function that answers an equation for many inputs in the browser."""
    page.goto("/")

    def answers(equation_id, inputs):
        return page.evaluate(EVALUATE, [camel_case(equation_id), inputs])

    return answers


@pytest.mark.parametrize("example", examples("worked-examples"), ids=title)
def test_reproduces_the_worked_example(example, in_browser):
    inputs = equation(example["equation"]).read(**example["inputs"])
    ((value, low, high),) = in_browser(example["equation"], [inputs])
    assert value == pytest.approx(example["value"], abs=example["printed"])
    if "low" in example:
        assert (low, high) == pytest.approx((example["low"], example["high"]), abs=0.001)


@pytest.mark.parametrize("each", EQUATIONS)
def test_agrees_with_python_on_random_inputs(each, in_browser):
    @seed(1)
    @settings(max_examples=40, suppress_health_check=list(HealthCheck), deadline=None)
    @given(st.lists(inputs_of(each), min_size=50, max_size=50))
    def agrees(many):
        for inputs, answer in zip(many, in_browser(each, many), strict=True):
            python = equation(each).values(**inputs)
            assert [end is None for end in answer] == [end is None for end in python]
            for here, there in zip(python, answer, strict=True):
                if here is not None:
                    assert there == pytest.approx(here, rel=1e-9, abs=TOLERANCE.get(each, 1e-9))

    agrees()


def test_prints_numbers_as_python_does(page):
    page.goto("/")

    @settings(max_examples=100, deadline=None)
    @given(
        st.lists(
            st.tuples(st.floats(-1e6, 1e6), st.floats(1e-3, 1e5)).filter(
                lambda pair: abs(pair[0]) > 1e-4
            )
        )
    )
    def agrees(pairs):
        ends = [(value, value - half, value + half) for value, half in pairs]
        there = page.evaluate(
            """async (ends) => {
                const { rounded, stepOf } = await import('/assets/number.mjs');
                return ends.map(([value, low, high]) => [
                    rounded(value, stepOf(value, low, high)), rounded(value, stepOf(value)),
                ]);
            }""",
            ends,
        )
        for (value, low, high), texts in zip(ends, there, strict=True):
            assert texts == [
                rounded(value, step_of(value, low, high)),
                rounded(value, step_of(value, None, None)),
            ]

    agrees()

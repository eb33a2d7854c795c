"""equations.mjs in the browser against the worked examples and against Python."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros import records
from macros.parts.number.rounding import rounded, step_of
from macros.science import equation
from macros.science.described import camel_case
from tests.vectors import examples, title

EVALUATE = """async ([name, list]) => {
    const modules = ['/science/equations.mjs', '/science/weight-change.mjs'];
    const [formulas, model] = await Promise.all(modules.map((each) => import(each)));
    const equation = formulas[name] ?? model[name];
    const ends = (inputs) => ["value", "low", "high"].map((end) => equation[end]?.(inputs) ?? null);
    return list.map(ends);
}"""


@pytest.fixture
def in_browser(blank):
    """A function that answers an equation for many inputs in the browser."""

    def answers(equation_id, inputs):
        return blank.evaluate(EVALUATE, [camel_case(equation_id), inputs])

    return answers


@pytest.mark.parametrize("example", examples("worked-examples"), ids=title)
def test_reproduces_the_worked_example(example, in_browser):
    inputs = equation(example["equation"]).read(records.facts(), **example["inputs"])
    ((value, low, high),) = in_browser(example["equation"], [inputs])
    assert value == pytest.approx(example["value"], abs=example["printed"])
    if "low" in example:
        assert (low, high) == pytest.approx((example["low"], example["high"]), abs=0.001)


def test_prints_numbers_as_python_does(blank):
    @settings(max_examples=100, deadline=None)
    @given(
        st.lists(
            st.tuples(st.floats(-1e6, 1e6), st.floats(1e-3, 1e5)).filter(
                lambda pair: pair[0] == 0 or abs(pair[0]) > 1e-4
            )
        )
    )
    def agrees(pairs):
        ends = [(value, value - half, value + half) for value, half in pairs]
        there = blank.evaluate(
            """async (ends) => {
                const { rounded, stepOf } = await import('/science/rounding.mjs');
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

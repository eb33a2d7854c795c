"""Hundreds of random inputs of each equation, answered here and in the browser.

`make audit` asks for a hundred thousand of each.
"""

import json

import pytest

from macros import records
from macros.science import EQUATIONS, Choice, equation
from macros.science.equation_class import Equation
from tests.limits import tries

MANY = tries(500)
# The browser draws the inputs (mulberry32, so that every run draws the same) and answers them.
DRAW_AND_ANSWER = """async ([name, inputs, many]) => {
    const equation = (await import('/science/equations.mjs'))[name];
    const ends = ["value", "low", "high"].filter((end) => equation[end]);
    let state = 20261123;
    const random = () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
    const draw = ([low, high, words]) =>
        words ? words[Math.floor(random() * words.length)] : low + (high - low) * random();
    const rows = Array.from({ length: many }, () => {
        const drawn = {};
        for (const key in inputs) drawn[key] = draw(inputs[key]);
        return [Object.values(drawn), ends.map((end) => equation[end](drawn))];
    });
    return JSON.stringify(rows);
}"""


def ranges(model):
    return {
        name: [None, None, item.words] if isinstance(item, Choice) else [item.low, item.high, None]
        for name, item in model.inputs.items()
    }


@pytest.mark.parametrize("each", [key for key, e in EQUATIONS.items() if isinstance(e, Equation)])
def test_agrees_to_a_billionth(each, blank):
    model = equation(each)
    rows = json.loads(blank.evaluate(DRAW_AND_ANSWER, [model.export, ranges(model), MANY]))
    assert len(rows) == MANY
    functions = model.functions(records.facts())
    apart = [
        (inputs, here, there)
        for inputs, answers in rows
        for here, there in zip((f(*inputs) for f in functions), answers, strict=True)
        if not abs(there - here) <= 1e-9 * max(abs(here), 1.0)  # so that NaN counts
    ]
    assert apart == []

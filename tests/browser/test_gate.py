"""gate.mjs in the browser: the table of decisions, and thousands of random ones beside Python's."""

import json
import math
import random

import pytest

from macros.science.gate import BODY, CONDITIONS, GOAL
from tests.oracles.gate import decide
from tests.science.test_gate import FINE, PEOPLE, TABLE, expected, inputs, told

DECIDE = """async (text) => {
    const { decide } = await import('/science/gate.mjs');
    const special = { NaN, Infinity, "-Infinity": -Infinity };
    const list = JSON.parse(text, (_, value) => special[value?.special] ?? value);
    return list.map((each) => decide(...each));
}"""


def special(value):
    """Return a value as JSON can hold it: NaN and the infinities by name."""
    if isinstance(value, dict):
        return {name: special(each) for name, each in value.items()}
    if isinstance(value, float) and not math.isfinite(value):
        return {"special": {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}[str(value)]}
    return value


def in_browser(blank, many):
    return blank.evaluate(DECIDE, json.dumps([[special(each) for each in case] for case in many]))


def as_told(said):
    """Return a decision of the browser as the tables tell one."""
    refused = said["refused"]
    if refused is None:
        return {"outcome": "allowed", "beside": said["says"]}
    return {"outcome": "refused", **{key: refused[key] for key in refused if key != "says"}}


def in_python(answers, body, goal):
    """Return what Python decides and says, as the browser tells it."""
    decision = decide(answers, body, goal)
    return told(decision), list(decision.says)


def in_the_browser(said):
    return as_told(said), said["refused"]["says"] if said["refused"] else said["says"]


def test_decides_as_the_table_says(blank):
    decided = in_browser(blank, [inputs(case) for case in TABLE["cases"]])
    for case, said in zip(TABLE["cases"], decided, strict=True):
        assert as_told(said) == expected(case), case["title"]
        if "says" in case:
            assert said["refused"]["says"] == case["says"], case["title"]


def test_tells_each_person_what_the_written_rules_say(blank):
    decided = in_browser(blank, [inputs(person) for person in PEOPLE["people"]])
    for person, said in zip(PEOPLE["people"], decided, strict=True):
        assert as_told(said) == expected(person["gate"], person["by"]), person["who"]


def anything(chance):
    strange = [None, True, "", "yes", "NaN", "70", [70], {"a": 1}, math.nan, math.inf, -math.inf]
    return chance.choice([*strange, -1, 0, 1e308, chance.uniform(-1e6, 1e6)])


def case(chance):
    """Return random answers, a body and a goal: mostly sound, now and then anything at all."""
    answers = dict(FINE["answers"])
    if chance.random() < 0.3:
        each = chance.choice(CONDITIONS).id
        answers[each] = chance.choice(["yes", "no", "", None, True, ["no"]])
    body = {name: chance.uniform(field.low, field.high) for name, field in BODY.items()}
    if chance.random() < 0.7:
        body["age"] = chance.uniform(18, 70)
        body["weight"] = chance.uniform(18, 40) * (body["height"] / 100) ** 2
        body["weight"] = min(max(body["weight"], 30), 300)
    body["sex"] = chance.choice(["female", "male"])
    body["family"] = chance.choice(["yes", "no", None])
    goal = {
        name: chance.choice([None, chance.uniform(field.low, field.high)])
        for name, field in GOAL.items()
    }
    if chance.random() < 0.5:
        goal["weight"] = body["weight"] - chance.uniform(-1, 12)
        goal["intake"] = chance.choice([None, chance.uniform(900, 2500)])
    for part in (body, goal):
        if chance.random() < 0.2:
            part[chance.choice([*part])] = anything(chance)
    return answers, body, goal


@pytest.mark.parametrize("seed", range(5))
def test_decides_as_python_does_whatever_is_typed(blank, seed):
    chance = random.Random(seed)
    many = [case(chance) for _ in range(2000)]
    decided = [in_the_browser(each) for each in in_browser(blank, many)]
    assert decided == [in_python(*each) for each in many]
    allowed = sum(said["outcome"] == "allowed" for said, _ in decided)
    assert 100 < allowed < 1900

"""The gate and the floor: the table of decisions, and what holds for anything anybody types."""

import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros import records
from macros.science.gate import Allowed, Refusal, decide
from macros.science.gate_limits import limits, rules
from macros.science.gate_words import CONDITIONS, SAYS
from tests.vectors import examples

TABLE = examples("gate")
FINE = TABLE["fine"]


def inputs(case):
    """Return the answers, the body and the goal of a case: `fine`, and what differs."""
    body = {} if case.get("body", {}) is None else {**FINE["body"], **case.get("body", {})}
    return {**FINE["answers"], **case.get("answers", {})}, body, case.get("goal", {})


@pytest.mark.parametrize("case", TABLE["cases"], ids=lambda case: case["title"])
def test_decides_as_the_table_says(case):
    decision = decide(*inputs(case))
    if case["outcome"] == "allowed":
        assert decision == Allowed()
        return
    assert isinstance(decision, Refusal)
    assert list(decision.rules) == case["rules"]
    assert decision.help is case["help"]
    assert decision.nearest == case.get("nearest")
    if "says" in case:
        assert list(decision.says) == case["says"]


def test_the_table_shows_every_rule_and_every_sentence_once_at_least():
    shown = {rule for case in TABLE["cases"] for rule in case.get("rules", ())}
    assert shown == {each.id for each in CONDITIONS} | set(SAYS)
    for rule in shown:
        assert any(rule in case.get("rules", ()) and "says" in case for case in TABLE["cases"])


ANYTHING = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.just(10**400),
    st.floats(),
    st.text(max_size=20),
    st.sampled_from(["yes", "no", "female", "male", "1e5", "NaN", "70 kg"]),
    st.lists(st.integers(), max_size=3),
    st.dictionaries(st.text(max_size=3), st.integers(), max_size=2),
)
IDS = [each.id for each in CONDITIONS]
FAIR = {each.id: each.passes for each in CONDITIONS}
BODY = st.fixed_dictionaries(
    {
        "height": st.floats(120, 230),
        "weight": st.floats(30, 300),
        "age": st.floats(18, 110),
        "sex": st.sampled_from(["female", "male"]),
    }
)
GOAL = st.fixed_dictionaries(
    {},
    optional={
        "weight": st.floats(1, 300),
        "days": st.floats(1, 7300),
        "intake": st.floats(0, 10_000),
    },
)


def holder(names):
    return st.dictionaries(st.one_of(st.sampled_from(names), st.text(max_size=5)), ANYTHING)


@given(
    holder(IDS), holder(["height", "weight", "age", "sex"]), holder(["weight", "days", "intake"])
)
def test_never_raises_and_always_says_something_kind(answers, body, goal):
    decision = decide(answers, body, goal)
    if isinstance(decision, Refusal):
        assert len(decision.rules) == len(decision.says) >= 1
        for sentence in decision.says:
            assert sentence.endswith(".")
            assert not re.search(r"\b(NaN|nan|inf|None)\b|[{}]", sentence)


@given(holder(["height", "weight", "age", "sex"]), holder(["weight", "days", "intake"]))
def test_never_raises_once_the_questions_are_answered(body, goal):
    decision = decide(FAIR, body, goal)
    assert isinstance(decision, Allowed | Refusal)


@given(holder(IDS), BODY, GOAL)
def test_nobody_passes_with_a_question_open_or_a_condition_that_applies(answers, body, goal):
    if any(answers.get(each.id) != each.passes for each in CONDITIONS):
        assert isinstance(decide(answers, body, goal), Refusal)


@given(BODY, GOAL)
def test_nothing_below_a_limit_is_ever_allowed(body, goal):
    if decide(FAIR, body, goal) == Allowed():
        most = limits()
        square = (body["height"] / 100) ** 2
        assert body["weight"] / square > most["bmi"] - 1e-9
        assert goal.get("weight", math.inf) / square > most["bmi"] - 1e-9
        assert goal.get("intake", math.inf) >= most["intake"][body["sex"]]
        if {"weight", "days"} <= goal.keys():
            assert 7 * (body["weight"] - goal["weight"]) / goal["days"] <= most["pace"]


@given(BODY, GOAL)
def test_the_nearest_goal_is_allowed_and_asks_for_nothing_new(body, goal):
    decision = decide(FAIR, body, goal)
    if isinstance(decision, Refusal) and decision.nearest is not None:
        assert decide(FAIR, body, decision.nearest) == Allowed()
        assert decision.nearest.keys() == goal.keys()
        for name, value in decision.nearest.items():
            assert math.isfinite(value)
            assert value >= goal[name]


@given(BODY, GOAL)
def test_what_a_sentence_prints_can_be_typed_and_is_allowed(body, goal):
    """The pounds and the kilograms in a sentence are rounded to the safe side."""
    decision = decide(FAIR, body, goal)
    if isinstance(decision, Refusal) and "goal-weight" in decision.rules:
        said = decision.says[decision.rules.index("goal-weight")]
        kilograms, _, pounds = said.split("goal is ")[1].removesuffix(" lb).").partition(" kg (")
        for weight in (float(kilograms), float(pounds) * 0.45359237):
            if weight <= 300:
                assert decide(FAIR, body, {"weight": weight}) == Allowed()


@given(BODY, st.floats(1, 300))
def test_an_underweight_body_gets_no_goal_and_the_way_to_help(body, weight):
    if body["weight"] / (body["height"] / 100) ** 2 < limits()["bmi"] - 1e-9:
        decision = decide(FAIR, body, {"weight": weight})
        assert decision.rules == ("underweight-now",)
        assert decision.nearest is None
        assert decision.help


def test_the_limits_are_these_and_no_record_moves_them_unseen():
    assert limits() == {"bmi": 18.5, "pace": 1, "intake": {"female": 1200, "male": 1500}}


def test_the_rules_are_data_for_the_browser():
    data = rules()
    assert [each["id"] for each in data["conditions"]] == IDS
    assert data["limits"] == limits()
    assert data["fields"]["body"]["height"] == {
        "what": "your height", "low": 120, "high": 230, "unit": "cm",
    }  # fmt: skip


def test_every_condition_names_sources_that_exist():
    for each in CONDITIONS:
        for source in each.sources:
            assert records.source(source)


@pytest.mark.parametrize("said", [*(each.says for each in CONDITIONS), *SAYS.values()])
def test_no_sentence_shames_or_praises(said):
    for word in ("should", "must", "wrong", "sorry", "congratulations", "thin", "fat", "well done"):
        assert word not in said.lower().replace(",", " ").split()

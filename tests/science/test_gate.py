"""The gate and the floor: the table of decisions, people, and what holds for anything typed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros import records
from macros.science.gate import BESIDE, CONDITIONS, REFUSALS, SAID, rules
from tests.oracles.gate import Allowed, Refusal, decide, limits, says
from tests.vectors import examples

TABLE = examples("gate")
FINE = TABLE["fine"]
PEOPLE = examples("people")


def inputs(case):
    """Return the answers, the body and the goal of a case: `fine`, and what differs."""
    body = {} if case.get("body", {}) is None else {**FINE["body"], **case.get("body", {})}
    return {**FINE["answers"], **case.get("answers", {})}, body, case.get("goal", {})


def told(decision):
    """Return a decision as the tables tell one."""
    if isinstance(decision, Allowed):
        return {"outcome": "allowed", "beside": list(decision.says)}
    return {
        "outcome": "refused",
        "rules": list(decision.rules),
        "help": decision.help,
        "offers": decision.offers,
        "more_time": decision.more_time,
    }


def expected(case, rules=None):
    """Return what a table says of a case, with all that it leaves out."""
    if case["outcome"] == "allowed":
        beside = [says(name) for name in case.get("beside", ())]
        return {"outcome": "allowed", "beside": beside}
    return {
        "outcome": "refused",
        "rules": rules or case["rules"],
        "help": case.get("help", True),
        "offers": case.get("offers", "help"),
        "more_time": case.get("more_time", False),
    }


@pytest.mark.parametrize("case", TABLE["cases"], ids=lambda case: case["title"])
def test_decides_as_the_table_says(case):
    decision = decide(*inputs(case))
    assert told(decision) == expected(case)
    if "says" in case:
        assert list(decision.says) == case["says"]


def test_the_table_shows_every_rule_and_every_sentence_once_at_least():
    shown = {rule for case in TABLE["cases"] for rule in case.get("rules", ())}
    assert shown == {each.id for each in CONDITIONS} | set(REFUSALS)
    for rule in shown:
        assert any(rule in case.get("rules", ()) and "says" in case for case in TABLE["cases"])
    assert {each for case in TABLE["cases"] for each in case.get("beside", ())} == set(BESIDE)


@pytest.mark.parametrize("person", PEOPLE["people"], ids=lambda person: person["who"])
def test_each_person_is_told_what_the_written_rules_say(person):
    decision = decide(*inputs(person))
    assert told(decision) == expected(person["gate"], person["by"])


@pytest.mark.parametrize("person", PEOPLE["people"], ids=lambda person: person["who"])
def test_each_person_has_the_body_mass_index_that_the_table_prints(person):
    body = person["body"]
    assert person["bmi"] == round(body["weight"] / (body["height"] / 100) ** 2, 1)


def test_the_people_are_at_least_forty_of_all_ages_and_weights_and_meet_every_rule():
    people = PEOPLE["people"]
    assert len(people) >= 40
    ages, bmis = [each["body"]["age"] for each in people], [each["bmi"] for each in people]
    assert min(ages) <= 15
    assert max(ages) >= 95
    assert min(bmis) < 12.5
    assert max(bmis) >= 40
    assert {rule for each in people for rule in each["by"]} == set(PEOPLE["rules"])
    assert set(PEOPLE["rules"]) >= {each.id for each in CONDITIONS} | set(REFUSALS) - {
        "unanswered",
        "unreadable",
    }


@pytest.mark.parametrize("rule", PEOPLE["rules"].values(), ids=PEOPLE["rules"])
def test_each_written_rule_has_a_source(rule):
    assert rule["says"].endswith(".")
    assert [records.source(each) for each in rule["sources"]]


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
        "family": st.sampled_from(["yes", None]),
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
LIKELY = st.builds(
    lambda body, bmi, share, days: (
        {**body, "weight": bmi * (body["height"] / 100) ** 2},
        {"weight": share * bmi * (body["height"] / 100) ** 2, "days": days},
    ),
    st.fixed_dictionaries(
        {
            "height": st.floats(140, 200),
            "age": st.floats(18, 90),
            "sex": st.sampled_from(["female", "male"]),
            "family": st.sampled_from(["yes", None]),
        }
    ),
    st.floats(18, 45),
    st.floats(0.6, 1.1),
    st.floats(7, 1800),
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


@given(st.one_of(st.tuples(BODY, GOAL), LIKELY))
def test_nothing_below_a_limit_is_ever_allowed(asked):
    body, goal = asked
    if not isinstance(decide(FAIR, body, goal), Allowed):
        return
    square, now = (body["height"] / 100) ** 2, body["weight"]
    assert now / square > 18.5 - 1e-9
    if "intake" in goal:
        assert goal["intake"] >= {"female": 1200, "male": 1500}[body["sex"]]
    if goal.get("weight", now) < now:
        assert body["age"] < 65
        assert now / square > (23 if body["family"] else 25) - 1e-9
        assert goal["weight"] / square > 20 - 1e-9
        if "days" in goal:
            a_week = 7 * (now - goal["weight"]) / goal["days"]
            assert a_week <= min(1, now / 100) + 1e-9


@given(st.one_of(st.tuples(BODY, GOAL), LIKELY))
def test_no_refusal_names_a_number_and_every_one_shows_help(asked):
    decision = decide(FAIR, *asked)
    if isinstance(decision, Refusal):
        assert decision.help
        assert not re.search(r"\d", " ".join(decision.says))


@given(LIKELY)
def test_more_time_is_offered_only_where_time_is_all_that_is_missing(asked):
    body, goal = asked
    decision = decide(FAIR, body, goal)
    if isinstance(decision, Refusal):
        slow = decide(FAIR, body, {**goal, "days": 7300})
        assert decision.more_time == isinstance(slow, Allowed)


@given(LIKELY)
def test_what_keeps_the_weight_is_offered_only_where_that_is_safe(asked):
    body, goal = asked
    decision = decide(FAIR, body, goal)
    if isinstance(decision, Refusal) and decision.offers == "keeping":
        square = (body["height"] / 100) ** 2
        assert body["weight"] / square > 18.5 - 1e-9
        assert goal["weight"] / square > 20 - 1e-9


@given(BODY, st.sampled_from([each for each in CONDITIONS if each.offers == "help"]))
def test_behind_a_worry_a_pregnancy_or_a_childhood_no_number_is_offered(body, each):
    other = {"yes": "no", "no": "yes"}[each.passes]
    for answers in ({**FAIR, each.id: other}, {**FAIR, each.id: other, "illness": "yes"}):
        assert decide(answers, body, {}).offers == "help"
        assert decide(answers, {}, {}).offers == "help"


@given(BODY, st.floats(1, 300))
def test_an_underweight_body_gets_no_plan_and_the_way_to_help(body, weight):
    if body["weight"] / (body["height"] / 100) ** 2 < limits()["bmi"] - 1e-9:
        for answers in (FAIR, {**FAIR, "illness": "yes"}):
            decision = decide(answers, body, {"weight": weight})
            assert decision.rules[-1] == "underweight-now"
            assert decision.help
            assert decision.offers == "help"


@pytest.mark.parametrize("goal", [{}, {"weight": 75, "days": 365}])
def test_a_family_at_risk_earlier_is_asked_of_nobody(goal):
    assert decide(FAIR, FINE["body"], goal) == decide(FAIR, {**FINE["body"], "family": None}, goal)


def test_the_limits_are_these_and_no_record_moves_them_unseen():
    assert limits() == {
        "bmi": 18.5,
        "goal": {"any": 20, "older": 22},
        "lose": {"any": 25, "family": 23},
        "obese": {"any": 30, "family": 27.5},
        "ages": {"doctor": 65, "older": 70},
        "pace": 1,
        "share": 0.01,
        "intake": {"female": 1200, "male": 1500},
    }


def test_the_rules_are_data_for_the_browser():
    data = rules(records.facts(), {rule: says(rule) for rule in SAID})
    assert [each["id"] for each in data["conditions"]] == IDS
    assert data["limits"] == limits()
    assert data["fields"]["body"]["height"] == {
        "what": "your height", "low": 120, "high": 230, "unit": "cm",
    }  # fmt: skip


def test_every_rule_names_sources_that_exist_but_what_says_nothing_of_a_body():
    words = records.gate_words()
    assert {rule for rule in words if not words[rule].sources} == {
        "unanswered", "unreadable", "holds",
    }  # fmt: skip
    assert all(records.source(each) for words in words.values() for each in words.sources)


@pytest.mark.parametrize("rule", SAID)
def test_no_sentence_shames_or_praises_or_names_a_number(rule):
    words = says(rule).lower().replace(",", " ").replace(".", " ").split()
    for word in ("should", "must", "wrong", "sorry", "congratulations", "fat", "nearest"):
        assert word not in words
    assert not re.search(r"\d|well done", says(rule))


def test_only_the_sentence_on_a_form_has_places_to_fill_in():
    filled = {rule: re.findall(r"\{\w*\}", says(rule)) for rule in SAID}
    assert {rule: places for rule, places in filled.items() if places} == {
        "unreadable": ["{what}", "{need}"]
    }

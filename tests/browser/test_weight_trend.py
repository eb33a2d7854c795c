"""weight-trend.mjs in the browser against SciPy, and against whatever may be written down."""

from dataclasses import asdict
from functools import partial

import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from macros import records
from macros.problem import Problem
from macros.science.weight_trend import gap, trend, used
from tests.limits import tries
from tests.science.diaries import diaries
from tests.science.test_weight_trend import MAN, WOMAN, steady, written

FACTS = records.facts()
EATEN = 1_800
ANSWERS = """async (list) => {
    const { trendOf, gapOf, usedOf } = await import('/science/weight-trend.mjs');
    return list.map(({ readings, person, eaten }) => {
        const trend = trendOf(readings);
        return { trend, gap: gapOf(trend, person), used: usedOf(trend, person, eaten) };
    });
}"""
HOSTILE = """async (person) => {
    const { trendOf, gapOf, usedOf } = await import('/science/weight-trend.mjs');
    const odd = [NaN, Infinity, -Infinity, -0, 0, 1e308, 5e-324, '80', '', null, undefined, {}, []];
    const sound = Array.from({ length: 40 }, (_, day) => ({ day, weight: 80 + (day % 3) / 5 }));
    const numbers = (of) => Object.values(of).flat().filter((each) => typeof each === 'number');
    const wrong = [];
    for (const each of odd) {
        const added = [{ day: 5, weight: each }, { day: each, weight: 80 }];
        const trend = trendOf([...added, ...sound]);
        const answers = [trend, gapOf(trend, person), usedOf(trend, person, each)];
        for (const part of Object.keys(person)) {
            const other = { ...person, [part]: each };
            answers.push(gapOf(trend, other), usedOf(trend, other, 2000));
        }
        for (const answer of answers) {
            const finite = numbers(answer).every(Number.isFinite);
            if (!finite || !(answer.problem || numbers(answer).length)) wrong.push(String(each));
        }
        if (trend.count + trend.apart.length !== 42) wrong.push(`lost ${String(each)}`);
    }
    return wrong;
}"""


def asked(page, list_):
    return page.evaluate(
        ANSWERS,
        [
            {"readings": [asdict(each) for each in readings], "person": person, "eaten": EATEN}
            for readings, person in list_
        ],
    )


def same(here, there):
    """Hold a trend and its energies in Python against the browser's."""
    assert there["trend"]["days"] == here.days.tolist()
    for name in ("level", "low", "high"):
        assert there["trend"][name] == pytest.approx(getattr(here, name).tolist(), abs=1e-4)
    apart = [(each["day"], float(each["weight"]), each["why"]) for each in there["trend"]["apart"]]
    assert apart == [(each.day, pytest.approx(each.weight), why) for each, why in here.apart]
    for name in ("window", "count", "says"):
        assert there["trend"][name] == getattr(here, name)
    assert there["trend"]["enough"] == (here.rate is not None)
    rate = [there["trend"][name] for name in ("rate", "rateLow", "rateHigh")]
    assert rate == ([None] * 3 if here.rate is None else pytest.approx(here.rate, abs=1e-5))


def energies(here, there, person):
    """Hold the energies of a trend in Python against the browser's."""
    for name, of in (("gap", gap), ("used", partial(used, eaten=EATEN))):
        if there[name]["problem"]:
            with pytest.raises(Problem) as caught:
                of(FACTS, here, **person)
            assert there[name]["problem"] == str(caught.value)
            continue
        energy = of(FACTS, here, **person)
        found = [there[name][each] for each in (name, "low", "high")]
        assert found == pytest.approx([energy.value, energy.low, energy.high], abs=0.1)
        assert there[name].get("says", "") == energy.says


def test_agrees_with_scipy_on_simulated_diaries(page):
    page.goto("/")
    many = [(each.readings, each.person) for each in diaries(tries(20, most=500), 90, seed=7)]
    for (readings, person), there in zip(many, asked(page, many), strict=True):
        here = trend(FACTS, readings)
        same(here, there)
        energies(here, there, person)


def test_agrees_with_scipy_on_whatever_is_written_down(page):
    page.goto("/")

    @seed(1)
    @settings(
        max_examples=tries(2, most=100), suppress_health_check=list(HealthCheck), deadline=None
    )
    @given(st.lists(written(), min_size=20, max_size=20))
    def agrees(many):
        answers = asked(page, [(readings, MAN) for readings in many])
        for readings, there in zip(many, answers, strict=True):
            here = trend(FACTS, readings)
            same(here, there)
            energies(here, there, MAN)

    agrees()


def test_whatever_comes_each_answer_is_a_number_or_a_sentence_and_no_reading_is_lost(page):
    page.goto("/")
    assert page.evaluate(HOSTILE, WOMAN) == []


def test_goes_through_ten_years_of_mornings(page):
    page.goto("/")
    ((answer),) = asked(page, [(steady(3_700), WOMAN)])
    assert len(answer["trend"]["days"]) == 3_652
    assert {each["why"] for each in answer["trend"]["apart"]} == {"old"}
    assert answer["gap"]["low"] < 0 < answer["gap"]["high"]

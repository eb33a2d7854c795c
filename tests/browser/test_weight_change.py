"""weight-change.mjs in the browser against SciPy, day by day."""

import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from macros.science.weight_change import SAYS
from tests.limits import tries
from tests.science.changes import changes, course_of, phases
from tests.science.test_weight_change import MAN, anyone

TRAJECTORIES = """async (list) => {
    const { course, trajectory } = await import('/science/weight-change.mjs');
    return list.map((each) => ('phases' in each ? course : trajectory)(each));
}"""
CHANGES = (changes(), anyone())
VALUE = """async (inputs) => {
    const { weightChange } = await import('/science/weight-change.mjs');
    return weightChange.value(inputs);
}"""


CAPPED = [each.map(lambda asked: {**asked, "days": min(asked["days"], 730)}) for each in CHANGES]
COURSES = phases(share=st.floats(0.8, 1.2))


@pytest.mark.parametrize("strategy", [*CAPPED, COURSES], ids=["people", "anyone", "phases"])
def test_agrees_with_scipy_on_every_day_of_two_years(strategy, page):
    page.goto("/")

    @seed(1)
    @settings(
        max_examples=tries(2, most=100), suppress_health_check=list(HealthCheck), deadline=None
    )
    @given(st.lists(strategy, min_size=50, max_size=50))
    def agrees(many):
        for inputs, there in zip(many, page.evaluate(TRAJECTORIES, many), strict=True):
            here = course_of(inputs)
            if isinstance(here, str):
                assert here == f"`weight-change`: {there['problem']}"
                continue
            assert there["problem"] == ""
            assert there["days"] == here.days.tolist()
            for each in ("weight", "fat", "lean"):
                assert there[each] == pytest.approx(getattr(here, each), rel=0, abs=0.005)
            assert there["keeping"] == pytest.approx(here.keeping, rel=0, abs=0.5)

    agrees()


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"intake_change": -3000}, "eaten"),
        ({}, "eaten"),
        ({"intake": 0}, "change"),
        ({"intake_change": 0, "height": 230}, "body"),
    ],
)
def test_has_no_answer_and_says_why(page, change, reason):
    page.goto("/")
    inputs = {**MAN, "days": 730, **change}
    assert page.evaluate(VALUE, inputs) is None
    (course,) = page.evaluate(TRAJECTORIES, [inputs])
    assert course["problem"] == SAYS[reason]
    assert all(each > 0 for each in course["weight"])


def test_goes_as_far_as_the_model_does(page):
    page.goto("/")
    (course,) = page.evaluate(TRAJECTORIES, [{**MAN, "days": 730, "intake": 0}])
    assert 30 < course["days"][-1] < 730
    assert len(course["weight"]) == len(course["days"]) == len(course["fat"])

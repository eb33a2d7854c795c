"""weight-goal.mjs in the browser against SciPy: what brings to a goal, and when one is there."""

import pytest

from macros.science import equation
from macros.science.weight_change import SAYS, WEIGHT_CHANGE
from tests.science.changes import FACTS, planned
from tests.vectors import examples

MAN = {"sex": "male", "age": 40, "height": 180, "weight": 100, "pal": 1.6}
WOMAN = {"sex": "female", "age": 55, "height": 162, "weight": 78, "pal": 1.4}
LEAN = {"sex": "male", "age": 24, "height": 183, "weight": 68, "pal": 1.9}
PEOPLE = {"man": MAN, "woman": WOMAN, "lean": LEAN}

ASK = """async ([asked, list]) => {
    const goal = await import('/science/weight-goal.mjs');
    return list.map(goal[asked]);
}"""


@pytest.fixture
def ask(page):
    """What a function of the module answers to each of a list."""
    page.goto("/")
    return lambda asked, many: page.evaluate(ASK, [asked, many])


def phases(days, change, active, begins):
    still = min(begins, days)
    eaten = {"intake_change": change}
    return [
        {"days": still, "activity_change": 0, **eaten},
        {"days": days - still, "activity_change": active, **eaten},
    ]


def course(person, *asked):
    return WEIGHT_CHANGE.course(FACTS, person, phases(*asked))


ASKED = [
    (person, by, days, active, begins)
    for person in PEOPLE
    for by in (-8, -2, 0, 5)
    for days, active, begins in ((182, 0, 0), (365, 1.2, 0), (120, 2, 40), (1825, -0.5, 700))
    if days > 150 or abs(by) < 6
]


def test_the_eating_that_it_finds_brings_to_the_goal_by_scipy_too(ask):
    many = [
        {**PEOPLE[who], "goal": PEOPLE[who]["weight"] + by, "days": days}
        | {"activity_change": active, "from": begins}
        for who, by, days, active, begins in ASKED
    ]
    for (who, by, days, active, begins), there in zip(ASKED, ask("reach", many), strict=True):
        person = PEOPLE[who]
        goal = person["weight"] + by
        found = course(person, days, there["change"], active, begins)
        assert there["problem"] == ""
        assert found.weight[-1] == pytest.approx(goal, abs=0.01)
        assert there["weight"] == pytest.approx(found.weight, rel=0, abs=0.005)
        assert there["keeping"] == pytest.approx(found.keeping, abs=0.5)
        assert sum(each["days"] for each in there["phases"]) == days


def test_says_why_nothing_brings_to_a_goal(ask):
    asked = {**MAN, "goal": 90, "days": 182}
    far, light, idle = ask(
        "reach",
        [{**asked, "goal": 40}, {**asked, "weight": 50}, {**asked, "activity_change": -20}],
    )
    assert [each["problem"] for each in (far, light, idle)] == [
        SAYS["change"],
        SAYS["body"],
        SAYS["activity"],
    ]


ARRIVALS = [
    (MAN, 92, -400, 0, 0),
    (MAN, 92, -100, 1.5, 60),
    (WOMAN, 82, 250, 0, 0),
    (WOMAN, 75, 0, 1, 0),
    (LEAN, 68, -100, 0, 0),
]


def test_tells_the_day_of_arrival_as_scipy_does(ask):
    many = [
        {**person, "goal": goal, "intake_change": change, "activity_change": active}
        | {"from": begins, "most": 3650}
        for person, goal, change, active, begins in ARRIVALS
    ]
    for (person, goal, change, active, begins), there in zip(
        ARRIVALS, ask("arrival", many), strict=True
    ):
        weights = course(person, 3650, change, active, begins).weight
        side = 1 if goal > person["weight"] else -1
        there_on = [day for day, each in enumerate(weights) if (each - goal) * side >= 0]
        assert there == {"days": pytest.approx(there_on[0], abs=1)}


NEVER = [
    (MAN, 80, -200, 0, 5),
    (MAN, 90, 100, 0, 0),
    (WOMAN, 70, 0, 0.5, 30),
    (LEAN, 80, 300, 1, 0),
]


def test_tells_the_weight_at_which_a_body_settles_that_never_arrives(ask):
    many = [
        {**person, "goal": goal, "intake_change": change, "activity_change": active}
        | {"from": begins, "most": 1825}
        for person, goal, change, active, begins in NEVER
    ]
    for (person, _, change, active, begins), there in zip(NEVER, ask("arrival", many), strict=True):
        settled = course(person, 40_000, change, active, begins).weight[-1]
        assert there == {"never": True, "level": pytest.approx(settled, abs=0.05)}


def test_does_not_tell_of_a_weight_that_the_model_does_not_know(ask):
    asked = {**MAN, "goal": 45, "activity_change": 0}
    slow, fast = ask(
        "arrival",
        [
            {**asked, "intake_change": -2000, "most": 30},
            {**asked, "intake_change": -2900, "most": 900},
        ],
    )
    assert slow == {"never": True, "level": None}
    assert fast == {"problem": SAYS["change"]}


def asked_of(task):
    person, asked = planned(task)
    goal = task.get("goal") or task["reach"]["goal"]
    begins = asked[0]["days"] if len(asked) > 1 else 0
    return {**person, **asked[-1], "goal": goal, "from": begins}


def eats_the_same(task):
    return len({each.get("intake") for each in task["phases"]}) == 1


def test_answers_whole_tasks_as_the_planner_of_the_nih_does(ask):
    tasks = examples("planner-tasks")
    lose = [each for each in tasks if "reach" in each]
    for task, there in zip(lose, ask("reach", [asked_of(each) for each in lose]), strict=True):
        planner = task["planner"]
        intake, keeping = (there["maintenance"] + there[name] for name in ("change", "keeping"))
        assert intake == pytest.approx(planner["intake"], abs=3)
        assert keeping == pytest.approx(planner["keeps_at_the_end"], abs=4)
    arrive = [each for each in tasks if "goal" in each and eats_the_same(each)]
    asked = [{**asked_of(each), "most": 730} for each in arrive]
    for task, there in zip(arrive, ask("arrival", asked), strict=True):
        day = task["planner"]["arrives"]
        assert "never" in there if day < 0 else there == {"days": pytest.approx(day, abs=1)}


@pytest.mark.parametrize("who", PEOPLE)
def test_the_band_is_the_same_food_for_people_who_use_more_and_less(who, ask):
    person = PEOPLE[who]
    asked = phases(200, -200, 1.5, 50)
    (there,) = ask("band", [{**person, "phases": asked}])
    usual, *ends = equation("weight-maintenance").values(FACTS, **person)
    for name, end in zip(("high", "low"), ends, strict=True):
        found = WEIGHT_CHANGE.course(FACTS, person, asked, end / usual)
        assert there[name] == pytest.approx(found.weight, rel=0, abs=0.005)
    line = WEIGHT_CHANGE.course(FACTS, person, asked).weight
    assert there["low"][0] == there["high"][0] == pytest.approx(line[0])
    assert there["low"][-1] < line[-1] - 2
    assert there["high"][-1] > line[-1] + 2

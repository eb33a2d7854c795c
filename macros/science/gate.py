"""The gate before tools that speak of losing weight, and the floor under their goals.

Its limits are facts, its words are data, and ``tests/vectors/gate.yml`` holds its decisions for
Python and for the browser.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from macros.science.body_composition import BMI
from macros.science.gate_limits import BODY, GOAL, WHOM, limits, number, unreadable
from macros.science.gate_words import CONDITIONS, SAYS

_POUND = 0.45359237  # kg
_OTHER = {"yes": "no", "no": "yes"}


@dataclass(frozen=True)
class Allowed:
    """The tool may answer."""


@dataclass(frozen=True)
class Refusal:
    """The tool gives no answer: by which rules, in kind sentences, one for each.

    ``nearest`` is the goal that would be allowed, where there is one: ``weight`` in kg, ``days``,
    ``intake`` in kcal a day.  ``help`` tells whether to show where to find help.
    """

    rules: tuple[str, ...]
    says: tuple[str, ...]
    nearest: Mapping[str, float] | None = None
    help: bool = False


def decide(
    answers: Mapping[str, object], body: Mapping[str, object], goal: Mapping[str, object]
) -> Allowed | Refusal:
    """Return whether a tool may answer; never raises, whatever the values are.

    ``answers`` are yes or no by the ids of the conditions.  ``body`` is height in cm, weight in
    kg, age in years, and sex where there is an intake.  ``goal`` may hold the weight aimed for,
    or the one that a model reaches, in kg, the days until then, and the intake in kcal a day.
    With an empty body and goal the answers alone decide.
    """
    age = number(body.get("age"))
    young = age is not None and 0 <= age < BODY["age"].low
    closed = [
        each
        for each in CONDITIONS
        if answers.get(each.id) == _OTHER[each.passes] or (young and each.id == "adult")
    ]
    if closed:
        said = tuple(each.says for each in closed)
        return Refusal(tuple(each.id for each in closed), said, help=True)
    if any(answers.get(each.id) != each.passes for each in CONDITIONS):
        return Refusal(("unanswered",), (SAYS["unanswered"],))
    goal = {name: goal[name] for name in GOAL if goal.get(name) is not None}
    if not body and not goal:
        return Allowed()
    said = tuple(unreadable(body, goal))
    if said:
        return Refusal(("unreadable",) * len(said), said)
    return _judge(
        {name: float(body[name]) for name in BODY},
        body.get("sex"),
        {name: float(value) for name, value in goal.items()},
    )


def _judge(body: dict[str, float], sex: object, goal: dict[str, float]) -> Allowed | Refusal:
    most, near, said = limits(), dict(goal), {}
    if _bmi(body["weight"], body["height"]) < most["bmi"]:
        return Refusal(("underweight-now",), (SAYS["underweight-now"],), help=True)
    if "weight" in goal and _bmi(goal["weight"], body["height"]) < most["bmi"]:
        near["weight"] = _lowest(body["height"], most["bmi"])
        pounds = math.ceil(near["weight"] / _POUND)
        said["goal-weight"] = SAYS["goal-weight"].format(kg=_short(near["weight"]), lb=pounds)
    lost = body["weight"] - near.get("weight", body["weight"])
    if "days" in goal and 7 * lost / goal["days"] > most["pace"]:
        weeks = math.ceil(lost / most["pace"])
        near["days"] = 7.0 * weeks
        said["pace"] = SAYS["pace"].format(
            kg=_short(most["pace"]),
            lb=_short(most["pace"] / _POUND),
            weeks=f"{weeks} week" if weeks == 1 else f"{weeks} weeks",
        )
    if "intake" in goal and goal["intake"] < most["intake"][sex]:
        near["intake"] = most["intake"][sex]
        kcal = f"{near['intake']:,.0f}"
        said["intake"] = SAYS["intake"].format(kcal=kcal, whom=WHOM[sex])
    if not said:
        return Allowed()
    return Refusal(tuple(said), tuple(said.values()), near, help="goal-weight" in said)


def _bmi(weight: float, height: float) -> float:
    return BMI.values(weight=weight, height=height)[0]


def _lowest(height: float, bmi: float) -> float:
    """Return the lowest weight of a height with that BMI, in tenths of a kilogram, rounded up."""
    tenths = math.ceil(bmi * (height / 100) ** 2 * 10)
    while _bmi(tenths / 10, height) < bmi:
        tenths += 1
    return tenths / 10


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")

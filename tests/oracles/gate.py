"""The gate before tools that speak of losing weight, as ``gate.mjs`` decides.

``tests/vectors/gate.yml`` holds the decisions of both.  No sentence names a weight or an intake,
so that none can become a target.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from macros import records
from macros.science import gate
from macros.science.body_fat import BMI
from macros.science.gate import (
    BESIDE,
    BODY,
    CONDITIONS,
    GOAL,
    HELP,
    KEEPING,
    SEXES,
    TRAINING,
    Condition,
)

_OTHER = {"yes": "no", "no": "yes"}
_OFFERS = (HELP, TRAINING, KEEPING)
_HAIR = 1e-9  # what arithmetic may add to a pace that is exactly the limit


@dataclass(frozen=True)
class Allowed:
    """The tool may answer, and says ``says`` beside the answer."""

    says: tuple[str, ...] = ()


@dataclass(frozen=True)
class Refusal:
    """The tool makes no plan: by which rules, in kind sentences, one for each.

    ``help`` tells whether to show where to find help; it is left out only where a form is not
    filled in yet.  ``offers`` is what a reader still gets, ``more_time`` whether the same goal
    may do with more time.
    """

    rules: tuple[str, ...]
    says: tuple[str, ...]
    help: bool = True
    offers: str = HELP
    more_time: bool = False


def limits() -> dict[str, object]:
    """Return the limits of the gate, by the facts of the site."""
    return gate.limits(records.facts())


def says(rule: str) -> str:
    """Return what the gate says by one of its rules."""
    return records.gate_words()[rule].says


def decide(
    answers: Mapping[str, object], body: Mapping[str, object], goal: Mapping[str, object]
) -> Allowed | Refusal:
    """Return whether a tool may answer; never raises, whatever the values are.

    ``answers`` are yes or no by the ids of the conditions.  ``body`` is height in cm, weight in
    kg, age in years, sex where there is an intake, and "yes" as ``family`` where guidance acts
    at a lower weight.  ``goal`` may hold the weight aimed for, the days until then, and the
    intake in kcal a day.  With an empty body and goal the answers alone decide.
    """
    goal = {name: goal[name] for name in GOAL if goal.get(name) is not None}
    open_still = any(answers.get(each.id) not in ("yes", "no") for each in CONDITIONS)
    closed = _closed(answers, number(body.get("age")))
    wrong = tuple(unreadable(body, goal)) if body or goal else ()
    if closed:
        offers = min((each.offers for each in closed), key=_OFFERS.index)
        said = {each.id: says(each.id) for each in closed}
        if not wrong and body and _bmi(body["weight"], body["height"]) < limits()["bmi"]:
            said["underweight-now"] = says("underweight-now")
            offers = HELP
        offers = HELP if open_still else offers
        return Refusal(tuple(said), tuple(said.values()), offers=offers)
    if open_still:
        return Refusal(("unanswered",), (says("unanswered"),), help=False)
    if wrong:
        return Refusal(("unreadable",) * len(wrong), wrong, help=False)
    if not body:
        return Allowed()
    numbers = {name: float(body[name]) for name in BODY}
    family = "family" if body.get("family") == "yes" else "any"
    return _judge(
        numbers, body.get("sex"), family, {name: float(each) for name, each in goal.items()}
    )


def _closed(answers: Mapping[str, object], age: float | None) -> list[Condition]:
    """Return the conditions that an answer, or an age that was typed, closes the gate by."""
    young = age is not None and 0 <= age < BODY["age"].low
    return [
        each
        for each in CONDITIONS
        if answers.get(each.id) == _OTHER[each.passes] or (young and each.id == "adult")
    ]


def _judge(
    body: dict[str, float], sex: object, family: str, goal: dict[str, float]
) -> Allowed | Refusal:
    most, now = limits(), _bmi(body["weight"], body["height"])
    if now < most["bmi"]:
        return _refusal("underweight-now")
    lost = body["weight"] - goal.get("weight", body["weight"])
    against = _against(body, now, family, goal, most) if lost > 0 else []
    if against:
        return _refusal(*against, offers=HELP if "goal-weight" in against else KEEPING)
    hurried = []
    pace = min(most["pace"], most["share"] * body["weight"])
    if "days" in goal and 7 * lost / goal["days"] > pace + _HAIR:
        hurried.append("pace")
    if "intake" in goal and goal["intake"] < most["intake"][sex]:
        hurried.append("intake")
    if hurried:
        return _refusal(*hurried, more_time=lost > 0)
    if lost <= 0:
        return Allowed()
    obese = now >= most["obese"][family]
    return Allowed(tuple(says(each) for each in (("with-support",) if obese else BESIDE)))


def _against(
    body: dict[str, float],
    now: float,
    family: str,
    goal: dict[str, float],
    most: Mapping[str, dict[str, float]],
) -> list[str]:
    """Return the rules against losing weight to a goal, however slowly."""
    against = []
    if body["age"] >= most["ages"]["doctor"]:
        against.append("older")
    if now < most["lose"][family]:
        against.append("not-to-lose")
    least = most["goal"]["older" if body["age"] >= most["ages"]["older"] else "any"]
    if _bmi(goal["weight"], body["height"]) < least:
        against.append("goal-weight")
    return against


def _refusal(*rules: str, offers: str = HELP, more_time: bool = False) -> Refusal:
    said = tuple(says(rule) for rule in rules)
    return Refusal(rules, said, offers=offers, more_time=more_time)


def _bmi(weight: float, height: float) -> float:
    return BMI.values({}, weight=weight, height=height)[0]


def number(value: object) -> float | None:
    """Return a value as a number; None where it is none, or not finite."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        found = float(value)
    except OverflowError:
        return None
    return found if math.isfinite(found) else None


def unreadable(body: Mapping[str, object], goal: Mapping[str, object]) -> Iterator[str]:
    """Yield a sentence for each number that is missing, none, or out of range."""
    asked = [(body.get(name), field) for name, field in BODY.items()]
    asked += [(goal[name], field) for name, field in GOAL.items() if name in goal]
    for value, field in asked:
        found = number(value)
        if found is None or not field.low <= found <= field.high:
            need = f"a number from {field.low:,} to {field.high:,} {field.unit}"
            yield says("unreadable").format(what=field.what, need=need)
    if "intake" in goal and body.get("sex") not in SEXES:
        need = "female or male, as the equations use it"
        yield says("unreadable").format(what="the sex", need=need)

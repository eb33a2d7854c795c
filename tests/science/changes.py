"""Random people who change what they eat, for the tests of the weight-change model."""

from hypothesis import strategies as st

from macros import records
from macros.problem import Problem
from macros.science.weight_change import WEIGHT_CHANGE

FACTS = records.facts()
PERSON = ("sex", "age", "height", "weight", "pal")


def people(**more):
    """A random adult of a size that people have: ``intake_change`` and ``days`` are left out."""
    return st.fixed_dictionaries(
        {
            "sex": st.sampled_from(["female", "male"]),
            "age": st.floats(18, 80),
            "height": st.floats(145, 205),
            "bmi": st.floats(25, 40),
            "pal": st.floats(1.2, 2.5),
            **more,
        }
    ).map(_weighed)


def changes():
    """A person and a change that the model answers, told either way."""
    told = people(days=st.floats(0, 730), intake_change=st.floats(-300, 500), told=st.booleans())
    return told.map(_told)


def phases(**more):
    """A few times of eating and moving differently from the start."""
    phase = st.fixed_dictionaries(
        {
            "days": st.integers(0, 250),
            "intake_change": st.floats(-400, 500),
            "activity_change": st.floats(-1.5, 4),
        }
    )
    return people(phases=st.lists(phase, min_size=1, max_size=3), **more)


def planned(task):
    """The person of a whole task of a planner, and each of its phases as our model takes them."""
    person = task["person"]
    keeps = WEIGHT_CHANGE.maintenance(FACTS, **person)
    a_kilogram = (0.9 - 1 / person["pal"]) * keeps / person["weight"]
    asked = task.get("phases") or [{**task["reach"], "intake": task["planner"]["intake"]}]
    return person, [
        {
            "days": each["days"],
            "intake_change": each.get("intake", keeps) - keeps,
            "activity_change": each["activity"] / 100 * a_kilogram,
        }
        for each in asked
    ]


def course_of(inputs):
    """The trajectory or the course, or the sentence that says why there is none."""
    try:
        if "phases" not in inputs:
            return WEIGHT_CHANGE.trajectory(FACTS, **inputs)
        person = {name: inputs[name] for name in PERSON}
        return WEIGHT_CHANGE.course(FACTS, person, inputs["phases"], inputs.get("share", 1))
    except Problem as problem:
        return str(problem)


def _weighed(person):
    bmi = person.pop("bmi")
    return {**person, "weight": bmi * (person["height"] / 100) ** 2}


def _told(inputs):
    if inputs.pop("told"):
        person = {name: inputs[name] for name in PERSON}
        inputs["intake"] = WEIGHT_CHANGE.maintenance(FACTS, **person) + inputs.pop("intake_change")
    return inputs

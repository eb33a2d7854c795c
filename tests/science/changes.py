"""Random people who change what they eat, for the tests of the weight-change model."""

from hypothesis import strategies as st

from macros import records
from macros.problem import Problem
from macros.science.weight_change import WEIGHT_CHANGE

FACTS = records.facts()


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


def course_of(inputs):
    """The trajectory, or the sentence that says why there is none."""
    try:
        return WEIGHT_CHANGE.trajectory(FACTS, **inputs)
    except Problem as problem:
        return str(problem)


def _weighed(person):
    bmi = person.pop("bmi")
    return {**person, "weight": bmi * (person["height"] / 100) ** 2}


def _told(inputs):
    if inputs.pop("told"):
        person = {name: inputs[name] for name in ("sex", "age", "height", "weight", "pal")}
        inputs["intake"] = WEIGHT_CHANGE.maintenance(FACTS, **person) + inputs.pop("intake_change")
    return inputs

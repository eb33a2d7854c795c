import json

from macros.figure import compute
from macros.parts.number.for_you import for_you

BODY = {"sex": "female", "age": "30 years", "height": "165 cm", "weight": "65 kg"}


def settings(equation_id, **inputs):
    text = for_you(compute(equation_id, **inputs), " kcal")
    return json.loads(text) if text else None


def test_gives_the_browser_each_input_in_the_unit_of_its_equation():
    given = settings("activity-energy-net", met="3.5 MET", weight="154 lb", duration="30 minutes")
    assert given["inputs"]["duration"] == 1800
    assert round(given["inputs"]["weight"], 1) == 69.9
    assert given["at"] == "154 lb"
    assert given["limits"] == {"weight": [30, 300]}


def test_a_figure_that_depends_on_no_body_stays_as_it_is():
    assert settings("muscle-at-rest", muscle="9 lb") is None


def test_a_weight_after_a_change_of_eating_stays_behind_the_gate():
    change = {"intake_change": "-100 kcal/day", "days": "30 days"}
    assert settings("weight-change", **BODY, pal="1.5", **change) is None
    assert settings("wishnofsky-1958", weight="65 kg", **change) is None

import pytest

from macros.figure import compute
from macros.problem import Problem

WOMAN = {"weight": "65 kg", "height": "165 cm", "age": "30 years", "sex": "female"}


def test_carries_value_unit_interval_inputs_and_sources():
    figure = compute("mifflin-st-jeor", **WOMAN)
    assert figure.value == pytest.approx(1370.25)
    assert (figure.low, figure.high) == pytest.approx((1370.25 * 0.9, 1370.25 * 1.1))
    assert figure.unit == "kcal/day"
    assert figure.inputs == WOMAN
    assert "mifflin-1990" in figure.sources


def test_has_no_interval_where_none_was_published():
    figure = compute("cunningham-1991", fat_free_mass="45 kg")
    assert figure.low is figure.high is None
    assert figure.interval == ""


@pytest.mark.parametrize(
    ("equation", "inputs", "says"),
    [
        ("mifflin", WOMAN, "did you mean `mifflin-st-jeor`"),
        ("mifflin-st-jeor", {**WOMAN, "wieght": "65 kg"}, "did you mean `weight`"),
        ("mifflin-st-jeor", {"weight": "65 kg"}, "needs sex, age, height; write sex="),
        ("mifflin-st-jeor", {**WOMAN, "weight": "65"}, '"65" has no unit'),
        ("mifflin-st-jeor", {**WOMAN, "weight": "65 cm"}, "is not in kg"),
        ("mifflin-st-jeor", {**WOMAN, "sex": "f"}, "write female or male"),
        ("mifflin-st-jeor", {**WOMAN, "age": "15 years"}, "is outside 18 to 110 year"),
        ("muscle-at-rest", {"muscle": "-9 lb"}, "is outside 0 to 45 kg"),
    ],
)
def test_says_what_to_write_instead(equation, inputs, says):
    with pytest.raises(Problem, match=says):
        compute(equation, **inputs)

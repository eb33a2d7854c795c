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
        ("muscle-at-rest", {"muscle": "-9 lb"}, "is outside 0.1 to 45 kg"),
    ],
)
def test_says_what_to_write_instead(equation, inputs, says):
    with pytest.raises(Problem, match=says):
        compute(equation, **inputs)


def test_asks_for_what_the_chosen_words_need():
    man = compute("navy-inches", sex="male", height="70 in", waist="34 in", neck="15 in")
    assert man.value == pytest.approx(17.5, abs=0.1)
    with pytest.raises(Problem, match="needs hip"):
        compute("navy-inches", sex="female", height="64 in", waist="30 in", neck="13 in")


def test_a_number_alone_will_do_where_the_name_is_the_unit():
    man = {"sex": "male", "age": "40 years", "height": "180 cm", "weight": "100 kg", "pal": "1.6"}
    days = {
        each: compute("weight-change", **man, intake_change="-500 kcal/day", days=each).value
        for each in ("365", "365 days")
    }
    assert days["365"] == days["365 days"] == pytest.approx(86.80, abs=0.05)

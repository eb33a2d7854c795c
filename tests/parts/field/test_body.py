"""The fields of a body: which there are, and in which order each form asks them."""

import pytest

from macros.parts import aside
from macros.parts.field.body import LIVES, NAMES, USUAL, body_fields
from macros.parts.weight_tool.weight_tool import weight_tool
from macros.problem import Problem
from macros.science.inputs import INPUTS


def names(fields):
    return [each["name"] for each in fields]


def test_every_form_asks_in_one_order_whatever_the_order_of_the_call():
    assert names(body_fields()) == ["sex", "age", "height", "weight"]
    assert names(body_fields("waist", "pal", "sex")) == ["sex", "pal", "waist"]
    assert names(body_fields(*reversed(NAMES))) == list(NAMES)


def test_the_inputs_of_equations_stand_in_the_same_order():
    assert [name for name in INPUTS if name in NAMES] == list(NAMES)


def test_a_field_that_no_body_has_is_named():
    with pytest.raises(Problem, match="a body has no shoe; write sex, age"):
        body_fields("age", "shoe")


def test_the_levels_of_a_day_are_tenths_that_the_equations_take():
    levels = [float(each) for each in LIVES]
    assert levels == [round(1.4 + each / 10, 1) for each in range(10)]
    assert USUAL in LIVES
    pal = INPUTS["pal"]
    assert all(pal.low <= each <= pal.high for each in levels)


def test_the_template_prints_the_levels_with_the_usual_one_chosen():
    printed = aside.put_back(weight_tool())
    assert '<option value="1.6" selected>1.6: sitting, light walks</option>' in printed
    assert printed.count(" selected") == 1

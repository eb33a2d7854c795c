"""Small pictures are decoration: light, drawn of shapes that follow the page's colors."""

import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros import records
from macros.figure import compute
from macros.parts.picture.picture import HEIGHT, PICTURES, WIDTH, picture
from macros.problem import Problem


@pytest.fixture(params=PICTURES)
def svg(request):
    return LexborHTMLParser(picture(request.param)).css_first("svg")


def test_a_screen_reader_leaves_it_out(svg):
    assert svg.attributes["aria-hidden"] == "true"


def test_its_colors_come_from_classes_alone(svg):
    for each in svg.css("*"):
        assert not {"fill", "stroke", "style"} & set(each.attributes)
    drawn = [each for each in svg.css("*") if each.tag not in ("svg", "text")]
    assert all(each.attributes.get("class") for each in drawn)


def test_it_is_light(svg):
    assert len(svg.html) < 3_072


def test_straight_shapes_stay_inside(svg):
    for each in svg.css("rect"):
        box = {name: float(each.attributes[name]) for name in ("x", "y", "width", "height")}
        assert min(box.values()) >= 0
        assert box["x"] + box["width"] <= WIDTH
        assert box["y"] + box["height"] <= HEIGHT


def test_its_flames_are_as_high_as_their_numbers():
    scales = re.findall(r"scale\(22 -([\d.]+)\)", picture("muscle-at-rest"))
    said, measured = (
        compute(each, muscle="1 lb").value for each in ("trainers-rule", "muscle-at-rest")
    )
    assert float(scales[0]) / float(scales[1]) == pytest.approx(said / measured, rel=1e-3)


def test_each_tool_has_one():
    assert {each.removesuffix(".md") for each in records.articles("tools")} <= PICTURES.keys()


def test_an_exercise_is_its_own_picture():
    drawn = LexborHTMLParser(picture("chair-squat")).css_first(".picture > svg")
    assert drawn.attributes["aria-hidden"] == "true"
    assert len(drawn.html) < 3_072


def test_names_the_nearest():
    with pytest.raises(Problem, match="no picture `body`; did you mean `body-map`"):
        picture("body")

"""Charts as they stand in a page."""

import re

import pytest

from macros import records
from macros.guard.words import WORDING, spelling_problems, words_of
from macros.parts.chart.chart import drawn, for_page
from macros.parts.chart.charts import CHARTS, draw
from macros.problem import Problem
from macros.records.kinds.words import blanks


@pytest.mark.parametrize("chart_id", CHARTS)
def test_a_drawing_has_places_to_a_hundredth_of_a_pixel_and_no_idle_parts(chart_id):
    tags = re.findall(r"<[^>]+>", drawn(chart_id)["svg"])
    assert len(tags) > 10
    assert not [tag for tag in tags if re.search(r"\.\d{3}", tag)]
    assert not [tag for tag in tags if "pointer-events" in tag or 'd=""' in tag]


def test_a_number_that_a_drawing_says_is_not_rounded():
    assert for_page('<text x="0.5678">0.1234</text>') == '<text x="0.57">0.1234</text>'


def test_a_line_keeps_its_width_and_a_shape_its_opacity():
    drawing = '<path d="M0,0h5" stroke-width="4" opacity="0.5"/>'
    assert for_page(drawing) == drawing


def test_a_chart_is_a_module_and_its_words():
    assert set(CHARTS) == set(records.charts())


@pytest.mark.parametrize("chart_id", CHARTS)
def test_a_drawing_gives_the_numbers_that_its_words_have_places_for_and_no_others(chart_id):
    record = records.charts()[chart_id]
    texts = (record.caption, *record.description, *record.headings)
    assert {each for text in texts for each in blanks(text)} == set(draw(chart_id).numbers)


@pytest.mark.parametrize("chart_id", CHARTS)
def test_a_chart_says_its_numbers_in_its_words(chart_id):
    said = drawn(chart_id)
    words = " ".join((said["caption"], said["description"], *said["headings"]))
    assert "{" not in words
    assert all(each in words for each in draw(chart_id).numbers.values())


@pytest.mark.parametrize("chart_id", CHARTS)
def test_what_stands_in_a_drawing_is_held_to_the_rules_of_words(chart_id):
    drawing = re.findall(r">([^<>]+)<", drawn(chart_id)["svg"])
    words = words_of(
        "\n".join([*drawing, *(cell for row in drawn(chart_id)["rows"] for cell in row)])
    )
    assert len(words) > 20
    assert [str(each) for each in (*WORDING.problems(words), *spelling_problems(words))] == []


def test_a_chart_without_words_is_asked_for_them(monkeypatch):
    monkeypatch.setattr(records, "charts", dict)
    with pytest.raises(Problem, match=r"has no words; write docs/data/charts/flames\.yml"):
        drawn.__wrapped__("flames")

"""Charts as they stand in a page."""

import re

import pytest

from macros.parts.chart.chart import drawn, for_page
from macros.parts.chart.charts import CHARTS


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

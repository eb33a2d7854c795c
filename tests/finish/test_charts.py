"""The pictures of charts: written beside their pages, and led to."""

import pytest

from macros.finish.charts import draw_charts
from macros.finish.pages import Page
from macros.finish.site import Known
from macros.parts.chart.chart import chart
from macros.parts.page import listening

HOME = "https://x.example/here/"


@pytest.fixture
def page():
    """A page with a chart, whose pictures are drawn."""
    with listening() as told:
        html = chart("flames")
    page = Page("a/index.html", html, told, address=f"{HOME}a/")
    draw_charts(page, Known(HOME))
    return page


def test_a_page_without_charts_stays_as_it_is():
    page = Page("index.html", "<p>JSON</a>", address=HOME)
    draw_charts(page, Known(HOME))
    assert (page.html, page.files) == ("<p>JSON</a>", {})


def test_a_picture_lies_beside_its_page_in_both_forms(page):
    svg = page.files["a/chart-flames.svg"].decode()
    assert svg.startswith("<svg xmlns=")
    assert ", x.example/here</tspan>" in svg
    picture = page.files["a/chart-flames.png"]
    assert picture.startswith(b"\x89PNG")
    wide = int.from_bytes(picture[16:20])
    assert f'width="{wide // 2}"' in svg


def test_one_line_under_its_numbers_leads_to_all_that_can_be_taken(page):
    (line,) = [each for each in page.html.splitlines() if 'class="download"' in each]
    assert '<a href="chart-flames.png" download>PNG</a>' in line
    assert '<a href="chart-flames.svg" download>SVG</a>' in line
    assert ">CSV</a>" in line
    assert ">JSON</a>" in line


def test_the_page_loads_no_picture_and_says_whose_its_chart_is(page):
    assert "<img" not in page.html
    assert '<span class="address">, x.example/here</span>' in page.html

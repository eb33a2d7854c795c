"""The pictures of charts: written beside their pages, and led to."""

import pytest

from macros.finish import drawings
from macros.finish.charts import write_charts
from macros.finish.pages import Page, Site
from macros.parts.chart.chart import chart
from macros.parts.page import listening

HOME = "https://x.example/here/"


@pytest.fixture
def page(tmp_path, monkeypatch):
    """A page with a chart, whose pictures are written."""
    monkeypatch.setattr(drawings, "KEPT", tmp_path / "kept")
    with listening() as told:
        html = chart("flames")
    folder = tmp_path / "site" / "a"
    folder.mkdir(parents=True)
    page = Page(folder / "index.html", html, told, address=f"{HOME}a/")
    home = Page(tmp_path / "site" / "index.html", "<p>JSON</a>", address=HOME)
    assert write_charts(Site(tmp_path / "site", [home, page])).startswith("2 pictures of charts")
    assert home.html == "<p>JSON</a>"
    return page


def test_a_picture_lies_beside_its_page_in_both_forms(page):
    svg = page.file.with_name("chart-flames.svg").read_text(encoding="utf-8")
    assert svg.startswith("<svg xmlns=")
    assert ", x.example/here</tspan>" in svg
    picture = page.file.with_name("chart-flames.png").read_bytes()
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

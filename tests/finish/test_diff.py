"""Which numbers moved between two builds: as objects, as data and as Markdown."""

import json

from macros.finish.diff import as_json, as_markdown, moves


def figure(value, **more):
    return {
        "page": "a/index.html",
        "id": "muscle-at-rest 9 lb #1",
        "value": value,
        "low": None,
        "high": None,
        "unit": "kcal/day",
        "equation": "muscle-at-rest",
        "fact": None,
        "inputs": {"muscle": "9 lb"},
        "sources": [],
        **more,
    }


def build(*figures, rate="13 kcal/kg/day", formula="rate*muscle"):
    return {
        "figures": list(figures),
        "facts": {"rate": rate},
        "equations": {"muscle-at-rest": {"formula": formula, "facts": ["rate"]}},
    }


def test_a_number_that_moved_says_by_how_much_and_because_of_which_fact():
    (move,) = moves(build(figure(53.07)), build(figure(57.15), rate="14 kcal/kg/day"))
    assert (move.kind, move.page, move.number) == (
        "moved", "a/index.html", "muscle-at-rest 9 lb #1",
    )  # fmt: skip
    assert (move.before, move.after) == ("53.07 kcal/day", "57.15 kcal/day")
    assert move.change == "+4.08 (+7.69%)"
    assert move.causes == ("fact `rate`: 13 kcal/kg/day → 14 kcal/kg/day",)


def test_says_when_the_equation_changed():
    (move,) = moves(build(figure(53.07)), build(figure(106.14), formula="2*rate*muscle"))
    assert move.causes == ("equation `muscle-at-rest`: rate*muscle → 2*rate*muscle",)


def test_says_what_appeared_and_what_went():
    appeared, went = moves(build(figure(53.07)), build(figure(1.0, id="other #1")))
    assert (appeared.kind, appeared.number, appeared.after) == (
        "appeared", "other #1", "1 kcal/day",
    )  # fmt: skip
    assert (went.kind, went.before, went.after) == ("went", "53.07 kcal/day", "")


def test_nothing_moves_between_two_that_are_the_same():
    assert moves(build(figure(1.0)), build(figure(1.0))) == []


def test_an_interval_that_moved_counts():
    old, new = figure(1.0, low=0.5, high=2.0), figure(1.0, low=0.6, high=2.0)
    (move,) = moves(build(old), build(new))
    assert move.before == "1 (0.5 to 2) kcal/day"


def test_markdown_has_a_table_of_each_kind():
    old, new = build(figure(53.07), figure(2.0, id="x | y")), build(figure(57.15))
    said = as_markdown(moves(old, new))
    assert "### 1 number moved" in said
    row = "| a/index.html | muscle-at-rest 9 lb #1 | 53.07 kcal/day | 57.15 kcal/day | +4.08"
    assert row in said
    assert "the code that computes it |" in said
    assert "### 1 number went" in said
    assert "| x \\| y |" in said
    assert "appeared" not in said


def test_markdown_says_so_when_nothing_moved():
    assert as_markdown([]) == "No number moved, appeared or went."


def test_data_has_each_move_with_its_kind():
    found = json.loads(as_json(moves(build(figure(53.07)), build(figure(57.15)))))
    assert [each["kind"] for each in found] == ["moved"]
    assert found[0]["after"] == "57.15 kcal/day"
    assert json.loads(as_json([])) == []

import json

from macros.finish import STEPS
from macros.finish.diff import diff
from macros.finish.manifest import manifest


def test_lists_every_figure_of_every_page_with_all_that_it_is(site):
    whole = manifest(site)
    nine = [
        figure
        for figure in whole["figures"]
        if figure["page"] == "strength-vs-cardio/what-muscle-burns-at-rest/index.html"
        and figure["id"].startswith("muscle-at-rest 9 lb")
    ]
    assert len(nine) == 2  # a sentence and the table
    assert nine[0]["value"] == nine[1]["value"] == 53.07030729
    assert nine[0]["unit"] == "kcal/day"
    assert nine[0]["equation"] == "muscle-at-rest"
    assert nine[0]["inputs"] == {"muscle": "9 lb"}
    assert "wang-2010" in nine[0]["sources"]
    assert nine[0]["low"] is None


def test_every_id_is_one_of_its_kind_on_its_page(site):
    places = [(figure["page"], figure["id"]) for figure in manifest(site)["figures"]]
    assert len(places) == len(set(places))


def test_every_step_writes_what_it_says(site, tmp_path):
    (tmp_path / "index.html").write_bytes((site / "index.html").read_bytes())
    said = {name: step(tmp_path) for name, step in STEPS.items()}
    assert all(said.values())
    assert json.loads((tmp_path / "figures.json").read_text())["figures"]
    schema = json.loads((tmp_path / "data" / "schemas" / "fact.json").read_text())
    assert "value" in schema["required"]


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


def test_says_what_moved_by_how_much_and_because_of_which_fact():
    said = diff(build(figure(53.07)), build(figure(57.15), rate="14 kcal/kg/day"))
    assert "### 1 number moved" in said
    assert "| a/index.html | muscle-at-rest 9 lb #1 | 53.07 kcal/day | 57.15 kcal/day |" in said
    assert "+4.08 (+7.69%)" in said
    assert "fact `rate`: 13 kcal/kg/day → 14 kcal/kg/day" in said


def test_says_when_the_equation_changed():
    said = diff(build(figure(53.07)), build(figure(106.14), formula="2*rate*muscle"))
    assert "equation `muscle-at-rest`: rate*muscle → 2*rate*muscle" in said


def test_says_what_appeared_and_what_went():
    other = figure(1.0, id="other #1")
    said = diff(build(figure(53.07)), build(other))
    assert "### 1 number appeared" in said
    assert "### 1 number went" in said


def test_says_so_when_nothing_moved():
    assert diff(build(figure(1.0)), build(figure(1.0))) == "No number moved, appeared or went."


def test_an_interval_that_moved_counts():
    old, new = figure(1.0, low=0.5, high=2.0), figure(1.0, low=0.6, high=2.0)
    assert "### 1 number moved" in diff(build(old), build(new))


def test_the_ends_of_an_interval_are_as_precise_as_the_value(site):
    numbers = [
        figure[end]
        for figure in manifest(site)["figures"]
        for end in ("value", "low", "high")
        if figure[end] is not None
    ]
    assert len(numbers) > 500
    assert [each for each in numbers if each != float(f"{each:.12g}")] == []


def test_a_measured_number_says_its_kind_and_what_it_is_set_against(site):
    figures = manifest(site)["figures"]
    lifting = next(each for each in figures if each["fact"] == "lifting-resting-energy")
    assert (lifting["kind"], lifting["compared"]) == ("effect", "with people who did not train")
    assert all(each["kind"] for each in figures if each["fact"])
    assert all(each["kind"] is None for each in figures if each["equation"])

"""One fact file changed: exactly the figures that rest on it move, and the diff says so."""

import json

import pytest

from tests.built import build, copy_of_the_tree, python


def figures(site):
    return json.loads((site / "figures.json").read_text(encoding="utf-8"))


@pytest.mark.site
def test_exactly_the_figures_that_rest_on_the_fact_move(finished, tmp_path):
    new = copy_of_the_tree(tmp_path)
    fact = new / "docs" / "data" / "facts" / "lifting-resting-energy.yml"
    fact.write_text(fact.read_text(encoding="utf-8").replace("96.17", "96.18"))
    assert build("mkdocs", new).returncode == 0
    only = "from pathlib import Path; from macros.finish import finish; finish(Path('site'), {})"
    assert python(new, "-c", only.format(["figures"])).returncode == 0
    before, after = figures(finished), figures(new / "site")

    def rests_on_it(figure):
        behind = before["equations"].get(figure["equation"], {"facts": [figure["fact"]]})["facts"]
        return "lifting-resting-energy" in behind

    def without_lifting(figure):  # a week in which nothing rests on what lifting does
        return (figure.get("inputs") or {}).get("strength_time", "").startswith("0 ")

    places = [(figure["page"], figure["id"]) for figure in before["figures"]]
    assert places == [(figure["page"], figure["id"]) for figure in after["figures"]]
    moved = {
        place
        for place, was, now in zip(places, before["figures"], after["figures"], strict=True)
        if was != now
    }
    resting = {
        place
        for place, figure in zip(places, before["figures"], strict=True)
        if rests_on_it(figure) and not without_lifting(figure)
    }
    assert moved == resting
    assert len(moved) > 5

    said = python(
        new, "-m", "macros", "diff", finished / "figures.json", "site/figures.json"
    ).stdout
    assert f"### {len(moved)} numbers moved" in said
    assert "appeared" not in said
    assert said.count("fact `lifting-resting-energy`: 96.17 (45.17 to 147.16)") == len(moved)

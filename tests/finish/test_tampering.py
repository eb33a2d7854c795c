"""One fact file changed: exactly the figures that rest on it move, and the diff says so."""

import json
import shutil

import pytest

from tests.built import build, python, tree_of_articles


def figures(site):
    return json.loads((site / "figures.json").read_text(encoding="utf-8"))


ARTICLES = {
    "index": ("Home", "Hello."),
    "one": (
        "One",
        'Lifting adds {{ fact("lifting-resting-energy") }}, '
        'and muscle uses {{ fact("muscle-at-rest-rate") }}.\n\n{{ calculator("training-week") }}',
    ),
    "two": (
        "Two",
        '{{ fact("lifting-resting-energy") }}\n\n'
        '{{ table("activity-energy", weight="50 kg, 60 kg") }}',
    ),
}


def built(tree):
    """Return the site of a tree, with its file of figures."""
    assert build("mkdocs", tree).returncode == 0
    only = "from pathlib import Path; from macros.finish import finish; finish(Path('site'), {})"
    assert python(tree, "-c", only.format(["figures"])).returncode == 0
    return tree / "site"


@pytest.mark.site
def test_exactly_the_figures_that_rest_on_the_fact_move(tmp_path):
    new = tree_of_articles(tmp_path, ARTICLES)
    old = shutil.copytree(built(new), tmp_path / "old")
    fact = new / "docs" / "data" / "facts" / "lifting-resting-energy.yml"
    fact.write_text(fact.read_text(encoding="utf-8").replace("96.17", "96.18"))
    before, after = figures(old), figures(built(new))

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
    assert len(moved) > 3

    said = python(new, "-m", "macros", "diff", "old/figures.json", "site/figures.json").stdout
    assert f"### {len(moved)} numbers moved" in said
    assert "appeared" not in said
    assert said.count("fact `lifting-resting-energy`: 96.17 (45.17 to 147.16)") == len(moved)

"""One fact file changed: exactly the figures that rest on it move, and the diff says so."""

import json
import subprocess
import sys

from tests.conftest import build, copy_of_the_tree

SLOW = ("cards", "css", "html", "search", "offline", "plain", "compress")
"""The steps that no figure needs."""


def finished(folder):
    """Build and finish a copy of the tree; return its manifest and the file that holds it."""
    assert build("mkdocs", folder).returncode == 0
    command = [sys.executable, "-m", "macros", "finish", "site", "--without", *SLOW]
    subprocess.run(command, cwd=folder, env={"PYTHONPATH": str(folder)}, check=True)
    path = folder / "site" / "figures.json"
    return json.loads(path.read_text(encoding="utf-8")), path


def test_exactly_the_figures_that_rest_on_the_fact_move(tmp_path):
    old, new = (tmp_path / name for name in ("old", "new"))
    for folder in (old, new):
        folder.mkdir()
        copy_of_the_tree(folder)
    fact = new / "docs" / "data" / "facts" / "lifting-resting-energy.yml"
    fact.write_text(fact.read_text(encoding="utf-8").replace("96.17", "96.18"))
    (before, before_path), (after, after_path) = finished(old), finished(new)

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

    said = subprocess.run(
        [sys.executable, "-m", "macros", "diff", before_path, after_path],
        cwd=new, env={"PYTHONPATH": str(new)}, check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    assert f"### {len(moved)} numbers moved" in said
    assert "appeared" not in said
    assert said.count("fact `lifting-resting-energy`: 96.17 (45.17 to 147.16)") == len(moved)

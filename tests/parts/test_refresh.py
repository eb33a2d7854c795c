import shutil

import pytest

from macros import records
from macros.figure import compute
from macros.parts.chart.chart import drawn
from macros.parts.printed import of_articles, of_records
from macros.parts.refresh import kept, refresh
from macros.parts.table.table import table
from macros.records import library
from macros.science.weight_change import WEIGHT_CHANGE


@pytest.fixture
def docs(tmp_path, monkeypatch):
    """A copy of docs/ that a test may change, with fresh caches before and after."""
    shutil.copytree(records.DOCS, tmp_path / "docs")
    monkeypatch.setattr(library, "ROOT", tmp_path)
    monkeypatch.setattr(library, "DOCS", tmp_path / "docs")
    monkeypatch.setattr(records, "DOCS", tmp_path / "docs")
    refresh()
    yield tmp_path / "docs"
    monkeypatch.undo()
    refresh()


def test_a_fact_that_changes_while_serving_changes_its_figures(docs):
    before = compute("muscle-at-rest", muscle="1 kg").value
    fact = docs / "data" / "facts" / "muscle-at-rest-rate.yml"
    fact.write_text(fact.read_text(encoding="utf-8").replace("value: 13", "value: 14"))
    refresh()
    assert (before, compute("muscle-at-rest", muscle="1 kg").value) == (13, 14)


def test_a_fact_of_the_model_of_weight_changes_what_it_says(docs):
    person = {"sex": "female", "age": "30 y", "height": "165 cm", "weight": "95 kg"}
    given = {**person, "intake_change": "-500 kcal/day", "days": "365", "pal": "1.5"}
    asked = {name: text for name, text in given.items() if name in WEIGHT_CHANGE.inputs}
    before = compute("weight-change", **asked).value
    fact = docs / "data" / "facts" / "hall-energy-of-fat.yml"
    value = records.fact("hall-energy-of-fat").value
    text = fact.read_text(encoding="utf-8")
    assert f"value: {value}" in text
    fact.write_text(text.replace(f"value: {value}", f"value: {round(value * 1.1, 1)}"))
    refresh()
    assert compute("weight-change", **asked).value != pytest.approx(before, abs=0.01)


def test_whatever_is_kept_of_records_is_found():
    found = set(kept())
    assert {drawn, of_records, of_articles} <= found
    readers = {each for each in vars(library).values() if hasattr(each, "cache_clear")}
    assert len(readers) > len(records.KINDS)
    assert readers <= found


def test_a_new_table_of_facts_is_printed_while_serving(docs):
    new = docs / "data" / "tables" / "new.yml"
    new.write_text("caption: What is new\nfacts: [strength-gain-sore, strength-gain-not-sore]\n")
    refresh()
    assert "What is new" in table("new")


def test_a_changed_caption_of_a_chart_changes_the_chart(docs):
    words = docs / "data" / "charts" / "flames.yml"
    words.write_text(words.read_text("utf-8").replace("uses at rest", "takes at rest"), "utf-8")
    refresh()
    assert drawn("flames")["caption"] == "What a pound of muscle takes at rest"


def test_a_new_article_is_listed_while_serving(docs):
    new = docs / "slow-training" / "new.md"
    new.write_text("---\ntitle: New\ndescription: D\n---\n")
    refresh()
    assert "new.md" in records.articles("slow-training")


def test_tells_whether_anything_changed(docs):
    refresh()
    assert not refresh()
    (docs / "slow-training" / "new.md").write_text("---\ntitle: New\ndescription: D\n---\n")
    assert refresh()
    (docs / "slow-training" / "new.md").unlink()
    assert refresh()
    assert not refresh()


def test_a_changed_article_leaves_the_charts_as_they_were(docs):
    drawing = drawn("muscle-at-rest")
    (docs / "slow-training" / "new.md").write_text("---\ntitle: New\ndescription: D\n---\n")
    assert refresh()
    assert drawn("muscle-at-rest") is drawing

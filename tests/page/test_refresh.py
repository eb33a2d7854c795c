import shutil

import pytest

from macros import records
from macros.figure import compute
from macros.page import refresh
from macros.page.chart import drawn
from macros.records import library


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

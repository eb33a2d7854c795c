"""A record that cannot be read is a sentence, whichever command meets it."""

import os
import subprocess
import sys

import pytest

from macros import records
from macros.guard.check import science_problems
from macros.records import library
from tests.built import ROOT, build, tree_of_plain_pages

FACT = "docs/data/facts/muscle-at-rest-rate.yml"
LINE = (ROOT / FACT).read_text(encoding="utf-8").count("\n") + 1
SAYS = f"{FACT}:{LINE}: `value` stands twice; keep the right one"
ALSO = "docs/data/sources/wang-2010.yml:2: `autors` is not a key we use; did you mean `authors`?"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A tree of few pages with two records that cannot be read."""
    folder = tree_of_plain_pages(tmp_path_factory.mktemp("tree"))
    facts, sources = folder / "docs" / "data" / "facts", folder / "docs" / "data" / "sources"
    with (facts / "muscle-at-rest-rate.yml").open("a", encoding="utf-8") as file:
        file.write("value: 3\n")
    source = sources / "wang-2010.yml"
    text = source.read_text(encoding="utf-8")
    source.write_text(text.replace("authors:", "autors:"), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "command", ["check", "equations", pytest.param("build", marks=pytest.mark.site)]
)
def test_every_command_names_every_broken_record(folder, command):
    done = subprocess.run(
        [sys.executable, "-m", "macros", command],
        cwd=folder, capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(folder)},
    )  # fmt: skip
    assert done.returncode == 1
    assert SAYS in done.stdout
    assert ALSO in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


@pytest.mark.site
def test_an_engine_on_its_own_names_the_first_that_it_meets(folder):
    done = build("mkdocs", folder)
    assert done.returncode == 1
    assert "docs/data/sources/wang-2010.yml:1: `authors` is missing" in done.stderr


@pytest.fixture
def facts(tmp_path, monkeypatch):
    """A folder of facts in which one file can be read."""
    folder = tmp_path / "docs" / "data" / "facts"
    folder.mkdir(parents=True)
    (folder / "good.yml").write_bytes((ROOT / FACT).read_bytes())
    for name, place in (("ROOT", tmp_path), ("DOCS", tmp_path / "docs")):
        monkeypatch.setattr(library, name, place)
    library.facts.cache_clear()
    yield folder
    library.facts.cache_clear()


def _said(load):
    with pytest.raises(ExceptionGroup) as caught:
        load()
    return [str(each) for each in caught.value.exceptions]


@pytest.mark.parametrize("leads_to", ["/etc/passwd", "/dev/zero", "/dev/stdin", "nowhere"])
def test_a_link_among_records_is_never_opened(facts, leads_to):
    (facts / "red.yml").symlink_to(leads_to)
    said = "docs/data/facts/red.yml:1: this is a link to another place; put the file itself here"
    assert _said(records.facts) == [said]


def test_a_folder_named_like_a_record_is_a_sentence(facts):
    (facts / "red.yml").mkdir()
    assert "docs/data/facts/red.yml:1: this is no file" in _said(records.facts)[0]


def test_a_record_in_another_encoding_is_a_sentence(facts):
    (facts / "red.yml").write_bytes("says: é\n".encode("latin-1"))
    said = "docs/data/facts/red.yml:1: this is not plain UTF-8 text; save it as UTF-8"
    assert _said(records.facts) == [said]
    assert [str(each) for each in science_problems()] == [said]


def test_every_record_of_the_site_can_be_read():
    assert records.unreadable() == []

import os

import pytest

from macros import records
from macros.guard import serving
from macros.guard.rendering import Stopped
from macros.problem import Problem


class Docs:
    """A folder of articles and records; a file is wrong where it says so."""

    def __init__(self, folder):
        self.folder = folder
        self.checked = []
        self.time = 1

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        self.time += 1
        os.utime(path, (self.time, self.time))  # later than before, on any file system

    def by_file(self, paths):
        self.checked = sorted(path.name for path in paths)
        return {path: self.problems(path) for path in paths}

    def problems(self, path):
        wrong = "wrong" in path.read_text()
        return [Problem("write it otherwise", f"docs/{path.name}", 3)] * wrong


@pytest.fixture
def docs(monkeypatch, tmp_path):
    docs = Docs(tmp_path)
    monkeypatch.setattr(records, "DOCS", tmp_path)
    monkeypatch.setattr(serving, "by_file", docs.by_file)
    monkeypatch.setattr(serving, "_times", {})
    monkeypatch.setattr(serving, "_found", {})
    docs.write("section/one.md", "right")
    docs.write("section/two.md", "right")
    docs.write("data/facts/three.yml", "right")
    serving.stop_while_wrong(changed=True)
    return docs


def test_says_what_is_wrong_after_a_change_and_stops(docs, capsys):
    docs.write("section/one.md", "wrong")
    with pytest.raises(Stopped):
        serving.stop_while_wrong(changed=True)
    assert "docs/one.md:3: write it otherwise\n1 problem\n" in capsys.readouterr().err


def test_stays_stopped_and_silent_until_the_next_change_and_then_goes_on(docs, capsys):
    docs.write("section/one.md", "wrong")
    for changed in (True, False):
        with pytest.raises(Stopped):
            serving.stop_while_wrong(changed=changed)
    assert capsys.readouterr().err.count("write it otherwise") == 1
    docs.write("section/one.md", "right")
    serving.stop_while_wrong(changed=True)
    serving.stop_while_wrong(changed=False)


def test_after_a_change_of_an_article_only_that_one_is_checked_and_the_rest_is_remembered(docs):
    docs.write("section/one.md", "wrong")
    with pytest.raises(Stopped):
        serving.stop_while_wrong(changed=True)
    docs.write("section/two.md", "right still")
    with pytest.raises(Stopped):
        serving.stop_while_wrong(changed=True)
    assert docs.checked == ["two.md"]


@pytest.mark.parametrize("name", ["data/facts/three.yml", "section/four.md"])
def test_after_a_change_of_a_record_or_a_new_file_all_are_checked(docs, name):
    docs.write(name, "right")
    serving.stop_while_wrong(changed=True)
    assert {"one.md", "two.md", "three.yml"} <= set(docs.checked)


def test_what_is_wrong_goes_with_its_file(docs):
    docs.write("section/four.md", "wrong")
    with pytest.raises(Stopped):
        serving.stop_while_wrong(changed=True)
    (docs.folder / "section" / "four.md").unlink()
    serving.stop_while_wrong(changed=True)

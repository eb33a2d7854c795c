"""Every hostile contribution is refused where its fault stands, and no welcome one is."""

import os
import shutil

import pytest

from macros import records
from macros.guard.check import check
from macros.records import library
from macros.review import docs, review
from macros.review.row import as_json
from tests import corpus
from tests.limits import limited

ALL = corpus.contributions()
HOSTILE = [each for each in ALL if each.must != corpus.SEEN_BY_A_PERSON]
FOR_A_PERSON = [each for each in ALL if each.must == corpus.SEEN_BY_A_PERSON]
OF_RECORDS = [each for each in HOSTILE if each.path.startswith("docs/data/")]
OTHERS = [each for each in HOSTILE if each not in OF_RECORDS]
WELCOME = corpus.welcome()
LONGEST = 10  # seconds for one file; all but a page with every macro take less than one


def _loaders():
    known = [load for load in vars(library).values() if hasattr(load, "cache_clear")]
    return [load for load in known if load is not library.articles]


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """A tree that `check` takes for the project: our articles, beside the records read before."""
    for load in _loaders():
        load()
    yield from _taken_for_ours(tmp_path, monkeypatch, shutil.ignore_patterns("data"))


@pytest.fixture
def tree_of_records(tmp_path, monkeypatch):
    """A tree that has records of its own."""
    for load in _loaders():
        load.cache_clear()
    yield from _taken_for_ours(tmp_path, monkeypatch)
    for load in _loaders():
        load.cache_clear()


def _taken_for_ours(tmp_path, monkeypatch, ignore=None):
    shutil.copytree(  # of hard links, for `plant` replaces files
        records.DOCS, tmp_path / "docs", ignore=ignore, copy_function=os.link
    )
    for module in (records, library):
        monkeypatch.setattr(module, "ROOT", tmp_path)
        monkeypatch.setattr(module, "DOCS", tmp_path / "docs")
    library.articles.cache_clear()
    yield tmp_path
    library.articles.cache_clear()


@pytest.mark.parametrize("hostile", OTHERS, ids=lambda each: each.name)
def test_refuses_with_its_place(hostile, tree):
    _refused(hostile, tree)


@pytest.mark.parametrize("hostile", OF_RECORDS, ids=lambda each: each.name)
def test_refuses_a_record_among_the_others(hostile, tree_of_records):
    _refused(hostile, tree_of_records)


def _refused(hostile, tree):
    path = corpus.plant(hostile, tree)
    with limited(LONGEST):
        problems = list(check([path]))
    if hostile.must == "done in ten seconds" and not problems:
        return
    lines = {problem.line for problem in problems if problem.path == hostile.path}
    said = [str(problem) for problem in problems]
    assert lines, said[:5]
    assert hostile.line in (None, *lines), said[:5]
    assert 0 not in lines
    assert all(each.replace("\xa0", " ").isprintable() for each in said)  # in a log, in a terminal


@pytest.mark.parametrize("hostile", FOR_A_PERSON, ids=lambda each: each.name)
def test_names_to_a_person_what_no_rule_can_judge(hostile):
    before = docs.of_folder()
    sections = review(before, {**before, hostile.path: hostile.body})
    assert hostile.path in {row.place for section in sections for row in section.rows}
    assert len(as_json(sections)) < 50_000


@pytest.mark.parametrize("welcome", WELCOME, ids=lambda each: each.name)
def test_finds_nothing_wrong_with(welcome, tree):
    for each in WELCOME:
        corpus.plant(each, tree)
    with limited(LONGEST):
        assert [str(problem) for problem in check([tree / welcome.path])] == []


def test_each_hostile_file_says_what_it_is():
    for path in sorted((corpus.ARTICLES / "refused").glob("*.md")):
        first = path.read_bytes().partition(b"\n")[0].decode()
        said = dict(part.split(": ", 1) for part in first.removeprefix("%% ").split("; "))
        assert said.keys() >= {"vector", "class", "must", "path"}, path.stem
        assert said.keys() <= {"vector", "class", "must", "line", "path", "symlink", "body"}
        assert said["class"] in {"T1", "T2", "T3"}, path.stem


def test_there_are_many_of_both():
    assert len(ALL) >= 568
    assert len(WELCOME) >= 19

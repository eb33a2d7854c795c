"""Every hostile contribution is refused where its fault stands, and no welcome one is."""

import os
import shutil

import pytest

from macros import records
from macros.guard.check import check
from macros.records import library
from tests import corpus
from tests.limits import limited

HOSTILE = corpus.contributions()
WELCOME = corpus.welcome()
OURS = sorted((corpus.ARTICLES / "refused").glob("*.md"))
LONGEST = 10  # seconds for one file; all but a page with every macro take less than one


@pytest.fixture(scope="module", autouse=True)
def _read_once():
    """The trees below have no records; so those of the site are read before."""
    for load in vars(library).values():
        if hasattr(load, "cache_clear") and load is not library.articles:
            load()


@pytest.fixture(scope="module")
def articles(tmp_path_factory):
    """A copy of our articles, without the records."""
    none_of_data = shutil.ignore_patterns("data")
    return shutil.copytree(
        records.DOCS, tmp_path_factory.mktemp("articles") / "docs", ignore=none_of_data
    )


@pytest.fixture
def tree(articles, tmp_path, monkeypatch):
    """A tree that `check` takes for the project: our articles, beside the records read before."""
    shutil.copytree(articles, tmp_path / "docs", copy_function=os.link)  # `plant` replaces files
    for module in (records, library):
        monkeypatch.setattr(module, "ROOT", tmp_path)
        monkeypatch.setattr(module, "DOCS", tmp_path / "docs")
    library.articles.cache_clear()
    yield tmp_path
    library.articles.cache_clear()


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda each: each.name)
def test_refuses_with_its_place(hostile, tree):
    path = corpus.plant(hostile, tree)
    with limited(LONGEST):
        problems = list(check([path]))
    lines = {problem.line for problem in problems if problem.path == hostile.path}
    said = [str(problem) for problem in problems]
    assert lines, said[:5]
    assert hostile.line in (None, *lines), said[:5]
    assert 0 not in lines
    assert all(each.replace("\xa0", " ").isprintable() for each in said)  # in a log, in a terminal


@pytest.mark.parametrize("welcome", WELCOME, ids=lambda each: each.name)
def test_finds_nothing_wrong_with(welcome, tree):
    for each in WELCOME:
        corpus.plant(each, tree)
    with limited(LONGEST):
        assert [str(problem) for problem in check([tree / welcome.path])] == []


def test_each_of_our_hostile_files_says_what_it_is():
    for path in OURS:
        first = path.read_bytes().partition(b"\n")[0].decode()
        keys = [part.partition(": ")[0] for part in first.removeprefix("%% ").split("; ")]
        assert keys[:5] == ["vector", "class", "must", "line", "path"], path.stem
        assert keys[5:] in ([], ["symlink"], ["body"]), path.stem


def test_all_of_them_stand_in_this_project():
    for folder in corpus.REFUSED:
        assert folder.is_relative_to(corpus.ROOT / "tests"), folder
        assert not any(path.is_symlink() for path in folder.iterdir()), folder


def test_there_are_many_of_both():
    assert len(OURS) >= 400
    assert len(HOSTILE) - len(OURS) >= 89
    assert len(WELCOME) >= 19
    assert {each.kind for each in HOSTILE} == {"T1", "T2"}

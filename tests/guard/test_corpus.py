"""Every hostile contribution is refused where its fault stands, and no welcome one is."""

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


@pytest.fixture(scope="module")
def our_articles(tmp_path_factory):
    return corpus.TreeOfLinks(tmp_path_factory.mktemp("articles"), "data")


@pytest.fixture(scope="module")
def all_of_ours(tmp_path_factory):
    return corpus.TreeOfLinks(tmp_path_factory.mktemp("all"))


@pytest.fixture
def plant(our_articles, monkeypatch):
    """Plant into what `check` takes for the project: our articles, beside our records."""
    for load in _loaders():
        load()
    yield from _planting(our_articles, monkeypatch)


@pytest.fixture
def plant_among_records(all_of_ours, monkeypatch):
    """Plant into a project that has records of its own."""
    for load in _loaders():
        load.cache_clear()
    yield from _planting(all_of_ours, monkeypatch)
    for load in _loaders():
        load.cache_clear()


def _planting(tree, monkeypatch):
    planted = []
    for module in (records, library):
        monkeypatch.setattr(module, "ROOT", tree.folder)
        monkeypatch.setattr(module, "DOCS", tree.folder / "docs")
    library.articles.cache_clear()

    def plant(contribution):
        planted.append(contribution)
        return corpus.plant(contribution, tree.folder)

    yield plant
    for each in reversed(planted):
        tree.uproot(each)
    library.articles.cache_clear()


@pytest.mark.parametrize("hostile", OTHERS, ids=lambda each: each.name)
def test_refuses_with_its_place(hostile, plant):
    _refused(hostile, plant)


@pytest.mark.parametrize("hostile", OF_RECORDS, ids=lambda each: each.name)
def test_refuses_a_record_among_the_others(hostile, plant_among_records):
    _refused(hostile, plant_among_records)


def _refused(hostile, plant):
    path = plant(hostile)
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
def test_finds_nothing_wrong_with(welcome, plant):
    paths = {each.name: plant(each) for each in WELCOME}
    with limited(LONGEST):
        assert [str(problem) for problem in check([paths[welcome.name]])] == []


def test_what_was_planted_leaves_nothing_behind(our_articles):
    before = _files(our_articles.folder)
    for each in (*ALL, *WELCOME):
        corpus.plant(each, our_articles.folder)
        our_articles.uproot(each)
    assert _files(our_articles.folder) == before


def _files(folder):
    """Return each file as itself, and each folder by its name."""
    return {path: path.is_dir() or path.lstat().st_ino for path in folder.rglob("*")}


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

"""What is made for a site comes into its folder, and a second time from where results are kept."""

import pytest

from macros.finish.shelf import Shelf
from macros.results import Results
from macros.store import Store

FILES = {"a/index.html": b"<p>x</p>", "cards/a.png": b"picture"}


@pytest.fixture
def take(tmp_path):
    """Put something onto a shelf of a new folder; return folder, what was said, if it is new."""
    made = []

    def make():
        made.append("made")
        return {"title": "A"}, FILES

    def take(name, *key, kept=True):
        results = Results(Store(tmp_path / "store"), tmp_path) if kept else None
        said, is_new = Shelf(tmp_path / name, results).of("page", *key, make=make)
        assert said == {"title": "A"}
        return tmp_path / name, is_new

    take.made = made
    return take


def held(folder):
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_without_results_everything_is_made_and_put_into_the_folder(take):
    for name in ("one", "two"):
        folder, is_new = take(name, "k", kept=False)
        assert is_new
        assert held(folder) == FILES


def test_what_is_known_is_put_there_without_being_made(take):
    assert take("one", "k")[1]
    folder, is_new = take("two", "k")
    assert not is_new
    assert held(folder) == FILES
    assert len(take.made) == 1
    assert take("three", "other")[1]


def test_what_is_kept_in_pieces_or_damaged_is_made_again(take, tmp_path):
    take("one", "k")
    for path in (tmp_path / "store").rglob("*.bytes"):
        path.unlink()
    folder, is_new = take("two", "k")
    assert is_new
    assert held(folder) == FILES
    picture = folder / "cards" / "a.png"
    picture.write_bytes(b"another")  # a second name of what is kept, written into
    folder, is_new = take("three", "k")
    assert is_new
    assert held(folder) == FILES


def test_where_nothing_can_be_kept_the_files_are_there_all_the_same(take, tmp_path):
    (tmp_path / "store").write_text("no folder")
    folder, is_new = take("one", "k")
    assert is_new
    assert held(folder) == FILES


def test_a_file_that_stood_there_is_replaced(take, tmp_path):
    stood = tmp_path / "one" / "a"
    stood.mkdir(parents=True)
    (stood / "index.html").write_bytes(b"raw")
    (tmp_path / "other").hardlink_to(stood / "index.html")
    folder, _ = take("one", "k", kept=False)
    assert held(folder) == FILES
    assert (tmp_path / "other").read_bytes() == b"raw"

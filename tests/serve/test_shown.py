import pytest

from macros.problem import Problem
from macros.serve.shown import Shown

WRONG = Problem("write it otherwise", "docs/one.md", 3)


@pytest.fixture
def shown():
    return Shown()


@pytest.fixture
def site(tmp_path):
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "index.html").write_bytes(b"of the site")
    return tmp_path


def test_a_page_that_was_saved_later_stays_when_a_site_comes_that_began_before(shown, site):
    shown.take_pages(2, {"one/index.html": b"saved"})
    shown.take_site(1, site)
    assert shown.content("one/index.html") == b"saved"
    shown.take_site(2, site)
    assert shown.content("one/index.html") == b"of the site"


def test_what_is_wrong_now_stays_when_something_older_comes(shown):
    shown.take_problems(2, {"docs/one.md": []}, [])
    shown.take_problems(1, {"docs/one.md": [WRONG], "docs/two.md": [WRONG]}, [], everything=True)
    assert shown.problems() == {"docs/two.md": [WRONG]}


def test_a_look_at_everything_forgets_what_was_wrong_before(shown):
    shown.take_problems(1, {"docs/one.md": [WRONG]}, ["docs/one.md"])
    assert shown.is_old("docs/one.md")
    shown.take_problems(1, {}, [], everything=True)
    assert shown.problems() == {}
    assert not shown.is_old("docs/one.md")


def test_a_file_that_is_put_right_is_no_longer_old(shown):
    shown.take_problems(1, {"docs/one.md": [WRONG]}, ["docs/one.md"])
    shown.take_problems(2, {"docs/one.md": []}, [])
    assert not shown.is_old("docs/one.md")
    assert shown.problems() == {}


def test_gives_no_link_of_the_site_away(shown, site):
    (site / "away.txt").symlink_to(site / "one" / "index.html")
    shown.take_site(1, site)
    assert shown.content("away.txt") is None

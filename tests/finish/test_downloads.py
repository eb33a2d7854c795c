"""A table's files, which the page leads to and does not carry."""

import shutil
from urllib.parse import unquote

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.finish.downloads import is_download
from tests.conftest import finish, open_page
from tests.serving import served

PAGE = "strength-vs-cardio/what-muscle-burns-at-rest"
NAME = "table-of-muscle-at-rest"


@pytest.fixture(scope="module")
def moved(few_of_mkdocs, tmp_path_factory):
    return finish(few_of_mkdocs, tmp_path_factory.mktemp("downloads"), ["downloads"])


@pytest.fixture
def files(moved, tmp_path):
    """The page of a table and its files, which a test may spoil: the folder that holds them."""
    return shutil.copytree(moved / PAGE, tmp_path / "page")


def links(site):
    page = LexborHTMLParser((site / PAGE / "index.html").read_text(encoding="utf-8"))
    found = page.css(".download a[download]")
    return {each.attributes["download"]: each.attributes["href"] for each in found}


def test_a_file_holds_what_stood_in_its_link(few_of_mkdocs, moved):
    stood = links(few_of_mkdocs)
    assert {f"{NAME}.csv", f"{NAME}.json"} <= set(stood)
    for name, address in stood.items():
        written = (moved / PAGE / name).read_bytes().decode()
        assert written == unquote(address.partition(",")[2])
    assert links(moved) == {name: name for name in stood}


def test_a_calendar_stays_in_its_link_which_a_script_changes(site, tmp_path):
    page = finish(site, tmp_path, ["downloads"]) / "tools" / "program" / "index.html"
    text = page.read_text(encoding="utf-8")
    assert "data:text/calendar" in text
    assert "data:text/csv" not in text


def test_a_click_takes_the_file_with_it(moved, browser):
    with served(moved) as address:
        for page in open_page(browser, address):
            page.goto(f"/{PAGE}/")
            with page.expect_download() as downloading:
                page.get_by_role("link", name="CSV").first.click()
            assert downloading.value.suggested_filename == f"{NAME}.csv"
            written = (moved / PAGE / f"{NAME}.csv").read_bytes()
            assert downloading.value.path().read_bytes() == written


def test_knows_the_files_of_a_table(files):
    assert is_download(files / f"{NAME}.csv")
    assert is_download(files / f"{NAME}.json")


@pytest.mark.parametrize("kind", ["csv", "json"])
def test_knows_that_a_file_was_changed(files, kind):
    path = files / f"{NAME}.{kind}"
    path.write_bytes(path.read_bytes().replace(b"337.5", b"450.0"))
    assert not is_download(files / f"{NAME}.csv")
    assert not is_download(files / f"{NAME}.json")


def test_a_file_that_its_page_does_not_lead_to_is_none_of_ours(files):
    for kind in ("csv", "json"):
        (files / f"{NAME}.{kind}").rename(files / f"other.{kind}")
        assert not is_download(files / f"other.{kind}")


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", "null", '{"sources": [{"id": "nobody-1900"}]}', '{"sources": [[]]}']
)
def test_something_else_under_the_name_of_a_file_is_none_of_ours(files, text):
    for kind in ("json", "csv"):
        (files / f"{NAME}.{kind}").write_text(text, encoding="utf-8")
        assert not is_download(files / f"{NAME}.{kind}")

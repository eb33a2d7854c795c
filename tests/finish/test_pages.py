"""A page is read with what was told of it, and written with all that joined its head."""

import datetime
import json
import os

import pytest

from macros.finish.pages import FEWEST, Page, in_processes, put, read, target, without
from macros.parts.page import CLOSES, OPENS
from macros.problem import Problem

HOME = "https://x.example/"
HTML = '<!doctype html><head><meta charset="utf-8"></head><article><h1>T</h1>\n{}\n</article>'


def said(folder, name, *, address, **more):
    """Write a page as an engine leaves it."""
    frame = {"address": address, "title": "T & T", "description": "D", "section": "S"}
    whole = {"frame": {**frame, "is_article": True}, "path": "x.md", **more}
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(HTML.format(OPENS + json.dumps(whole) + CLOSES))


@pytest.fixture
def built(tmp_path):
    """A home page, an article that was checked, and the page for what is missing."""
    said(tmp_path, "index.html", address=HOME)
    days = {"checked": "2026-11-23", "next_check": "2027-11-23"}
    said(tmp_path, "a/index.html", address=f"{HOME}a/", sources=["wang-2010"], **days)
    (tmp_path / "404.html").write_text(HTML.format("missing"))
    return tmp_path


def test_a_page_is_read_with_what_the_frame_and_its_macros_told(built):
    missing, article, home = read(built).pages
    assert (article.title, article.section, article.is_article) == ("T & T", "S", True)
    assert article.told.sources == ["wang-2010"]
    assert article.checked == datetime.date(2026, 11, 23)
    assert article.next_check == datetime.date(2027, 11, 23)
    assert home.checked is None
    assert missing.address == ""


def test_the_object_of_a_page_is_taken_out_of_it(built):
    site = read(built)
    site.write()
    for page in built.rglob("*.html"):
        assert "application/json" not in page.read_text()
        assert "<article><h1>T</h1>" in page.read_text()


def test_a_site_that_was_finished_is_not_read_again(built):
    read(built).write()
    with pytest.raises(Problem, match="is finished already; build it again first"):
        read(built)


def test_a_page_is_written_with_its_policy_first_and_its_style_before_what_else_joins(tmp_path):
    page = Page(tmp_path / "index.html", HTML.format(""), policy="<P>", style="a{}", head=["<H>"])
    page.write()
    begins = '<head><meta charset="utf-8"><P><style>a{}</style>\n<H>\n</head>'
    assert begins in page.file.read_text()


def test_refuses_a_page_that_has_no_place_for_a_policy(tmp_path):
    with pytest.raises(Problem, match="to put the policy after"):
        Page(tmp_path / "index.html", "<p>x</p>").write()


def test_lists_name_the_pages_that_have_an_address(built):
    site = read(built)
    assert [page.address for page in site.listed] == [f"{HOME}a/", HOME]
    assert site.home == HOME


def test_the_way_to_the_root_is_a_whole_path_where_a_page_may_stand_anywhere(built):
    site = read(built)
    assert [site.way(page) for page in site.pages] == ["/", "../", ""]


@pytest.mark.parametrize(
    ("address", "leads"),
    [
        ("../index.html?x#y", "index.html"),
        ("/here/a/index.html", "a/index.html"),
        ("../b/", None),
        ("../../x", None),
        ("https://x.example/", None),
        ("//x.example/", None),
    ],
)
def test_an_address_leads_to_a_file_of_the_site_or_nowhere(built, address, leads):
    found = target(built, built / "a" / "index.html", address)
    assert found == (leads and built / leads)


def test_words_between_two_marks_are_changed_or_left_out_only_where_both_stand():
    assert put('<a b="c">', 'b="', '"', "d") == '<a b="d">'
    assert put("<a>", 'b="', '"', "d") == "<a>"
    assert without("x<b>y</b>z", "<b>", "</b>") == "xz"
    assert without("x<b>y", "<b>", "</b>") == "x<b>y"


@pytest.mark.parametrize("count", [0, 1, FEWEST - 1, FEWEST, 3 * FEWEST])
def test_work_in_processes_comes_back_in_order(count):
    items = [f"page {number}" for number in range(count)]
    assert [*in_processes(str.upper, items)] == [item.upper() for item in items]


def test_few_items_are_worked_on_here():
    assert [*in_processes(_process, range(2))] == [os.getpid()] * 2


def test_many_items_are_worked_on_elsewhere():
    assert os.getpid() not in set(in_processes(_process, range(FEWEST)))


def test_what_goes_wrong_in_a_process_is_said():
    with pytest.raises(ValueError, match="invalid literal"):
        [*in_processes(int, ["x"] * FEWEST)]


def _process(_):
    return os.getpid()

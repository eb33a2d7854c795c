"""A page is read with what was told of it, and written with all that joined its head."""

import datetime
import json

import pytest

from macros.finish.pages import Page, home_of, put, read, without
from macros.parts.page import CLOSES, OPENS
from macros.problem import Problem
from macros.rendered import InFolder

HOME = "https://x.example/"
HTML = '<!doctype html><head><meta charset="utf-8"></head><article><h1>T</h1>\n{}\n</article>'


def said(*, address, **more):
    """Return a page as an engine leaves it."""
    frame = {"address": address, "title": "T & T", "description": "D", "section": "S"}
    whole = {"frame": {**frame, "is_article": True}, "path": "x.md", **more}
    return HTML.format(OPENS + json.dumps(whole) + CLOSES)


def article():
    days = {"checked": "2026-11-23", "next_check": "2027-11-23"}
    html = said(address=f"{HOME}a/", sources=["wang-2010"], **days)
    return read("a/index.html", html, HOME)


def test_a_page_is_read_with_what_the_frame_and_its_macros_told():
    page = article()
    assert (page.title, page.section, page.is_article) == ("T & T", "S", True)
    assert page.told.sources == ["wang-2010"]
    assert page.checked == page.changed == datetime.date(2026, 11, 23)
    assert page.next_check == datetime.date(2027, 11, 23)
    assert read("index.html", said(address=HOME), HOME).checked is None
    assert read("404.html", HTML.format("missing"), HOME).address == ""


def test_the_object_of_a_page_is_taken_out_of_it():
    assert "application/json" not in article().whole()
    assert "<article><h1>T</h1>" in article().whole()


def test_a_site_that_was_finished_has_no_address_any_more(tmp_path):
    home = tmp_path / "index.html"
    home.write_text(said(address=HOME))
    assert home_of(InFolder(tmp_path)) == HOME
    home.write_text(read("index.html", home.read_text()).whole())
    with pytest.raises(Problem, match="is finished already; build it again first"):
        home_of(InFolder(tmp_path))


def test_a_page_is_whole_with_its_policy_first_and_its_style_before_what_else_joins():
    page = Page("index.html", HTML.format(""), policy="<P>", style="a{}", head=["<H>"])
    begins = '<head><meta charset="utf-8"><P><style>a{}</style>\n<H>\n</head>'
    assert begins in page.whole()


def test_refuses_a_page_that_has_no_place_for_a_policy():
    with pytest.raises(Problem, match="to put the policy after"):
        Page("index.html", "<p>x</p>").whole()


def test_the_way_to_the_root_is_a_whole_path_where_a_page_may_stand_anywhere():
    names = ["404.html", "a/index.html", "index.html", "a/b/index.html"]
    ways = [Page(name, "").way("https://x.example/here/") for name in names]
    assert ways == ["/here/", "../", "", "../../"]


def test_words_between_two_marks_are_changed_or_left_out_only_where_both_stand():
    assert put('<a b="c">', 'b="', '"', "d") == '<a b="d">'
    assert put("<a>", 'b="', '"', "d") == "<a>"
    assert without("x<b>y</b>z", "<b>", "</b>") == "xz"
    assert without("x<b>y", "<b>", "</b>") == "x<b>y"

"""The folder of the writing desk: named by its content, and on the page of the desk alone."""

import json

import pytest

from macros.desk import fetched
from macros.finish.desk_folder import has_desk, name_desk, put_desk, say_desk
from macros.finish.pages import Page
from macros.finish.shelf import Shelf
from macros.finish.site import Known, Site, Summary

HOME = "https://x.example/"


@pytest.fixture
def site(tmp_path):
    return Site(tmp_path, HOME, [], shelf=Shelf(tmp_path))


def page_of(answer):
    """Return the page of the desk, which was told the name of the folder."""
    page = Page("about/write/index.html", "<writing-desk data-new=''>", answers={"desk": answer})
    name_desk(page, Known(HOME))
    return page


def test_the_page_of_the_desk_alone_asks_for_the_folder():
    assert has_desk(page_of(""))
    assert not has_desk(Page("index.html", "<p>Home</p>"))


def test_a_page_names_the_folder_and_the_folder_its_files(site, monkeypatch):
    monkeypatch.setattr(fetched, "runtime", lambda: {"pyodide.mjs": b"x"})
    page = page_of(put_desk(True, site))
    (folder,) = (site.folder / "assets").iterdir()
    assert page.head == [f'<meta name="desk" content="../../assets/{folder.name}/">']
    site.pages = [Summary(page.name, loads=[*page.loads])]
    assert say_desk(site) == "a check in the browser"
    sizes = json.loads((folder / "sizes.json").read_text())
    assert sizes == {
        each.name: each.stat().st_size for each in folder.iterdir() if each.name != "sizes.json"
    }


def test_its_name_changes_with_its_content(site, monkeypatch):
    names = set()
    for content in (b"x", b"y"):
        monkeypatch.setattr(fetched, "runtime", lambda content=content: {"pyodide.mjs": content})
        names.add(put_desk(True, site))
    assert len(names) == 2


def test_a_site_without_the_runtime_has_no_folder(site, monkeypatch):
    monkeypatch.setattr(fetched, "runtime", dict)
    page = page_of(put_desk(True, site))
    site.pages = [Summary(page.name, loads=["desk.12345678.mjs"])]
    assert "make desk" in say_desk(site)
    assert not (site.folder / "assets").exists()
    assert page.head == []

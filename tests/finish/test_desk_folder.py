"""The folder of the writing desk: named by its content, and on the page of the desk alone."""

import json

import pytest

from macros.desk import fetched
from macros.finish.desk_folder import write_desk
from macros.finish.pages import Page, Site


@pytest.fixture
def site(tmp_path):
    desk = Page(tmp_path / "about" / "write" / "index.html", "<writing-desk data-new=''>")
    return Site(tmp_path, [desk, Page(tmp_path / "index.html", "<p>Home</p>")])


def test_a_page_names_the_folder_and_the_folder_its_files(site, monkeypatch):
    monkeypatch.setattr(fetched, "runtime", lambda: {"pyodide.mjs": b"x"})
    write_desk(site)
    (folder,) = (site.folder / "assets").iterdir()
    assert site.pages[0].head == [f'<meta name="desk" content="../../assets/{folder.name}/">']
    assert site.pages[1].head == []
    sizes = json.loads((folder / "sizes.json").read_text())
    assert sizes == {
        each.name: each.stat().st_size for each in folder.iterdir() if each.name != "sizes.json"
    }


def test_its_name_changes_with_its_content(site, monkeypatch):
    for content in (b"x", b"y"):
        monkeypatch.setattr(fetched, "runtime", lambda content=content: {"pyodide.mjs": content})
        write_desk(site)
    assert len(set(site.pages[0].head)) == 2


def test_a_site_without_the_runtime_has_no_folder(site, monkeypatch):
    monkeypatch.setattr(fetched, "runtime", dict)
    assert "make desk" in write_desk(site)
    assert not (site.folder / "assets").exists()
    assert site.pages[0].head == []

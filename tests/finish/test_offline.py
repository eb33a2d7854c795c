"""The service worker: what it keeps, when its version changes, and which pages name it."""

import json
import re

import pytest

from macros.finish import offline
from macros.finish.site import Assets, Site, Summary
from tests.conftest import ROOT, finish


@pytest.fixture(scope="module")
def kept(site, tmp_path_factory):
    return finish(site, tmp_path_factory.mktemp("offline"), ["worker"])


FILES = re.compile(r"FILES=(\[[^]]*\])")


def test_names_every_tool_and_every_file_that_pages_load_and_each_is_there(kept):
    files = json.loads(FILES.search((kept / offline.FILE).read_text(encoding="utf-8"))[1])
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


def site_of(digest="1", loads=("a.1a2b3c4d.mjs",), **more):
    """Return a site of one tool, with what changes with its page and the names of what it loads."""
    name = "tools/a/index.html"
    assets = Assets(leads={"a.1a2b3c4d.mjs": ["b.1a2b3c4d.mjs"]})
    return Site(None, "", [Summary(name, digests={name: digest}, loads=[*loads], **more)], assets)


def test_its_version_changes_with_any_page_and_any_file_that_it_loads_and_with_nothing_else():
    before = offline.version(site_of())
    assert offline.version(site_of(title="Other")) == before
    assert offline.version(site_of(digest="2")) != before
    assert offline.version(site_of(loads=["a.1a2b3c4e.mjs"])) != before


def test_what_a_file_loads_is_kept_with_it_and_a_film_is_not():
    files = offline.kept(site_of(loads=["a.1a2b3c4d.mjs", "plank.1a2b3c4d.json"]))
    assert files == ["", "tools/a/", "assets/a.1a2b3c4d.mjs", "assets/b.1a2b3c4d.mjs"]

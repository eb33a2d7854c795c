import functools
import os
import shutil
import signal
import subprocess
import sys

import pytest
from hypothesis import settings
from playwright.sync_api import expect, sync_playwright

from macros import finish as finishing
from macros import records
from macros.parts.refresh import kept
from macros.records import library
from tests import built
from tests.browser import chromium
from tests.browser.tab import Tab, open_page
from tests.built import ROOT
from tests.limits import tries
from tests.serving import served

settings.register_profile(
    "site",
    deadline=None,  # a slow machine is no mistake
    max_examples=tries(20, most=1_000),
)
settings.load_profile("site")
expect.set_options(timeout=20_000)  # nor is a busy one; a test that passes waits no longer


def pytest_xdist_auto_num_workers(config):
    """Begin a process a core, and half as many more where tests wait for a browser."""
    cores = os.cpu_count() or 1
    return cores if config.option.markexpr == "not site" else cores * 3 // 2


def pytest_addoption(parser):
    parser.addoption(
        "--write-golden", action="store_true", help="write tests/golden anew from what macros print"
    )


def pytest_collection_modifyitems(items):
    """Mark what needs a built site or a browser, and put it last: sites are made meanwhile.

    Of those, what builds sites of its own comes first, so that no process is left with it alone.
    """
    builds, slow, of_sites = set(), set(), set()
    for item in items:
        if item.get_closest_marker("site"):
            builds.add(item.path)
        if not {*built.MADE_BY, "browser"}.isdisjoint(item.fixturenames):
            item.add_marker("site")
        if item.get_closest_marker("site"):
            slow.add(item.path)
        if not built.MADE_BY.keys().isdisjoint(item.fixturenames):
            of_sites.add(item.path)
    items.sort(key=lambda item: (item.path in of_sites, item.path in slow, item.path not in builds))


def pytest_collection_finish(session):
    """Begin to make the sites that tests ask for, in a process beside the tests'."""
    if os.environ.get("PYTEST_XDIST_WORKER") != "gw0" or session.config.option.collectonly:
        return
    asked = {name for item in session.items for name in item.fixturenames}
    wanted = [name for name in built.MADE_BY if name in asked]
    if wanted:
        command = [sys.executable, "-m", "tests.built", *wanted]
        making = subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True,
        )  # fmt: skip
        session.config.add_cleanup(functools.partial(_end, making))


def _end(making):
    """End what makes sites; when all tests ran, it has ended already."""
    if making.poll() is None:
        os.killpg(making.pid, signal.SIGTERM)
    making.wait()


@pytest.fixture(scope="session")
def site():
    """The site as MkDocs builds it, from a copy of the tree: the folder that holds it."""
    return built.kept("site")


@pytest.fixture(scope="session")
def site_of_zensical():
    """The site as Zensical builds it."""
    return built.kept("site_of_zensical")


@pytest.fixture(scope="session")
def finished():
    """The site of MkDocs after every finishing step."""
    return built.kept("finished")


def finish(site, folder, wanted=finishing.STEPS):
    """Copy a built site into a folder and take steps there; return the copy."""
    copy = shutil.copytree(site, folder / "site")
    finishing.finish(copy, wanted)
    return copy


LOADED = {"assets", "core", "parts", "science"}
FEW = LOADED | {"about", "claims", "data", "references", "strength-vs-cardio", "tools"}
"""The folders of a site of a few pages."""


def few(site, folder):
    """Return a copy of a built site with a page of each kind, which is finished in a second."""
    copy = shutil.copytree(site, folder / "few")
    for path in copy.iterdir():
        if path.is_dir() and path.name not in FEW:
            shutil.rmtree(path)
    kept = {"how-we-grade", "pound-of-muscle", "what-muscle-burns-at-rest", "weight-over-time"}
    for path in copy.glob("*/*/"):
        if path.parent.name not in LOADED | {"data"} and path.is_dir() and path.name not in kept:
            shutil.rmtree(path)
    return copy


@pytest.fixture(scope="session")
def few_of_mkdocs(site, tmp_path_factory):
    """A few pages, built by MkDocs."""
    return few(site, tmp_path_factory.mktemp("few"))


@pytest.fixture(scope="session")
def few_of_zensical(site_of_zensical, tmp_path_factory):
    """A few pages, built by Zensical."""
    return few(site_of_zensical, tmp_path_factory.mktemp("few"))


@pytest.fixture(scope="session")
def finished_address(finished):
    with served(finished) as where:
        yield where


@pytest.fixture(scope="session")
def browser():
    path = chromium.find()
    assert path, chromium.ADVICE
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=chromium.ARGUMENTS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def address(site):
    with served(site) as where:
        yield where


def forget():
    """Forget all that was read of records, as a new process would not know it."""
    for each in kept():
        each.cache_clear()


@pytest.fixture(scope="module", autouse=True)
def ours_afterwards():
    """Leave no record behind that a module's tests read from a folder of their own."""
    load, elsewhere = library._load, []

    def noted(model, folder):
        if library.DOCS != ROOT / "docs":
            elsewhere.append(folder)
        return load(model, folder)

    library._load = noted
    yield
    library._load = load
    if elsewhere:
        forget()


@pytest.fixture
def take_for_ours(monkeypatch):
    """Take another folder for the project: its records are read anew, and ours afterwards."""

    def take(root):
        for module in (records, library):
            monkeypatch.setattr(module, "ROOT", root)
            monkeypatch.setattr(module, "DOCS", root / "docs")
        forget()
        return root / "docs"

    yield take
    monkeypatch.undo()
    forget()


@pytest.fixture(scope="session")
def copy_of_docs(tmp_path_factory):
    """A folder with a copy of docs/, into which a test may write while others read ours."""
    folder = tmp_path_factory.mktemp("copy")
    shutil.copytree(ROOT / "docs", folder / "docs")
    return folder


@pytest.fixture(scope="session")
def tab(browser, address):
    tab = Tab(browser, address)
    yield tab
    tab.close()


@pytest.fixture
def page(tab):
    """A page for one test, as a browser opens it: nothing is left of the test before."""
    with tab.lent() as page:
        yield page


@pytest.fixture
def own_page(browser, address):
    """A page in a context of its own, for a test that sets a clock, a script or a route."""
    yield from open_page(browser, address)


@pytest.fixture(scope="module")
def blank(browser, address):
    """One page for all tests of a module that only run modules in it."""
    for page in open_page(browser, address):
        page.goto("/")
        yield page

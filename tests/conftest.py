import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import sync_playwright

from macros.finish import STEPS
from tests.browser import chromium
from tests.browser.visit import patient
from tests.serving import served

settings.register_profile("site", deadline=None)  # a slow machine is no mistake
settings.load_profile("site")

ROOT = Path(__file__).resolve().parents[1]


def pytest_addoption(parser):
    parser.addoption(
        "--write-golden", action="store_true", help="write tests/golden anew from what macros print"
    )


def copy_of_the_tree(folder):
    """Copy what a build reads, so that a test may change it."""
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for name in ("docs", "macros", "overrides"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def build(engine, folder, *options, **variables):
    """Build the tree in a folder with one engine; return what the command said."""
    settings = {
        **os.environ,
        "PYTHONPATH": str(folder),
        "NO_MKDOCS_2_WARNING": "1",
        "SOURCE_DATE_EPOCH": "1700000000",
        **variables,
    }
    return subprocess.run(
        [sys.executable, "-m", engine, "build", *options],
        cwd=folder, env=settings, capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The site, built by MkDocs from a copy of the tree: the folder that holds it."""
    folder = copy_of_the_tree(tmp_path_factory.mktemp("mkdocs"))
    done = build("mkdocs", folder, "--strict")
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    return folder / "site"


def finish(site, folder, steps=STEPS):
    """Copy a built site into a folder and take the steps there; return the copy."""
    copy = shutil.copytree(site, folder / "site")
    for name in steps:
        STEPS[name](copy)
    return copy


FEW = {"about", "assets", "claims", "data", "references", "strength-vs-cardio", "tools"}
"""The folders of a site of a few pages."""


def few(site, folder):
    """Return a copy of a built site with a page of each kind, which is finished in a second."""
    copy = shutil.copytree(site, folder / "few")
    for path in copy.iterdir():
        if path.is_dir() and path.name not in FEW:
            shutil.rmtree(path)
    kept = {"how-we-grade", "pound-of-muscle", "what-muscle-burns-at-rest", "weight-over-time"}
    for path in copy.glob("*/*/"):
        if path.parent.name not in ("assets", "data") and path.is_dir() and path.name not in kept:
            shutil.rmtree(path)
    return copy


@pytest.fixture(scope="session")
def few_of_mkdocs(site, tmp_path_factory):
    """A few pages, built by MkDocs."""
    return few(site, tmp_path_factory.mktemp("few"))


@pytest.fixture(scope="session")
def few_of_zensical(tmp_path_factory):
    """A few pages, built by Zensical."""
    folder = copy_of_the_tree(tmp_path_factory.mktemp("zensical"))
    done = build("zensical", folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return few(folder / "site", folder)


@pytest.fixture(scope="session")
def finished(site, tmp_path_factory):
    """The site after every finishing step: the folder that holds it."""
    return finish(site, tmp_path_factory.mktemp("finished"))


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


def open_page(browser, address):
    """Open a page on a phone; yield it, and fail if anything went wrong behind its back."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, base_url=address)
    page = patient(context.new_page())
    wrong = []
    page.on("console", lambda message: wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on(
        "requestfailed",  # but for what a page still loads when a test leaves it
        lambda request: (
            None
            if request.failure == "net::ERR_ABORTED"
            else wrong.append(f"failed: {request.url}")
        ),
    )
    page.on(
        "request",
        lambda request: (
            None
            if request.url.startswith((address, "data:", "blob:"))
            else wrong.append(f"left the host: {request.url}")
        ),
    )
    yield page
    context.close()
    assert wrong == []


@pytest.fixture
def page(browser, address):
    """A page of its own for one test."""
    yield from open_page(browser, address)


@pytest.fixture(scope="module")
def blank(browser, address):
    """One page for all tests of a module that only run modules in it."""
    for page in open_page(browser, address):
        page.goto("/")
        yield page

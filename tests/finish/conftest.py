import shutil

import pytest

from tests.conftest import build, copy_of_the_tree

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

import shutil

import pytest

from macros.finish import STEPS
from tests.conftest import build, copy_of_the_tree, serve


def finish(site, folder, steps=STEPS):
    """Copy a built site into a folder and take the steps there; return the copy."""
    copy = shutil.copytree(site, folder / "site")
    for name in steps:
        STEPS[name](copy)
    return copy


@pytest.fixture(scope="session")
def finished(site, tmp_path_factory):
    """The site with every step taken."""
    return finish(site, tmp_path_factory.mktemp("finished"))


@pytest.fixture(scope="session")
def finished_address(finished):
    server, where = serve(finished)
    yield where
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def zensical(tmp_path_factory):
    """The site, built by Zensical."""
    folder = copy_of_the_tree(tmp_path_factory.mktemp("zensical"))
    done = build("zensical", folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"

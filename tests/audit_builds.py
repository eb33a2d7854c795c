"""Every page built twice: the same bytes, by MkDocs here and by ProperDocs elsewhere.

Part of `make audit`; `make test` does so with a page of each kind.
"""

import pytest

from tests.built import copy_of_the_tree, python, sums


@pytest.mark.site
def test_no_byte_depends_on_the_folder_the_seed_the_time_zone_or_the_name_of_mkdocs(
    finished, tmp_path
):
    folder = copy_of_the_tree(tmp_path)
    elsewhere = {"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"}
    done = python(folder, "-m", "macros", "build", "--engine", "properdocs", **elsewhere)
    assert done.returncode == 0, done.stdout + done.stderr
    assert sums(folder / "site") == sums(finished)


@pytest.mark.site
def test_zensical_builds_every_page_too(tmp_path):
    folder = copy_of_the_tree(tmp_path)
    done = python(folder, "-m", "macros", "build", "--engine", "zensical")
    assert done.returncode == 0, done.stdout + done.stderr

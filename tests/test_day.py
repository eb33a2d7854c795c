import datetime
import os
import shutil
import subprocess
import time

import pytest

from macros.day import newest, today
from tests.conftest import ROOT


def test_the_day_of_a_build_is_that_of_its_source(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert today() == datetime.date(2023, 11, 14)


def test_without_one_it_is_the_present_day(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert today() >= datetime.date(2026, 11, 23)


def tree(folder, moment):
    """Make a tree of two files, the one a day older, and what Python kept of it just now."""
    for name, at in {"docs/a.md": moment, "macros/b.py": moment - 86_400}.items():
        (folder / name).parent.mkdir()
        (folder / name).touch()
        os.utime(folder / name, (at, at))
    for each in ("docs", "macros"):
        os.utime(folder / each, (moment, moment))
    (folder / "macros" / "__pycache__").mkdir()
    (folder / "macros" / "__pycache__" / "b.pyc").touch()
    os.utime(folder / "macros", (moment, moment))
    return folder


def test_a_tree_without_git_is_as_new_as_its_newest_file(tmp_path):
    assert newest(tree(tmp_path, 1_800_000_000)) == 1_800_000_000


@pytest.mark.parametrize("moment", [0, 1, 315_532_800])  # 1970 and 1980: as stores and zip set them
def test_a_tree_whose_files_have_no_time_is_as_new_as_today(tmp_path, moment):
    assert time.time() - newest(tree(tmp_path, moment)) < 86_400


def test_make_gives_no_build_the_year_1970_where_there_is_no_git(tmp_path):
    shutil.copy(ROOT / "Makefile", tmp_path)
    tree(tmp_path, 1_800_000_000)
    shutil.copy(ROOT / "macros" / "day.py", tmp_path / "macros")
    os.utime(tmp_path / "macros" / "day.py", (1_800_000_000, 1_800_000_000))
    os.utime(tmp_path / "macros", (1_800_000_000, 1_800_000_000))
    (tmp_path / "show.mk").write_text("include Makefile\nshow: ; @echo $$SOURCE_DATE_EPOCH\n")
    given = {"PATH": os.environ["PATH"], "GIT_DIR": str(tmp_path / "none")}
    done = subprocess.run(
        ["make", "-f", "show.mk", "show"], cwd=tmp_path, env=given, capture_output=True, text=True,
        check=True,
    )  # fmt: skip
    assert done.stdout.split() == ["1800000000"]

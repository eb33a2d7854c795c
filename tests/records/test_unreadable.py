"""A record that cannot be read is a sentence, whichever command meets it."""

import os
import subprocess
import sys

import pytest

from macros import records
from tests.built import ROOT, build, copy_of_the_tree

FACT = "docs/data/facts/muscle-at-rest-rate.yml"
LINE = (ROOT / FACT).read_text(encoding="utf-8").count("\n") + 1
SAYS = f"{FACT}:{LINE}: `value` stands twice; keep the right one"
ALSO = "docs/data/sources/wang-2010.yml:2: `autors` is not a key we use; did you mean `authors`?"


@pytest.fixture
def folder(tmp_path):
    """A copy of the tree with two records that cannot be read."""
    copy_of_the_tree(tmp_path)
    facts, sources = tmp_path / "docs" / "data" / "facts", tmp_path / "docs" / "data" / "sources"
    with (facts / "muscle-at-rest-rate.yml").open("a", encoding="utf-8") as file:
        file.write("value: 3\n")
    source = sources / "wang-2010.yml"
    text = source.read_text(encoding="utf-8")
    source.write_text(text.replace("authors:", "autors:"), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "command", ["check", "equations", pytest.param("build", marks=pytest.mark.site)]
)
def test_every_command_names_every_broken_record(folder, command):
    done = subprocess.run(
        [sys.executable, "-m", "macros", command],
        cwd=folder, capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(folder)},
    )  # fmt: skip
    assert done.returncode == 1
    assert SAYS in done.stdout
    assert ALSO in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


@pytest.mark.site
def test_an_engine_on_its_own_names_the_first_of_them(folder):
    done = build("mkdocs", folder)
    assert done.returncode == 1
    assert SAYS in done.stderr


def test_every_record_of_the_site_can_be_read():
    assert records.unreadable() == []

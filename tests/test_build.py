"""The command that builds: what it says, when it stops, and that site/ is whole or as it was."""

import sys
from argparse import Namespace
from pathlib import Path

import pytest

from macros import build, records
from macros.guard.site import site_problems
from macros.problem import Problem
from tests.built import python, tree_of_plain_pages

BROKEN = '---\ntitle: T\ndescription: D\n---\n\nHello.\n\n{{ fact("no-such") }} lasts 38 hours.\n'


# All pages are built by this command by `make audit` (tests/audit_builds.py), in each engine.
@pytest.mark.site
def test_builds_a_whole_site_and_leaves_nothing_else_behind(tmp_path):
    folder = tree_of_plain_pages(tmp_path, every=True)
    (folder / "site").mkdir()
    (folder / "site" / "old.html").write_text("old")
    done = python(folder, "-m", "macros", "build")
    assert done.returncode == 0, done.stdout + done.stderr
    steps = [line[:5] for line in done.stdout.splitlines() if "/4]" in line]
    assert steps == ["[1/4]", "[2/4]", "[3/4]", "[4/4]"]
    assert (folder / "site" / "figures.json").is_file()
    assert not (folder / "site" / "old.html").exists()
    assert list((folder / ".cache").glob("build-*")) == []


@pytest.mark.site
def test_a_mistake_is_said_as_the_check_says_it_and_site_stays_as_it_was(tmp_path):
    folder = tree_of_plain_pages(tmp_path)
    (folder / "docs" / "x.md").write_text(BROKEN)
    (folder / "site").mkdir()
    (folder / "site" / "old.html").write_text("old")
    done = python(folder, "-m", "macros", "build")
    assert done.returncode == 1
    assert "docs/x.md:8: no fact `no-such`" in done.stdout
    assert 'docs/x.md:8: "38" is typed by hand' in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert "[2/4]" not in done.stdout
    assert [path.name for path in (folder / "site").iterdir()] == ["old.html"]


def test_a_step_that_takes_too_long_is_stopped_with_a_sentence():
    with pytest.raises(Problem, match=r"took longer than 0\.5 seconds and was stopped; take away"):
        build.run([sys.executable, "-c", "import time; time.sleep(99)"], seconds=0.5)


def test_a_step_that_holds_too_much_is_stopped():
    code = "import time; time.sleep(1); len(bytearray(900_000_000))"
    assert build.run([sys.executable, "-c", code], seconds=60, memory=2_000_000_000) == 0
    assert build.run([sys.executable, "-c", code], seconds=60, memory=500_000_000) != 0


def test_a_step_sees_what_it_is_told_in_its_environment():
    code = "import os, sys; sys.exit(os.environ['SITE_DIR'] != 'x')"
    assert build.run([sys.executable, "-c", code], seconds=60, SITE_DIR="x") == 0


def test_the_gate_names_what_it_finds_by_its_place_in_the_site(tmp_path, monkeypatch):
    monkeypatch.setattr(records, "ROOT", tmp_path)
    fresh = tmp_path / ".cache" / "build-x" / "site"
    fresh.mkdir(parents=True)
    (fresh / "evil.svg").write_text("<svg/>")
    assert str(next(site_problems(fresh))).startswith("site/evil.svg: ")


def test_a_site_with_a_page_that_lacks_its_policy_is_not_published(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(records, "ROOT", tmp_path)
    old, lacking = tmp_path / "site", "<!doctype html><title>x</title>"
    old.mkdir()
    (old / "index.html").write_text("old")

    def made(_command, _seconds, **variables):
        for folder in variables.values():
            Path(folder).mkdir()
            (Path(folder) / "index.html").write_text(lacking)

    monkeypatch.setattr(build, "run", made)
    monkeypatch.setattr("macros.guard.site.site_problems", lambda _site: [])
    monkeypatch.setattr("macros.finish.finish", lambda _site, say: say("finished"))
    assert build.build(Namespace(engine="mkdocs")) == 1
    assert (
        "site/index.html: this page has no policies; it should have one" in capsys.readouterr().out
    )
    assert (old / "index.html").read_text() == "old"

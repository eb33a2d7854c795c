"""The command that builds: what it says, when it stops, and that site/ is whole or as it was."""

import os
import subprocess
import sys
from argparse import Namespace
from pathlib import Path

import pytest

from macros import build, records
from macros.finish.site import Site
from macros.guard.site import site_problems
from macros.problem import Problem
from tests.built import ROOT, python, sums, tree_of_articles, tree_of_plain_pages
from tests.built import build as made_by

BROKEN = '---\ntitle: T\ndescription: D\n---\n\nHello.\n\n{{ fact("no-such") }} lasts 38 hours.\n'


def told(done):
    """Return the lines that tell of the steps."""
    return [line for line in done.stdout.splitlines() if "/3] " in line]


# All pages are built by this command by `make audit` (tests/audit_builds.py), in each engine.
@pytest.mark.site
def test_builds_a_whole_site_and_leaves_nothing_else_behind(tmp_path):
    folder = tree_of_plain_pages(tmp_path, every=True)
    (folder / "site").mkdir()
    (folder / "site" / "old.html").write_text("old")
    done = python(folder, "-m", "macros", "build")
    assert done.returncode == 0, done.stdout + done.stderr
    count = len([*(folder / "docs").rglob("*.md"), "404.html"])
    assert told(done) == [
        f"[1/3] checking {count - 1} pages and their records",
        f"[2/3] making pages: made {count} of {count}",
        "[3/3] finishing the site",
    ]
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
    assert "[2/3]" not in done.stdout
    assert [path.name for path in (folder / "site").iterdir()] == ["old.html"]


ARTICLES = {
    "index": ("Home", "Hello."),
    "part/index": ("Part", '{{ articles("part") }}'),
    "part/one": ("One", 'Muscle uses {{ fact("muscle-at-rest-rate") }}.'),
}

WITHOUT_FINISHING = """
import sys
from macros import __main__, build, finish
from macros.finish import whole
from macros.finish.site import Site
from macros.guard import built_page
from macros.problem import Problem

build.run = lambda *_, **__: 0  # every article is checked elsewhere

def written(folder, *, pages, **_):
    for name in pages.names:
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(pages.html(name).encode())
    return Site(folder, "", [])


finish.finish, whole.policy_gaps = written, lambda *_: []
if "evil" in sys.argv:
    built_page.problems = lambda html: [Problem("an evil page")] * ("Muscle" in html)
sys.exit(__main__.main(["build"]))
"""


def pages_built(folder, *arguments):
    """Build the pages of a tree, neither checked before nor finished."""
    return python(folder, "-c", WITHOUT_FINISHING, *arguments)


@pytest.mark.site
def test_only_pages_that_a_change_reaches_are_made_again_and_site_is_as_mkdocs_writes_it(tmp_path):
    folder = tree_of_articles(tmp_path, ARTICLES)
    assert told(pages_built(folder))[1] == "[2/3] making pages: made 4 of 4"
    page = folder / "docs" / "part" / "one.md"
    page.write_text(page.read_text() + "\nGood day.\n")
    assert told(pages_built(folder))[1] == "[2/3] making pages: made 1 of 4"
    ours = sums(folder / "site")
    done = made_by("mkdocs", folder)
    assert done.returncode == 0, done.stderr
    assert ours == sums(folder / "site")


@pytest.mark.site
def test_what_the_gate_finds_in_pages_and_beside_them_is_told_together(tmp_path):
    folder = tree_of_articles(tmp_path, ARTICLES)
    (folder / "docs" / "evil.svg").write_text("<svg/>")
    (folder / "docs" / "part" / "one").mkdir()
    (folder / "docs" / "part" / "one" / "index.html").write_text("<p>x</p>")
    done = pages_built(folder, "evil")
    assert done.returncode == 1
    assert "site/evil.svg: this is no file that we publish" in done.stdout
    assert "site/part/one/index.html: an evil page" in done.stdout
    assert "site/part/one/index.html: a file of docs/ takes the place of a page" in done.stdout
    assert "the site holds what it should not; site/ stays as it was" in done.stderr
    assert "[3/3]" not in done.stdout
    assert not (folder / "site").exists()


@pytest.mark.site
def test_a_page_that_cannot_be_made_stops_the_build_with_its_place(tmp_path):
    folder = tree_of_articles(tmp_path, ARTICLES)
    (folder / "docs" / "x.md").write_text(BROKEN)
    done = pages_built(folder)
    assert done.returncode == 1
    assert done.stderr.startswith("docs/x.md:8: no fact `no-such`; ")
    assert done.stderr.count("\n") == 1
    assert not (folder / "site").exists()


def test_the_folder_of_a_build_that_was_killed_is_cleared_and_that_of_one_at_work_is_not(tmp_path):
    code = "from pathlib import Path; from macros.build import _new_folder as new\n"
    code += "with new(Path.cwd()) as folder: print(folder, flush=True); input()"
    killed, at_work = (
        subprocess.Popen(
            [sys.executable, "-c", code], cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )
        for _ in range(2)
    )  # fmt: skip
    first, second = (Path(each.stdout.readline().strip()) for each in (killed, at_work))
    killed.kill()
    killed.communicate()
    assert first.is_dir()
    with build._new_folder(tmp_path) as own:
        assert {*tmp_path.glob("build-*")} == {second, own}
    assert {*tmp_path.glob("build-*")} == {second}
    at_work.communicate("\n")
    assert [*tmp_path.glob("build-*")] == []


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

    def made(_command, _seconds, meanwhile=None, **variables):
        for folder in variables.values():
            Path(folder).mkdir()
            (Path(folder) / "index.html").write_text(lacking)

    monkeypatch.setattr(build, "run", made)
    monkeypatch.setattr("macros.guard.site.site_problems", lambda _site: [])
    monkeypatch.setattr("macros.finish.finish", lambda site, **_: Site(site, "", []))
    assert build.build(Namespace(engine="properdocs")) == 1
    assert (
        "site/index.html: this page has no policies; it should have one" in capsys.readouterr().out
    )
    assert (old / "index.html").read_text() == "old"

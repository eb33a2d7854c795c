import io
import json
import os
import subprocess
import sys
import time

import pytest

from macros import records
from macros.__main__ import main
from macros.build import run
from macros.problem import Problem
from macros.science import EQUATIONS
from tests.built import python, tree_of_plain_pages
from tests.conftest import ROOT


def test_compute_prints_the_figure_as_json(capsys):
    assert main(["compute", "muscle-at-rest", "muscle=9 lb"]) == 0
    figure = json.loads(capsys.readouterr().out)
    assert figure["value"] == pytest.approx(53.07030729)
    assert figure["unit"] == "kcal/day"
    assert figure["low"] is None
    assert figure["equation"] == "muscle-at-rest"
    assert "wang-2010" in figure["sources"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["compute", "mifflin"],
        ["compute", "muscle-at-rest"],
        ["compute", "muscle-at-rest", "muscle"],
        ["compute", "muscle-at-rest", "mucsle=9 lb"],
        ["compute", "muscle-at-rest", "muscle=9 cm"],
        ["check", "docs/no-such-file.md"],
        ["check", "README.md"],
        ["check", "--site", "docs"],
        ["diff", "README.md", "README.md"],
        ["finish", "docs"],
    ],
)
def test_a_wrong_call_is_one_line_and_exit_2(arguments, capsys):
    assert main(arguments) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.strip().splitlines()) == 1


def test_equations_lists_every_equation_with_its_sources(capsys):
    assert main(["equations"]) == 0
    listed = capsys.readouterr().out
    for each in EQUATIONS.values():
        assert each.id in listed
        assert all(source in listed for source in each.sources(records.facts()))


@pytest.mark.site  # `make quick` runs the check itself
def test_check_finds_no_problem_in_the_site():
    day = os.environ.get("SOURCE_DATE_EPOCH", str(int(time.time())))
    done = python(ROOT, "-m", "macros", "check", SOURCE_DATE_EPOCH=day)
    assert done.stdout + done.stderr == "no problems\n"
    assert done.returncode == 0


def test_on_github_check_also_shows_each_problem_beside_its_line(capsys, monkeypatch):
    problem = Problem("no fact `x`", "docs/a.md", 3)
    monkeypatch.setattr("macros.guard.check.check", lambda *_: iter([problem]))
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert main(["check"]) == 1
    said = capsys.readouterr().out.splitlines()
    assert said[1] == "docs/a.md:3: no fact `x`"
    assert said[3:] == ["::error file=docs/a.md,line=3,title=make check::no fact `x`", "1 problem"]


def test_runs_as_a_command_from_any_folder(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "macros", "compute", "lifting-trials"],
        cwd=tmp_path, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert json.loads(done.stdout)["low"] == pytest.approx(45.17)


@pytest.mark.parametrize("text", ["3 mdB", "s//", "9 lb*9^9^9", "1,000 kg", "9 x\ny"])
def test_compute_says_in_one_line_what_cannot_be_read(text, capsys):
    assert main(["compute", "muscle-at-rest", f"muscle={text}"]) == 2
    out, said = capsys.readouterr()
    assert out == ""
    assert said.count("\n") == 1


def test_compute_reads_a_decimal_comma(capsys):
    assert main(["compute", "muscle-at-rest", "muscle=1,5 kg"]) == 0
    assert json.loads(capsys.readouterr().out)["value"] == pytest.approx(19.5)


ODD = """---
title: A small probe
description: A probe of what the check says.
---

# A small probe

Go \U0001f4af now, and don’t stop at 38 hours.
"""


@pytest.fixture(scope="module")
def odd(tmp_path_factory):
    folder = tree_of_plain_pages(tmp_path_factory.mktemp("odd"))
    (folder / "docs" / "about" / "probe.md").write_text(ODD, encoding="utf-8")
    return folder


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_every_terminal_shows_the_problems_of_an_article_with_signs_that_it_lacks(odd, encoding):
    done = subprocess.run(
        [sys.executable, "-m", "macros", "check", "docs/about/probe.md"],
        cwd=odd, env={"PYTHONPATH": str(odd), "PYTHONIOENCODING": encoding},
        capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    said = done.stdout.decode(encoding)
    assert "docs/about/probe.md:8: " in said
    assert r"\U0001f4af" in said
    assert b"Traceback" not in done.stdout + done.stderr


@pytest.mark.parametrize("command", [["equations"], ["compute", "muscle-at-rest", "muscle=9 lb"]])
def test_every_command_prints_in_ascii(command):
    done = subprocess.run(
        [sys.executable, "-m", "macros", *command],
        env={"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii"}, capture_output=True, check=True,
    )  # fmt: skip
    assert done.stdout.isascii()


def test_a_step_of_a_build_prints_signs_that_the_terminal_lacks_as_escapes(capfd, monkeypatch):
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), encoding="ascii"))
    assert run([sys.executable, "-c", r"print('\u2019')"], seconds=60) == 0
    assert capfd.readouterr().out.split() == [r"\u2019"]

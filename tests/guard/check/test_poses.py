"""`macros check` names what is wrong with the poses of an exercise, in the line of the pose."""

import re
import shutil

import pytest

from macros import records
from macros.guard.check import check
from macros.records import library

SQUAT = (records.DOCS / "data" / "exercises" / "chair-squat.yml").read_text(encoding="utf-8")


@pytest.fixture
def problems(tmp_path, monkeypatch):
    """A function that returns what the check says of a squat to a chair with other poses."""
    for each in ("data", "exercises"):  # the records, and their pages
        shutil.copytree(records.DOCS / each, tmp_path / "docs" / each)
    folder = tmp_path / "docs" / "data" / "exercises"
    for module in (records, library):
        monkeypatch.setattr(module, "ROOT", tmp_path)
        monkeypatch.setattr(module, "DOCS", tmp_path / "docs")

    def said(poses, variants=""):
        text = re.sub(r"(?ms)^variants:.*?(?=^[a-z_]+:)", variants, SQUAT)
        text = re.sub(r"(?ms)^poses:.*?(?=^[a-z_]+:)", f"poses:\n{poses}", text)
        path = folder / "chair-squat.yml"
        path.write_text(text, encoding="utf-8")
        return [str(each) for each in check([path])]

    return said


def test_a_good_pose_has_no_problem(problems):
    assert problems("  - contacts: {feet: floor}\n") == []


def test_names_line_pose_joint_and_limit(problems):
    poses = "  - contacts: {feet: floor}\n  - left: {elbow: 170}\n    contacts: {feet: floor}\n"
    [said] = problems(poses)
    line = SQUAT.split("\n").index("poses:") + 3
    says = "`poses`: pose 2: the left elbow flexes by 170 degrees; at most 150"
    assert said == f"docs/data/exercises/chair-squat.yml:{line}: {says}"


def test_looks_at_the_other_forms_too(problems):
    variants = """\
variants:
  - of: easier
    poses:
      - left: {knee: -20}
        contacts: {right foot: floor}
"""
    [said] = [
        each for each in problems("  - contacts: {feet: floor}\n", variants) if "knee" in each
    ]
    assert said.endswith(
        "`poses` of `easier`: pose 1: the left knee extends by 20 degrees; at most 0"
    )


def test_a_band_that_runs_nowhere_is_named(problems, monkeypatch):
    monkeypatch.setattr(
        "tests.guard.check.test_poses.SQUAT", SQUAT.replace("chair: {}", "band: {}")
    )
    [said] = problems("  - contacts: {feet: floor}\n")
    assert "a band needs `along`: the parts that it runs along, in order" in said

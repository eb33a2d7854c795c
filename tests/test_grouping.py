import re

from macros.grouping import KINDS, MOST_KINDS, MOST_OF_A_KIND, causes, groups
from macros.problem import Problem
from macros.report import MOST_ANNOTATIONS, report
from tests.conftest import ROOT


def test_the_most_serious_kind_stands_first_and_each_in_its_order():
    found = [Problem("a", "x", 2, "spelling"), Problem("b", "x", 9, "harm"), Problem("c", "x", 1)]
    assert [group.kind for group in groups(found)] == ["harm", "spelling", "form"]
    found = [Problem("a", "x", 2, "number"), Problem("b", "x", 1, "number")]
    (group,) = groups(found)
    assert [each.line for each in group.problems] == [1, 2]


def test_so_many_of_a_kind_and_so_many_kinds_are_told_and_the_others_counted():
    found = [Problem(f"{kind} {each}", "x", each, kind) for kind in KINDS for each in range(12)]
    told = groups(found)
    assert len(told) == MOST_KINDS < len(KINDS)
    assert {(len(group.problems), group.more) for group in told} == {(MOST_OF_A_KIND, 2)}
    assert sum(len(group.problems) for group in groups(found, everything=True)) == len(found)
    lines = report(found, {})
    assert lines.count("and 2 more of this kind") == MOST_KINDS
    assert lines[-1] == f"{len(found)} problems, {len(found) - 100} of them not shown"
    assert len(report(found, {}, everything=True)) > len(found)


def test_a_cause_on_many_lines_is_told_once():
    found = [Problem("a", "x", line) for line in (3, 9, 3, 5)] + [Problem("a", "y", 4)]
    assert [str(each) for each in causes(found)] == ["x:3: a (also in lines 5, 9)", "y:4: a"]
    many = [Problem("a", "x", line) for line in range(1, 20)]
    assert str(causes(many)[0]) == "x:1: a (also in lines 2, 3, 4, 5, 6 and 13 more)"


def test_kinds_have_a_heading_where_there_are_several():
    lines = report([Problem("a", "x", 2, "spelling"), Problem("b", "x", 9, "harm")], {})
    assert lines == [
        f"{KINDS['harm']} (1)", "x:9: b", "", f"{KINDS['spelling']} (1)", "x:2: a", "2 problems",
    ]  # fmt: skip


def test_github_is_given_as_many_as_it_shows_the_most_serious_first():
    found = [Problem(f"{each}", "x", each, "form") for each in range(1, 30)]
    found.append(Problem("worst", "x", 40, "html"))
    errors = [each for each in report(found, {"GITHUB_ACTIONS": "true"}) if "::error" in each]
    assert len(errors) == MOST_ANNOTATIONS
    assert errors[0].endswith("::worst")
    assert errors[-1].endswith("; 20 more stand in what this check printed")


def test_every_kind_that_the_code_names_has_a_place():
    named = set()
    for path in (ROOT / "macros").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        named |= set(re.findall(r'\bkind="([a-z ]+)"\)', text))
    assert named
    assert named <= KINDS.keys()

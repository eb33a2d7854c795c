import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.problem import Problem
from macros.report import MOST_ANNOTATIONS, annotation, report, visible

ON_GITHUB = {"GITHUB_ACTIONS": "true"}
KNOWN = {"add-mask", "add-matcher", "debug", "echo", "error", "group", "notice", "save-state"} | {
    "set-output", "stop-commands", "warning",
}  # fmt: skip
"""Commands that GitHub's runner obeys."""


def obeyed(lines):
    """Read lines as GitHub's runner does; return the commands that it obeys, with their text.

    A command is `::name properties::text` at the start of a line, or, of old, `##[name]text`
    anywhere in it; `::stop-commands::token` stops both until `::token::`.
    """
    commands, stopped = [], None
    for line in re.split(r"\r\n|\r|\n", "\n".join(lines)):
        new = re.match(r"\s*::(.*?)::(.*)", line)
        old = re.search(r"##\[(.*?)\](.*)", line)
        for found in (new, old):
            name = found and found[1].split(" ")[0].lower()
            if stopped and name == stopped:
                stopped = None
                break
            if not stopped and name in KNOWN:
                if name == "stop-commands":
                    stopped = found[2]
                else:
                    commands.append((name, found[1].partition(" ")[2], found[2]))
                break
    assert stopped is None
    return commands


def test_in_a_terminal_a_problem_is_its_sentence():
    problems = [Problem("no fact `x`", "docs/a.md", 3), Problem("no fact `y`", "docs/a.md", 5)]
    said = ["docs/a.md:3: no fact `x`", "docs/a.md:5: no fact `y`"]
    assert report(problems, {}) == [*said, "2 problems"]
    assert report(problems[:1], {}) == [said[0], "1 problem"]
    assert report([], ON_GITHUB) == ["no problems"]


def test_on_github_each_problem_also_stands_beside_its_line():
    problem = Problem("no fact `x`; write 5%", "docs/a,b:c.md", 3)
    lines = report([problem], ON_GITHUB)
    assert str(problem) in lines
    said = "::error file=docs/a%2Cb%3Ac.md,line=3,title=make check::no fact `x`; write 5%25"
    assert said in lines


def test_a_problem_without_a_place_has_none_on_github():
    assert annotation(Problem("no index.html")) == "::error title=make check::no index.html"


@pytest.mark.parametrize(
    "words",
    [
        "a\n::set-output name=x::y",
        "a\r::add-mask::y",
        "::stop-commands::forever",
        "##[stop-commands]forever",
        "a ##[add-matcher]docs/matcher.json",
        "a%0A::warning::b",
        "a\u2028::warning::b\x85::warning::c",
    ],
)
def test_no_word_of_an_article_commands_the_runner(words):
    problem = Problem(words, f"docs/{words}.md", 1)
    ((name, _, text),) = obeyed(report([problem], ON_GITHUB))
    assert (name, text.replace("%25", "%")) == ("error", visible(words))


@given(st.lists(st.builds(Problem, st.text(), st.text(), st.integers(0, 99)), min_size=1))
def test_the_runner_obeys_one_annotation_a_problem_and_nothing_else(problems):
    lines = report(problems, ON_GITHUB)
    commands = obeyed(lines)
    assert {name for name, _, _ in commands} == {"error"}
    causes = {(each.path, each.sentence) for each in problems}
    assert len(commands) == min(len(causes), MOST_ANNOTATIONS)
    "\n".join(lines).encode("utf-8")


def test_the_token_that_lets_the_runner_obey_again_is_a_new_one_each_time():
    first, second = (report([Problem("x")], ON_GITHUB)[0] for _ in range(2))
    assert first != second
    assert re.fullmatch("::stop-commands::[0-9a-f]{32}", first)


def test_what_nobody_can_see_is_shown_as_its_escape():
    assert visible("a\x1b[31m\u200b\udcff") == r"a\x1b[31m\u200b\udcff"
    assert visible("9\xa0lb, 5 µg") == "9\xa0lb, 5 µg"

"""How problems are printed: by what to do, and on GitHub beside the line of text they speak of."""

import os
import secrets
from collections.abc import Iterable, Mapping

from macros.grouping import Group, groups
from macros.problem import Problem

MOST_ANNOTATIONS = 10
"""Errors that GitHub shows of one step."""

_DATA = {ord("%"): "%25"}
_PROPERTY = {**_DATA, ord(":"): "%3A", ord(","): "%2C"}


def report(
    found: Iterable[Problem],
    environment: Mapping[str, str] = os.environ,
    *,
    everything: bool = False,
) -> list[str]:
    """Return the lines to print: problems by their kind, and how many there are.

    Under GitHub Actions annotations follow, one a cause, of the most serious as many as GitHub
    shows.  The runner obeys lines that are written as commands, wherever their words come from; so
    it is told to obey none while it reads the lines for people, until a token that no article can
    know.
    """
    problems = [*found]
    if not problems:
        return ["no problems"]
    told = groups(problems, everything=everything)
    all_of_them = groups(problems, everything=True)
    lines = [visible(line) for line in _lines(told)]
    if environment.get("GITHUB_ACTIONS") == "true":
        token = secrets.token_hex(16)
        causes = [problem for group in all_of_them for problem in group.problems]
        lines = [f"::stop-commands::{token}", *lines, f"::{token}::", *annotations(causes)]
    count = sum(group.count for group in all_of_them)
    hidden = count - sum(len(group.problems) for group in told)
    said = f"{count} problem{'' if count == 1 else 's'}"
    return [*lines, f"{said}, {hidden} of them not shown" if hidden else said]


def _lines(told: list[Group]) -> Iterable[str]:
    for place, group in enumerate(told):
        if len(told) > 1:
            yield from [""] * bool(place)
            yield f"{group.says} ({group.count})"
        yield from map(str, group.problems)
        if group.more:
            yield f"and {group.more} more of this kind"


def annotations(causes: list[Problem]) -> list[str]:
    """Return the commands that show problems in a pull request; the last tells of those left."""
    shown = [annotation(problem) for problem in causes[:MOST_ANNOTATIONS]]
    if left := len(causes) - len(shown):
        shown[-1] += f"; {left} more stand in what this check printed"
    return shown


def annotation(problem: Problem) -> str:
    """Return the command that shows a problem beside its line in a pull request."""
    place = {"file": problem.path, "line": problem.line, "title": "make check"}
    known = {name: visible(str(value)) for name, value in place.items() if value}
    properties = ",".join(f"{name}={value.translate(_PROPERTY)}" for name, value in known.items())
    return f"::error {properties}::{visible(problem.sentence).translate(_DATA)}"


def visible(text: str) -> str:
    """Return the text on one line, with each character that nobody can see as its escape."""
    return "".join(
        each if each.isprintable() or each == "\xa0" else ascii(each)[1:-1] for each in text
    )

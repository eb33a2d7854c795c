"""How problems are printed: a line each, and on GitHub beside the line of text they speak of."""

import os
import secrets
from collections.abc import Iterable, Mapping

from macros.problem import Problem

_DATA = {ord("%"): "%25"}
_PROPERTY = {**_DATA, ord(":"): "%3A", ord(","): "%2C"}


def report(found: Iterable[Problem], environment: Mapping[str, str] = os.environ) -> list[str]:
    """Return the lines to print: each problem, and how many there are.

    Under GitHub Actions an annotation of each problem follows.  The runner obeys lines that are
    written as commands, wherever their words come from; so it is told to obey none while it
    reads the lines for people, until a token that no article can know.
    """
    problems = [*found]
    if not problems:
        return ["no problems"]
    lines = [visible(str(problem)) for problem in problems]
    if environment.get("GITHUB_ACTIONS") == "true":
        token = secrets.token_hex(16)
        lines = [f"::stop-commands::{token}", *lines, f"::{token}::", *map(annotation, problems)]
    return [*lines, f"{len(problems)} problem{'' if len(problems) == 1 else 's'}"]


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

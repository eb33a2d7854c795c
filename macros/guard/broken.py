"""Records that cannot be read.  The equations rest on records, and everything else on equations.

So this module imports none of them: it is what can be said where nothing else can be imported.
"""

from macros import records
from macros.problem import Problem
from macros.records import yaml_file


def broken(error: Problem | ExceptionGroup) -> list[Problem]:
    """Return the problems of all records that cannot be read, after ``error`` came of one."""
    problems: list[Problem] = []
    for kind, model in records.KINDS.items():
        for path in sorted((records.DOCS / "data" / kind).glob("*.yml")):
            try:
                yaml_file.read(model, path, path.relative_to(records.ROOT).as_posix())
            except ExceptionGroup as group:
                problems += group.exceptions
    return problems or problems_in(error)


def problems_in(error: Problem | ExceptionGroup) -> list[Problem]:
    """Return the problems that were raised: one, or all those of a record."""
    return [error] if isinstance(error, Problem) else list(error.exceptions)

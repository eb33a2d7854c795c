"""The table of muscle groups: which of them each session of a program works."""

from macros import records
from macros.parts import aside
from macros.parts.links import references
from macros.parts.manual.choices import Choices, of_records
from macros.parts.program.sessions import worked
from macros.parts.table.download import downloads
from macros.records.kinds.anatomy import GROUPS

SOURCE = "hhs-2008"
_SAID = {"mainly": "works them mainly", "also": "works them too", None: "leaves them out"}


def coverage(program_id: str) -> str:
    """Print a table of the muscle groups that each session of a program works.

    It is computed from the exercises of the program, beside which it belongs.
    Write the name of the program as for `program`.

    >>> {{ coverage("at-home") }}
    """
    return aside.html("coverage/coverage.html", **coverage_context(program_id))


def coverage_context(program_id: str) -> dict[str, object]:
    """Return what the template prints: a row for each group, a cell for each session."""
    program = records.program(program_id)
    sessions = [worked(session) for session in program.sessions]
    headings = [session_name(number) for number in range(len(sessions))]
    caption = f"Muscle groups worked: {program.name}"
    table_id = f"coverage-{program_id}"
    rows = [[group, *(_SAID[each.get(group)] for each in sessions)] for group in GROUPS]
    return {
        "caption": caption,
        "headings": headings,
        "rows": [(row[0], [(said, said != _SAID[None]) for said in row[1:]]) for row in rows],
        "files": downloads(table_id, caption, ["Muscle group", *headings], rows, [SOURCE]),
        "source": (records.source(SOURCE), references(SOURCE)),
    }


def session_name(number: int) -> str:
    """Return the name of a session by its place, from 0."""
    return ("First session", "Second session")[number]


def choices_of_coverage() -> Choices:
    """Return the calls to copy."""
    return of_records("coverage", records.programs(), "name")

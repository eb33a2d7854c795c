"""The muscles that a program works, on a small body from the front and from the back."""

from collections.abc import Mapping

from macros import records
from macros.parts import aside
from macros.parts.exercise.exercise import listed
from macros.parts.links import references
from macros.parts.manual.choices import Choices, of_records
from macros.parts.muscle_map.muscle_map import muscle_map, muscles
from macros.records.kinds.anatomy import GROUPS, MUSCLES

SOURCE = "hhs-2008"


def coverage(program_id: str) -> str:
    """Print the muscles that a program works: a small body, front and back, and words.

    It is made from the exercises of the program, whose card has it too; there it changes along
    where a reader fits the program to what they have.
    Write the name of the program as for `program`.

    >>> {{ coverage("at-home") }}
    """
    return aside.html("coverage/coverage.html", **coverage_context(program_id))


def coverage_context(program_id: str) -> dict[str, object]:
    """Return what the template prints: a body with what is worked, and words for all."""
    program = records.program(program_id)
    worked = muscles(each for session in program.sessions for each in session)
    return {
        "caption": f"Muscles worked: {program.name}",
        "drawing": muscle_map(worked, numbered=True),
        "words": {works: _words(worked, works) for works in ("main", "also", "")},
        "groups": listed(GROUPS),
        "source": (records.source(SOURCE), references(SOURCE)),
    }


def _words(worked: Mapping[str, str], works: str) -> str:
    said = listed([place for name, (_, place) in MUSCLES.items() if worked.get(name, "") == works])
    return said[:1].upper() + said[1:]


def session_name(number: int) -> str:
    """Return the name of a session by its place, from 0."""
    return ("First session", "Second session")[number]


def choices_of_coverage() -> Choices:
    """Return the calls to copy."""
    return of_records("coverage", records.programs(), "name")

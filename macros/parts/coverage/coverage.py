"""The muscles that a program works, on a small body from the front and from the back."""

from collections.abc import Iterator, Mapping

from macros import records
from macros.parts import aside
from macros.parts.exercise.exercise import listed
from macros.parts.links import references
from macros.parts.manual.choices import Choices, of_records
from macros.parts.muscle_map.patches import BACK_BODY, FRONT_BODY, MUSCLE_PATCHES
from macros.parts.program.sessions import muscles
from macros.records.kinds.anatomy import GROUPS, MUSCLES

SOURCE = "hhs-2008"
_NUMBERS = {muscle: number for number, muscle in enumerate(MUSCLES)}
"""Each muscle's place in the list, by which a script finds its patches."""


def coverage(program_id: str) -> str:
    """Print the muscles that a program works: a small body, front and back, and words.

    It is made from the exercises of the program, whose card has it too; there it changes along
    where a reader fits the program to what they have.
    Write the name of the program as for `program`.

    >>> {{ coverage("at-home") }}
    """
    return aside.html("coverage/coverage.html", **coverage_context(program_id))


def coverage_context(program_id: str) -> dict[str, object]:
    """Return what the template prints: each patch with what it is worked, and words for all."""
    program = records.program(program_id)
    worked = muscles(each for session in program.sessions for each in session)
    return {
        "caption": f"Muscles worked: {program.name}",
        "sides": [
            _side("Front", 68, "front", FRONT_BODY, worked),
            _side("Back", 204, "back", BACK_BODY, worked),
        ],
        "words": {works: _words(worked, works) for works in ("main", "also", "")},
        "groups": listed(GROUPS),
        "source": (records.source(SOURCE), references(SOURCE)),
    }


def _side(
    word: str, middle: int, side: str, outline: tuple[str, str], worked: Mapping[str, str]
) -> dict[str, object]:
    body, arm = outline
    parts = {"trunk": [*_patches(side, worked)], "arms": [*_patches(f"{side}_arm", worked)]}
    return {"word": word, "middle": middle, "body": body, "arm": arm, **parts}


def _patches(place: str, worked: Mapping[str, str]) -> Iterator[tuple[int, str, str]]:
    """Yield each muscle's number, what it is worked, and its outline; what lies deep comes first.

    A muscle in front of another one hides it as it does in a body.
    """
    deep_first = sorted(MUSCLE_PATCHES, key=lambda each: each != "transversus abdominis")
    for muscle in deep_first:
        if paths := getattr(MUSCLE_PATCHES[muscle], place):
            yield _NUMBERS[muscle], worked.get(muscle, ""), "".join(paths)


def _words(worked: Mapping[str, str], works: str) -> str:
    said = listed([place for name, (_, place) in MUSCLES.items() if worked.get(name, "") == works])
    return said[:1].upper() + said[1:]


def session_name(number: int) -> str:
    """Return the name of a session by its place, from 0."""
    return ("First session", "Second session")[number]


def choices_of_coverage() -> Choices:
    """Return the calls to copy."""
    return of_records("coverage", records.programs(), "name")

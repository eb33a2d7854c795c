"""An exercise as a drawing that is computed from the angles of its joints."""

from markupsafe import Markup

from macros import records
from macros.parts import aside
from macros.parts.manual.choices import COPY, Choices, written
from macros.parts.movement import drawing
from macros.parts.movement.film import film
from macros.parts.movement.scene import Scene, scene
from macros.parts.movement.words import words
from macros.parts.table.download import address
from macros.science.quantity import factor

_CALLED = {"easier": "easier", "harder": "harder", "without_floor": "without the floor"}
"""What another form of an exercise is called, by the key of its record."""

_STEP = 0.7
"""Seconds from one position of a walk to the next, so that one sees where the feet go."""


def movement(exercise_id: str) -> str:
    """Print an exercise as a drawing: its first and its last position, and a button to see it move.

    The muscles that do most of the work are dark in it, and those that help are light.
    It is computed from the angles of the joints in the exercise's file, in
    [docs/data/exercises](repository://tree/main/docs/data/exercises); write the file's name without
    `.yml`.

    >>> {{ movement("glute-bridge") }}
    """
    return moving(exercise_id)


def small(exercise_id: str) -> str:
    """Return the first position in the leading view as SVG, for lists; it says nothing itself."""
    return _small(exercise_id)


def picture(exercise_id: str, style: str) -> str:
    """Return the same as a file of its own, with its style."""
    return _small(exercise_id, style)


def _small(exercise_id: str, style: str = "") -> str:
    shown = scene(exercise_id)
    if not shown:
        return ""
    box, drawn = drawing.small(shown)
    return aside.html("movement/small.html", box=box, drawn=Markup(drawn), style=Markup(style))


def moving(exercise_id: str) -> str:
    """Return the first and the last position, words for them, and the button that lets it move.

    What does not move has no button; of what is not drawn, nothing is returned.
    """
    shown = scene(exercise_id)
    if not shown:
        return ""
    context = _context(shown)
    moves = address("json", filmed(exercise_id)) if shown.moves else ""
    return aside.html("movement/movement.html", **context, film=moves)


def forms(exercise_id: str) -> dict[tuple[str, int], str]:
    """Return the still drawings of other forms, each by the key of the record and its line."""
    found = {}
    for number, each in enumerate(records.exercise(exercise_id).variants):
        shown = scene(exercise_id, form=number)
        called = f"{shown.exercise.name}, {_CALLED[each.of]}"
        context = _context(shown, f"{exercise_id}-{each.of}-{each.line}", called)
        found[each.of, each.line] = aside.html("movement/movement.html", **context, film="")
    return found


def filmed(exercise_id: str, view: str | None = None) -> str:
    """Return what a drawing moves by, as JSON: the script fetches it when its button is pressed."""
    shown = scene(exercise_id, view)
    return film(shown, drawing.still(shown)[0], _pace(shown))


def _context(shown: Scene, drawn_id: str = "", called: str = "") -> dict[str, object]:
    box, drawn = drawing.still(shown)
    name = called or shown.exercise.name
    return {
        "id": f"movement-{drawn_id or shown.exercise_id}-in-words",
        "exercise": shown.exercise_id,
        "name": name,
        "box": box,
        "drawn": Markup(drawn),
        "words": words(shown, name),
    }


def _pace(shown: Scene) -> list[tuple[str, float]]:
    """Return the phases of one repetition at the pace of the programs, the first one first."""
    if shown.is_loop:
        return [("walk", _STEP * len(shown.poses))]
    pace = next(iter(records.paces().values()))
    up, hold, down = (
        (name, _seconds(each))
        for name, each in (("up", pace.up), ("hold", pace.held), ("down", pace.down))
    )
    found = (up, hold, down) if shown.lifts else (down, up, hold)
    return [each for each in found if each[1]]


def _seconds(fact_id: str | None) -> float:
    if fact_id is None:
        return 0
    fact = records.fact(fact_id)
    return fact.value * factor(fact.unit, "second")


def choices_of_movement() -> Choices:
    """Return the calls to copy."""
    drawn = {name: each.name for name, each in records.exercises().items() if each.poses}
    return {COPY: {written("movement", name): says for name, says in drawn.items()}}

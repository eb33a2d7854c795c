"""A map of the body: choose a place, read what was found about fat there, and its muscles."""

from macros import records
from macros.parts import aside
from macros.parts.body_map.outline import BACK, FRONT, HEAD_BEHIND
from macros.parts.body_map.places import ONLY, PLACES, Place
from macros.parts.exercise.exercise import listed, named
from macros.parts.links import SITE, references
from macros.records.anatomy import MUSCLES


def body_map() -> str:
    """Print a map of the body, front and back, whose places lead to an honest answer.

    Each answer says what was found about the fat there, which muscles lie there, and which
    exercises train them.  It works with the keyboard and without any script.

    >>> {{ body_map() }}
    """
    return aside.html(
        "body_map/body_map.html",
        figures=(("Front", 132, -1, FRONT, ""), ("Back", 268, 1, BACK, HEAD_BEHIND)),
        places=[_answer(place_id, place) for place_id, place in PLACES.items()],
    )


def muscles(place_id: str) -> list[str]:
    """Return the standard names of the muscles of a place."""
    groups = PLACES[place_id].groups
    of_group = [name for name, (group, _) in MUSCLES.items() if group in groups]
    return [name for name in of_group if name in ONLY.get(place_id, of_group)]


def exercises(place_id: str) -> list[str]:
    """Return the names of the exercises that work mainly a muscle of a place."""
    here = set(muscles(place_id))
    return [each.name for each in records.exercises().values() if here & set(each.primary)]


def _answer(place_id: str, place: Place) -> dict[str, object]:
    address, title = place.article
    return {
        "id": place_id,
        "place": place,
        "muscles": [named(each) for each in muscles(place_id)],
        "exercises": listed([each.lower() for each in exercises(place_id)]),
        "sources": [(records.source(each), references(each)) for each in place.sources],
        "more": (f"{SITE}{address}", title),
    }

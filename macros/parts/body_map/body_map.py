"""A map of the body: choose a place, read what was found about fat there, and its muscles."""

from macros import records
from macros.parts import aside
from macros.parts.body_map.outline import ARM_TURN, BACK, DRAWN_PLACES, FRONT, HEAD_BEHIND
from macros.parts.exercise.exercise import named, page_of
from macros.parts.links import SITE, references
from macros.problem import Problem, did_you_mean
from macros.records import BodyPlace


def body_map() -> str:
    """Print a map of the body, front and back, whose places lead to an honest answer.

    Each answer says what was found about the fat there, which muscles lie there, and which
    exercises train them.  It works with the keyboard and without any script.
    Each file in [docs/data/body-places](repository://tree/main/docs/data/body-places) is the answer
    of one place.

    >>> {{ body_map() }}
    """
    places = records.body_places()
    for each in DRAWN_PLACES:
        if each not in places:
            raise Problem(f"the map draws `{each}`; write docs/data/body-places/{each}.yml for it")
    return aside.html(
        "body_map/body_map.html",
        arm_turn=ARM_TURN,
        figures=(("Front", 132, -1, FRONT, ""), ("Back", 268, 1, BACK, HEAD_BEHIND)),
        places=[place_context(place_id, place) for place_id, place in places.items()],
    )


def exercises(place: BodyPlace) -> dict[str, str]:
    """Return the exercises that train mainly a muscle of a place: the name and the page of each.

    None of a warm-up does.
    """
    here = set(place.muscles)
    return {
        each.name: page_of(exercise_id)
        for exercise_id, each in records.exercises().items()
        if each.pattern != "warm-up" and here & set(each.primary)
    }


def place_context(place_id: str, place: BodyPlace) -> dict[str, object]:
    """Return what the template prints of a place.

    Raises :class:`Problem` where the map draws no such place, or where it names no article.
    """
    if place_id not in DRAWN_PLACES:
        near = did_you_mean(place_id, DRAWN_PLACES, "it draws " + ", ".join(DRAWN_PLACES))
        raise Problem(f"the map draws no place `{place_id}`; {near}")
    return {
        "id": place_id,
        "place": place,
        "muscles": [named(each) for each in place.muscles],
        "exercises": exercises(place).items(),
        "sources": [(records.source(each), references(each)) for each in place.sources],
        "more": (f"{SITE}{place.article}", _title(place.article)),
    }


def _title(address: str) -> str:
    section, _, name = address.rstrip("/").rpartition("/")
    articles = records.articles(section)
    if f"{name}.md" not in articles:
        known = [f"{section}/{each.removesuffix('.md')}/" for each in articles]
        near = did_you_mean(address, known, "write an address such as spot-reduction/arm-fat/")
        raise Problem(f"no article `{address}`; {near}")
    return articles[f"{name}.md"].title

"""Where to find help, by country: lines for eating disorders, and what to do anywhere."""

from itertools import groupby

from markupsafe import Markup

from macros import records
from macros.parts import aside
from macros.parts.links import telephone
from macros.parts.safety_lists.safety_lists import by_haste

ANYWHERE = "Anywhere"


def places_for_help() -> str:
    """Print where to find help, by country, and what to do anywhere.

    It stands where a tool gives no number, because a number could harm.
    Each place was looked up on the day that stands beside it, and is looked up again within three
    months.

    >>> {{ places_for_help() }}
    """
    return aside.html(
        "places_for_help/places_for_help.html",
        countries=countries(),
        danger_html=danger(),
        call=telephone,
    )


def danger() -> Markup:
    """Return the signs of danger to the body that trouble around eating brings, as HTML."""
    signs = records.stop_signs()
    chosen = {name: each for name, each in signs.items() if each.whom == "eating disorder"}
    return Markup(
        aside.html("safety_lists/stop_signs.html", stops=by_haste(chosen), whole=False, sources=[])
    )


def countries() -> list[tuple[str, list[records.Help]]]:
    """Return the places of each country: countries by name, anywhere last, eating disorders first.

    The browser takes the same list.
    """
    ordered = sorted(records.places_for_help().values(), key=_order)
    return [(name, list(each)) for name, each in groupby(ordered, lambda place: place.country)]


def _order(place: records.Help) -> tuple[bool, str, bool, str]:
    return (
        place.country == ANYWHERE,
        place.country,
        place.kind != "eating disorders",
        place.name.casefold(),
    )

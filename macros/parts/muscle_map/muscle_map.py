"""The muscles that something works, on a small body from the front and from the back."""

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from macros.parts import aside
from macros.parts.muscle_map.patches import BACK_BODY, FRONT_BODY, MUSCLE_PATCHES


def muscle_map(mainly: Sequence[str], also: Sequence[str] = ()) -> Markup:
    """Return a drawing of the muscles worked mainly, and of those that are worked too.

    The words beside it say the same, so that it is hidden from those who listen.
    """
    rest = [each for each in also if each not in mainly]
    sides = [
        {
            "word": word,
            "middle": middle,
            "body": outline,
            "worked": [
                (kind, *_outlines(muscles, side))
                for kind, muscles in (("also", rest), ("main", mainly))
            ],
        }
        for word, middle, outline, side in (
            ("Front", 68, FRONT_BODY, "front"),
            ("Back", 204, BACK_BODY, "back"),
        )
    ]
    return Markup(aside.html("muscle_map/muscle_map.html", sides=sides))


def _outlines(muscles: Iterable[str], side: str) -> tuple[str, str]:
    """Return the outlines of muscles on one side of the body, and those that turn with the arm."""
    patches = [MUSCLE_PATCHES[each] for each in muscles]
    return tuple(
        "".join(path for each in patches for path in getattr(each, key))
        for key in (side, f"{side}_arm")
    )

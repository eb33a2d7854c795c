"""The muscles that something works, on a small body from the front and from the back."""

from collections.abc import Iterable, Iterator, Mapping

from markupsafe import Markup

from macros import records
from macros.parts import aside
from macros.parts.body_map.outline import ARM_TURN, BACK, FRONT, HEAD_BEHIND, body
from macros.parts.muscle_map.patches import MUSCLE_PATCHES
from macros.records.kinds.anatomy import MUSCLES

_NUMBERS = {muscle: number for number, muscle in enumerate(MUSCLES)}
"""Each muscle's place in the list, by which a script finds its patches."""

_SIDES = (("Front", 68, "front", body(FRONT)), ("Back", 204, "back", body(BACK, HEAD_BEHIND)))


def muscle_map(worked: Mapping[str, str], *, numbered: bool = False) -> Markup:
    """Return a drawing of a body on which each muscle that is worked has its tint.

    ``worked`` is what :func:`muscles` returns.  With ``numbered``, every muscle has a patch with
    its number, so that a script can tint it anew.
    The words beside it say the same, so that it is hidden from those who listen.
    """
    sides = [
        {
            "word": word,
            "middle": middle,
            "trunk": (trunk, [*_patches(side, worked, numbered)]),
            "arm": (arm, [*_patches(f"{side}_arm", worked, numbered)]),
        }
        for word, middle, side, (trunk, arm) in _SIDES
    ]
    return Markup(aside.html("muscle_map/muscle_map.html", sides=sides, arm_turn=ARM_TURN))


def muscles(exercise_ids: Iterable[str]) -> dict[str, str]:
    """Return each muscle that is worked, as the ``main`` or as one that ``also`` works."""
    exercises = [records.exercise(each) for each in exercise_ids]
    main = {muscle for each in exercises for muscle in each.primary}
    also = {muscle for each in exercises for muscle in each.secondary}
    return {
        muscle: "main" if muscle in main else "also" for muscle in MUSCLES if muscle in main | also
    }


def _patches(
    place: str, worked: Mapping[str, str], numbered: bool
) -> Iterator[tuple[int | None, str, str]]:
    """Yield the number of each muscle that is drawn, if any, what it works, and its outline."""
    for muscle, patches in MUSCLE_PATCHES.items():
        paths = getattr(patches, place)
        if paths and (numbered or muscle in worked):
            number = _NUMBERS[muscle] if numbered else None
            yield number, worked.get(muscle, ""), "".join(paths)

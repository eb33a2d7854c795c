"""What stands beside a body, and what it holds: a chair, a wall, a dumbbell, a band."""

from collections.abc import Callable, Mapping
from math import dist
from typing import NamedTuple

from macros.parts.movement.figure import SCALE, Part, Point
from macros.parts.movement.scene import Frame, Scene


class Slab(NamedTuple):
    """An upright rectangle: its least and most across, and its least and most height."""

    left: float
    right: float
    low: float
    high: float


_LEG = 0.018
"""How thick the leg of a chair is, in heights."""

_POST = 0.022
"""How thick the post is that a band is fastened to, in heights."""

_BEFORE = 0.02
"""How far from the middle of a body, in heights, a thing stands that hides a part of it."""

_SEAT = 0.26
"""How high the seat of a chair is, behind whose back somebody stands."""


def standing(scene: Scene, *, before: bool | None = None) -> list[Slab]:
    """Return the slabs that what stands there is made of, the farthest first.

    ``before`` asks for what stands between the eye and the body, or for what does not.
    """
    axis = 0 if scene.view == "side" else 1
    found = []
    for box in scene.boxes:
        nearer = box.low[0] > _BEFORE if scene.view == "front" else box.high[1] < -_BEFORE
        if before is None or before == nearer:
            whole = Slab(box.low[axis], box.high[axis], box.low[2], box.high[2])
            found += _MADE_OF.get(box.kind, lambda slab, _: [slab])(whole, scene.view)
    if not before:
        fixed = (end for along in bands(scene) for end in along if not isinstance(end, str))
        found += [
            Slab(end[axis], end[axis] + _POST, 0, end[2] + 2 * _POST)
            for end in fixed
            if end[2] < 1  # else it hangs from above
        ]
    return found


def boxes(scene: Scene, at: tuple[int, int] = (0, 0), *, before: bool = False) -> str:
    """Return what stands behind the body, or before it, as a path, or nothing."""
    drawn = []
    for left, right, low, high in standing(scene, before=before):
        x, y = round(left * SCALE) + at[0], round(-high * SCALE) + at[1]
        wide, tall = round((right - left) * SCALE), round((high - low) * SCALE)
        drawn.append(f"M{x} {y}h{wide}v{tall}h-{wide}z")
    return "".join(drawn)


def bands(scene: Scene) -> list[tuple[str | Point, ...]]:
    """Return what each band runs along: landmarks, and places that stay."""
    return [each.along for each in scene.carried if each.kind not in HELD]


def bars(scene: Scene) -> list[tuple[str, str]]:
    """Return between which landmarks each bar lies, where a view shows it at its length."""
    kinds = ("bar",) if scene.view == "front" else ()
    return [each.along for each in scene.carried if each.kind in kinds]


def _legs(top: Slab, inward: float = 0.012) -> list[Slab]:
    left, right = top.left + inward, top.right - inward
    return [Slab(left, left + _LEG, 0, top.low), Slab(right - _LEG, right, 0, top.low)]


def _on_legs(top: Slab, view: str) -> list[Slab]:
    return [*_legs(top), top]


def _rail(top: Slab, view: str) -> list[Slab]:
    half = top.low / 2
    return [Slab(top.left, top.right, half, half + 0.012), *_on_legs(top, view)]


def _on_post(pad: Slab, view: str) -> list[Slab]:
    middle = (pad.left + pad.right) / 2
    return [Slab(middle - 0.011, middle + 0.011, 0, pad.low), pad]


def _chair(seat: Slab, view: str) -> list[Slab]:
    back = seat.high + 0.25
    if view == "front":
        return [Slab(seat.left, seat.right, seat.high + 0.06, back), *_legs(seat), seat]
    return [Slab(seat.left - 0.01, seat.left + _LEG - 0.01, 0, back), _legs(seat)[1], seat]


def _seat(seat: Slab, view: str) -> list[Slab]:
    middle = (seat.left + seat.right) / 2
    return [
        Slab(middle - 0.02, middle + 0.02, 0.018, seat.low),
        Slab(middle - 0.1, middle + 0.1, 0, 0.018),
        seat,
    ]


def _counter(top: Slab, view: str) -> list[Slab]:
    return [Slab(top.left + 0.025, top.right - 0.012, 0, top.low), top]


def _chair_back(back: Slab, view: str) -> list[Slab]:
    if view == "front":
        return [*_legs(Slab(back.left, back.right, _SEAT, _SEAT)), back]
    seat = Slab(back.left, back.left + 0.25, _SEAT - 0.03, _SEAT)
    return [Slab(back.left, back.left + _LEG, 0, back.high), _legs(seat)[1], seat]


_MADE_OF: Mapping[str, Callable[[Slab, str], list[Slab]]] = {
    "bed": _on_legs,
    "bench": _on_legs,
    "chair": _chair,
    "chair back": _chair_back,
    "chest pad": _on_post,
    "counter": _counter,
    "side counter": _counter,
    "rail": _rail,
    "seat": _seat,
    "table": _on_legs,
    "thigh pad": _on_post,
}
"""What things are made of that are more than a slab, from the slab that is touched."""


class Held(NamedTuple):
    """What is held: the segment along which it is written, and its outline from both views.

    Where palms are turned forward or backward, it is seen from the other view.
    """

    segment: str
    side: str
    front: str


_END = "M10 0A44 98 0A44 10 0Z"
_ALONG = "M26-56L82-56L82-30L62-30L62 30L82 30L82 56L26 56L26 30L46 30L46-30L26-30Z"
_DUMBBELL = Held("hand", _ALONG, _END)
_PAD = "M194 50A28 250 50A28 194 50Z"
_PAD_BEHIND = "M194-50A28 250-50A28 194-50Z"

HELD: Mapping[str, Held] = {
    "bags": Held("hand", *["M46-30L46 30L80 54L190 60L190-60L80-54Z"] * 2),
    "back pad": Held("chest", *["M-20-68L290-68L290-86L-20-86Z"] * 2),
    "bar": Held("hand", *["M14 0A28 70 0A28 14 0Z"] * 2),
    "dumbbell": _DUMBBELL,
    "dumbbells": _DUMBBELL,
    "handles": Held("hand", *["M44-50L64-50L64 50L44 50Z"] * 2),
    "pad": Held("shank", _PAD, _PAD),
    "plate": Held("shoe", *["M-60-18L190-18L190-40L-60-40Z"] * 2),
}


def held(scene: Scene) -> dict[Part, list[str]]:
    """Return the outlines of what is held, by the segment along which each is written."""
    found: dict[Part, list[str]] = {}
    for each in scene.carried:
        if each.kind not in HELD or each.along in bars(scene):
            continue
        segment, *views = HELD[each.kind]
        outline = views[(scene.view == "front") != scene.palms_turned]
        if each.kind == "pad" and _straightness(scene.last) < _straightness(scene.first):
            outline = _PAD_BEHIND  # it is pulled by the heels, not pushed by the shins
        for landmark in each.along:
            side, limb, _ = landmark.partition("_")
            part = Part(segment, side if limb else "")
            found.setdefault(part, []).append(outline)
    return found


def grips(scene: Scene) -> set[Part]:
    """Return the hands that hold something."""
    ends = (end for each in scene.carried for end in each.along if isinstance(end, str))
    return {Part("hand", end.partition("_")[0]) for end in ends if end.endswith("_hand")}


def _straightness(frame: Frame) -> float:
    skeleton = frame.skeleton
    return max(
        dist(skeleton[f"{side}_hip"], skeleton[f"{side}_ankle"]) for side in ("left", "right")
    )

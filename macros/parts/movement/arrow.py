"""The arrow of what moves: from where it is in the first position to where it goes."""

from math import dist, hypot

from macros.parts.movement.figure import SCALE, seen
from macros.parts.movement.path import Place
from macros.parts.movement.scene import Scene
from macros.science.body import RADII

_SHORT = 0.04 * SCALE
"""A way that is too short to draw."""

_GAP = 0.035 * SCALE
"""Between the skin and the arrow."""

_SKULL = 0.065 * SCALE
"""How far it is from the middle of a head to its outline."""

_UPRIGHT = 0.42
"""How high a crown is over the hips, in heights, of somebody who hardly leans."""

_LEAST = 0.075 * SCALE
"""How long an arrow is at least, so that it is more than its head."""

_BARB = 11
"""How long the two lines of an arrowhead are."""

_OF_TRUNK = {"squat": ("crown",), "lunge": ("crown",), "hinge": ("pelvis", "crown")}
"""What an arrow shows of a movement of the whole body, by its kind."""

_SWINGING = ("_hand", "_heel")
"""How the ends of limbs are called, which swing around a shoulder or a hip."""

_ENDS = (
    *(f"{side}_{end}" for end in ("hand", "heel", "knee", "toe") for side in ("right", "left")),
    "pelvis",
    "crown",
)
"""What an arrow shows of all others: the first of these that goes about as far as any."""


def arrow(scene: Scene) -> tuple[Place, ...]:
    """Return where an arrow begins, the place that bends it, and where it ends.

    There is none where hardly anything moves, and none of a walk.
    """
    if scene.is_loop or not scene.moves:
        return ()
    name = mover(scene)
    way = [seen(frame.skeleton[name], scene.view) for frame in scene.frames]
    begin, end = way[0], way[-1]
    middle = min(way, key=lambda each: abs(dist(each, begin) - dist(each, end)))
    if dist(begin, end) < _SHORT:
        return ()
    flesh = RADII[name.rpartition("_")[2]] * SCALE if name != "crown" else 0
    out = flesh + _GAP
    ahead = _unit(begin, end)
    first = scene.first.skeleton
    upright = first["crown"][2] - first["pelvis"][2] > _UPRIGHT
    if name == "crown" and ahead[1] > 0.5 and upright:  # a head that sinks is followed behind it
        behind = RADII["head"] * SCALE + 2 * _GAP
        begin, middle, end = ((x - behind, y) for x, y in (begin, middle, end))
    elif not name.endswith(_SWINGING):  # it goes ahead of itself; beside it is the rest of it
        if name == "crown":  # of a head, which is as thick in every direction
            way = [seen(frame.skeleton["head"], scene.view) for frame in scene.frames]
            begin, end, flesh = way[0], way[-1], _SKULL
            out = flesh + _GAP
        begin = (begin[0] + out * ahead[0], begin[1] + out * ahead[1])
        long = max(dist(way[0], end) - _GAP, _LEAST)
        end = (begin[0] + long * ahead[0], begin[1] + long * ahead[1])
        middle = ((begin[0] + end[0]) / 2, (begin[1] + end[1]) / 2)
    else:  # a limb swings around its root, and the arrow outside of it
        aside = (-ahead[1], ahead[0])
        root = seen(scene.first.skeleton[_root(name)], scene.view)
        if (middle[0] - root[0]) * aside[0] + (middle[1] - root[1]) * aside[1] < 0:
            aside = (-aside[0], -aside[1])
        if max(begin[1], end[1]) + out * aside[1] > -_BARB:  # not below the floor
            aside = (-aside[0], -aside[1])
        begin, middle, end = (
            (x + out * aside[0], y + out * aside[1]) for x, y in (begin, middle, end)
        )
    bend = (2 * middle[0] - (begin[0] + end[0]) / 2, 2 * middle[1] - (begin[1] + end[1]) / 2)
    return begin, bend, end


def drawn(scene: Scene) -> str:
    """Return the arrow as SVG, or nothing."""
    places = arrow(scene)
    if not places:
        return ""
    begin, bend, end = places
    x, y = _unit(bend, end)
    barbs = [
        (end[0] - _BARB * (x * 0.8 + side * y * 0.6), end[1] - _BARB * (y * 0.8 - side * x * 0.6))
        for side in (1, -1)
    ]
    line = f"M{_at(begin)}Q{_at(bend)} {_at(end)}M{_at(barbs[0])}L{_at(end)}L{_at(barbs[1])}"
    return f'<path class="way" d="{line}"/>'


def mover(scene: Scene) -> str:
    """Return the landmark whose way the arrow shows."""
    first, last = (each.skeleton for each in (scene.first, scene.last))
    ways = {
        name: dist(seen(first[name], scene.view), seen(last[name], scene.view)) for name in _ENDS
    }
    farthest = max(ways.values())
    of_trunk = _OF_TRUNK.get(scene.exercise.pattern, ())
    if whole := [name for name in of_trunk if ways[name] >= farthest / 3]:
        return whole[0]
    far = [name for name in _ENDS if ways[name] >= 0.8 * farthest]
    lifted = [name for name in far if name.endswith("knee") and last[name][2] > first[name][2]]
    return (lifted or far)[0]  # a foot only follows a knee that is lifted


def _root(name: str) -> str:
    side, _, end = name.partition("_")
    return f"{side}_{'shoulder' if end == 'hand' else 'hip'}"


def _unit(begin: Place, end: Place) -> Place:
    x, y = end[0] - begin[0], end[1] - begin[1]
    size = hypot(x, y) or 1
    return x / size, y / size


def _at(place: Place) -> str:
    return f"{round(place[0])} {round(place[1])}"

"""Two bones that reach for a place: the angles of an arm or a leg from where its end should be."""

from collections.abc import Mapping, MutableMapping
from math import hypot, sqrt

from macros.science.body.body import Body, Skeleton, against
from macros.science.body.vectors import (
    Point,
    Turn,
    across,
    angle_of,
    back,
    cross,
    length,
    minus,
    plus,
    times,
    turned,
    unit,
)

JOINTS = {"arm": ("shoulder", "elbow", "wrist"), "leg": ("hip", "knee", "ankle")}
BONES = {"arm": ("upper arm", "forearm", "hand"), "leg": ("thigh", "shank", "foot")}
_FRONT: Point = (1.0, 0.0, 0.0)
_NEVER_QUITE_STRAIGHT = 1e-7

Solved = MutableMapping[tuple[str, str], float]


def reach(body: Body, limb: str, start: Point, target: Point, front: Point) -> tuple[Point, Point]:
    """Return where the middle joint and the end come to lie, as near to the target as bones allow.

    ``front`` is where the upper bone's front looks: a knee points there, an elbow away from it.
    """
    upper, lower = body.upper[limb], body.lower[limb]
    way = minus(target, start)
    far = min(max(length(way), abs(upper - lower) + 1e-6), upper + lower - _NEVER_QUITE_STRAIGHT)
    along = unit(way)
    out = unit(across(front if limb == "leg" else times(-1, front), along))
    share = (upper**2 + far**2 - lower**2) / (2 * far)
    aside = sqrt(max(0.0, upper**2 - share**2))
    return plus(start, times(share, along), times(aside, out)), plus(start, times(far, along))


def place(
    solved: Solved, body: Body, whose: tuple[str, str], joints: tuple[Point, ...], front: Point
) -> tuple[Turn, Turn]:
    """Set the angles of a limb by where its three joints lie; return the turns of both bones."""
    (side, limb), (start, middle, end) = whose, joints
    first, second, _ = JOINTS[limb]
    up, down = unit(minus(start, middle)), unit(minus(end, middle))
    fold = across(down if limb == "arm" else times(-1, down), up)
    looks = fold if length(fold) > 1e-4 else across(front, up)
    hinge = unit(cross(up, looks))
    upper = back((cross(hinge, up), hinge, up))
    lower = back((cross(hinge, times(-1, down)), hinge, times(-1, down)))
    parent = body.turns(solved)["chest" if limb == "arm" else "pelvis"]
    set_ball(solved, side, first, against(parent, upper))
    bent = against(upper, lower)
    flexion = angle_of(bent[0][2], bent[0][0])
    solved[f"{side} {second}", "flexion"] = -flexion if limb == "arm" else flexion
    return upper, lower


def set_ball(solved: Solved, side: str, joint: str, turn: Turn) -> None:
    """Set the three angles of a shoulder, hip or ankle by how what hangs on it lies."""
    sign = 1 if side == "left" else -1
    aside = "inversion" if joint == "ankle" else "abduction"
    lean = angle_of(turn[0][2], turn[2][2])
    bend = angle_of(-turn[1][2], hypot(turn[1][0], turn[1][1]))
    spin = angle_of(turn[1][0], turn[1][1])
    signs = {"flexion": -1, aside: -sign if joint == "ankle" else sign, "rotation": sign}
    _set_nearest(solved, f"{side} {joint}", signs, (lean, bend, spin))


def set_wrist(solved: Solved, side: str, turn: Turn) -> None:
    """Set the angles of a wrist and its forearm by how the hand lies against the forearm."""
    sign = 1 if side == "left" else -1
    spin = angle_of(turn[1][0], turn[0][0])
    aside = angle_of(-turn[2][0], hypot(turn[2][1], turn[2][2]))
    bend = angle_of(turn[2][1], turn[2][2])
    signs = {"pronation": -sign, "deviation": 1, "flexion": -sign}
    _set_nearest(solved, f"{side} wrist", signs, (spin, aside, bend))


def _set_nearest(
    solved: Solved, name: str, signs: Mapping[str, int], turns: tuple[float, float, float]
) -> None:
    """Set three angles; of the two ways to say a turn by three, the one nearer to what was."""
    first, second, third = turns
    was = [solved.get((name, motion), 0.0) for motion in signs]
    said = [
        [_near(old, sign * new) for old, sign, new in zip(was, signs.values(), way, strict=True)]
        for way in (turns, (first + 180, 180 - second, third + 180))
    ]
    best = min(said, key=lambda each: sum(abs(a - b) for a, b in zip(each, was, strict=True)))
    for motion, angle in zip(signs, best, strict=True):
        solved[name, motion] = angle


def front_of(turns: dict[str, Turn], side: str, limb: str) -> Point:
    """Return where the front of a limb's upper bone looks."""
    return turned(turns[f"{side} {BONES[limb][0]}"], _FRONT)


def joints_of(skeleton: Skeleton, side: str, limb: str) -> tuple[Point, Point, Point]:
    """Return where the three joints of a limb lie."""
    return tuple(skeleton[f"{side}_{joint}"] for joint in JOINTS[limb])


def _near(old: float, new: float) -> float:
    """Return an angle as the one of its turns that is nearest to another."""
    return new - 360 * round((new - old) / 360)

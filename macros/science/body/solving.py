"""A pose held by what it touches: the hips are placed, then arms and legs reach for their places.

A part that touches a thing for the first time is brought to its face, as near as it is; where it
then lies it is held for as long as it touches, so that nothing slides.  What of the trunk touches
places the hips, else knees and elbows, else feet, else hands; the others reach by their bones.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from math import cos, radians, sin, sqrt

from macros.science.body.body import Body, Skeleton, against
from macros.science.body.contacts import (
    ARM_PARTS,
    TRUNK_PARTS,
    height_of,
    kind_of,
    landmark_of,
)
from macros.science.body.limbs import (
    BONES,
    front_of,
    joints_of,
    place,
    reach,
    set_ball,
    set_wrist,
)
from macros.science.body.props import GRIPPED, Face
from macros.science.body.vectors import (
    Point,
    Turn,
    across,
    angle_of,
    back,
    cross,
    dot,
    length,
    minus,
    of_axes,
    plus,
    times,
    turned,
    unit,
)

HAND_TILT = 10
"""Degrees by which a flat hand's bones fall from the wrist to the knuckles: a palm is a wedge."""

RANKS = (("pelvis", "shoulders", "back"), ("knee", "elbow", "forearm"), ("foot", "heel", "toes"))
"""Kinds of parts by how much they say about where the hips are, the most first."""

_FRONT: Point = (1.0, 0.0, 0.0)
_UP: Point = (0.0, 0.0, 1.0)

Angles = dict[tuple[str, str], float]


@dataclass(frozen=True)
class Anchor:
    """What holds a part: a face, and, once the part has touched it, where and how it lies there."""

    face: Face
    at: Point | None = None
    turn: Turn | None = None


Anchors = Mapping[str, Anchor]


@dataclass(frozen=True)
class Held:
    """A position: its angles, where its landmarks lie, and what holds it."""

    angles: Angles
    skeleton: Skeleton
    anchors: Anchors = field(default_factory=dict)

    @property
    def root(self) -> Point:
        """Where the middle of the hips lies."""
        return self.skeleton["pelvis"]

    def off(self, body: Body) -> dict[str, float]:
        """Return how far each part that touches is from its place."""
        return {part: self._off(body, part, anchor) for part, anchor in self.anchors.items()}

    def _off(self, body: Body, part: str, anchor: Anchor) -> float:
        point = self.skeleton[touching(part, anchor.face)]
        if anchor.at:
            return length(minus(point, anchor.at))
        return abs(anchor.face.over(point) - stands_over(body, part, anchor.face))


def touching(part: str, face: Face) -> str:
    """Return the landmark by which a part touches a thing; what is gripped lies in the fist."""
    if kind_of(part) == "hand" and face.thing in GRIPPED:
        return f"{part.split(maxsplit=1)[0]}_hand"
    return landmark_of(part)


def stands_over(body: Body, part: str, face: Face) -> float:
    """Return how far the landmark that touches a thing stands from its face."""
    if kind_of(part) == "hand" and face.thing in GRIPPED:
        return 0.0
    return height_of(body, part)


def hold(body: Body, angles: Angles, anchors: Anchors, root: Point, *, fixed: bool = False) -> Held:
    """Return a position with its parts on their places.

    ``root`` is where the hips are in every direction in which no contact tells, or, where they are
    ``fixed``, at all.
    """
    solved = dict(angles)
    skeleton = body.skeleton(solved, root)
    if not fixed:
        root = _placed(body, skeleton, anchors, root)
        skeleton = body.skeleton(solved, root)
    for part, anchor in anchors.items():
        if part not in TRUNK_PARTS:
            _Limb(body, solved, skeleton, part, anchor).solve()
    if "head" in anchors:
        _lay_head(body, solved, root, anchors["head"].face)
    skeleton = body.skeleton(solved, root)
    turns = body.turns(solved)
    kept = {
        part: replace(
            anchor,
            at=None if part == "head" else anchor.at or skeleton[touching(part, anchor.face)],
            turn=anchor.turn or turns.get(_end_of(part)),
        )
        for part, anchor in anchors.items()
    }
    return Held(solved, skeleton, kept)


def _end_of(part: str) -> str:
    kind, side = kind_of(part), part.split(maxsplit=1)[0]
    return f"{side} hand" if kind == "hand" else f"{side} foot" if kind in RANKS[2] else ""


def _rank(part: str) -> int:
    kind = kind_of(part)
    return next((rank for rank, kinds in enumerate(RANKS) if kind in kinds), len(RANKS))


def _placed(body: Body, skeleton: Skeleton, anchors: Anchors, root: Point) -> Point:
    """Return where the hips are by what touches, each direction by the parts that say most."""
    told: list[dict[int, list[float]]] = [{}, {}, {}]
    for part, anchor in anchors.items():
        if part == "head":
            continue
        point = skeleton[touching(part, anchor.face)]
        if anchor.at:
            way, axes = minus(anchor.at, point), (0, 1, 2)
        else:
            lacks = stands_over(body, part, anchor.face) - anchor.face.over(point)
            way = times(lacks, anchor.face.out)
            axes = tuple(axis for axis in (0, 1, 2) if anchor.face.out[axis])
        for axis in axes:
            told[axis].setdefault(_rank(part), []).append(way[axis])
    moved = [sum(each[min(each)]) / len(each[min(each)]) if each else 0.0 for each in told]
    return plus(root, tuple(moved))


def _lay_head(body: Body, solved: Angles, root: Point, face: Face) -> None:
    """Bend the neck until the head lies on a face."""

    def over(flexion: float) -> float:
        solved["neck", "flexion"] = flexion
        return face.over(body.skeleton(solved, root)["head"]) - height_of(body, "head")

    before, now = solved.get(("neck", "flexion"), 0.0), solved.get(("neck", "flexion"), 0.0) + 5
    value, last = over(now), over(before)
    for _ in range(8):
        if abs(value - last) < 1e-12:
            break
        before, now, last = now, now - value * (now - before) / (value - last), value
        value = over(now)
    solved["neck", "flexion"] = max(-60.0, min(60.0, now))


class _Limb:
    """An arm or a leg that reaches for the place of a part of it."""

    def __init__(
        self, body: Body, solved: Angles, skeleton: Skeleton, part: str, anchor: Anchor
    ) -> None:
        self.body, self.solved, self.anchor, self.skeleton = body, solved, anchor, skeleton
        self.part, self.face = part, anchor.face
        self.side, self.kind = part.split()
        self.limb = "arm" if self.kind in ARM_PARTS else "leg"
        self.mirror = 1 if self.side == "left" else -1
        self.turns = body.turns(solved)
        self.start, self.middle, self.end = joints_of(skeleton, self.side, self.limb)
        self.front = front_of(self.turns, self.side, self.limb)

    def solve(self) -> None:
        """Set the angles of the limb."""
        if self.kind in ("knee", "elbow", "forearm"):
            self._rest_on_middle()
            return
        turn, to_end = self._how_the_end_lies()
        target = self._target(to_end)
        middle, end = reach(self.body, self.limb, self.start, target, self.front)
        _, lower = self._place(middle, end)
        if self.limb == "arm":
            set_wrist(self.solved, self.side, against(lower, turn))
        else:
            set_ball(self.solved, self.side, "ankle", against(lower, turn))
            if self.kind == "toes":
                ahead = turned(turn, _FRONT)
                falls = angle_of(-dot(ahead, self.face.out), length(across(ahead, self.face.out)))
                self.solved[f"{self.side} toes", "flexion"] = -falls

    def _place(self, middle: Point, end: Point) -> tuple[Turn, Turn]:
        joints = (self.start, middle, end)
        return place(self.solved, self.body, (self.side, self.limb), joints, self.front)

    def _rest_on_middle(self) -> None:
        """Bring knee or elbow to its place; what hangs on it stays as it was, a forearm lies."""
        bone = self.body.upper[self.limb]
        target = self.anchor.at or self._slid(self.middle, height_of(self.body, self.part), bone)
        middle = plus(self.start, times(bone, unit(minus(target, self.start))))
        down = minus(self.end, self.middle)
        if self.kind == "forearm":
            down = across(down, self.face.out)
        self._place(middle, plus(middle, times(self.body.lower[self.limb], unit(down))))

    def _how_the_end_lies(self) -> tuple[Turn, Point]:
        """Return how foot or hand lies, and the way from what touches to ankle or wrist."""
        name = f"{self.side} {BONES[self.limb][2]}"
        turn = self.turns[name]
        if self.kind == "foot":
            turn = self.anchor.turn or of_axes(self._flat(turned(turn, _FRONT)), self.face.out)
            return turn, (0.0, 0.0, 0.0)
        if self.kind == "hand":
            if self.face.thing in GRIPPED:
                return turn, times(-1, turned(turn, self.body.hand))
            return self.anchor.turn or self._flat_hand(), (0.0, 0.0, 0.0)
        way = self.body.heel if self.kind == "heel" else self.body.ball
        return turn, times(-1, turned(turn, way))

    def _flat(self, way: Point) -> Point:
        along = across(way, self.face.out)
        return along if length(along) > 1e-6 else turned(self.turns["pelvis"], _FRONT)

    def _flat_hand(self) -> Turn:
        out = self.face.out
        ways = (
            minus(self.end, self.middle),
            turned(self.turns["chest"], _UP),
            turned(self.turns["chest"], _FRONT),
        )
        flat = [across(unit(way), out) for way in ways]
        along = unit(next(way for way in flat if length(way) > 0.5))
        if abs(out[2]) < 0.5:
            along = _UP
        tilt = radians(HAND_TILT)
        fingers = plus(times(cos(tilt), along), times(-sin(tilt), out))
        palm = plus(times(-cos(tilt), out), times(-sin(tilt), along))
        y = times(-self.mirror, palm)
        z = times(-1, fingers)
        return back((cross(y, z), y, z))

    def _target(self, to_end: Point) -> Point:
        if self.anchor.at:
            return plus(self.anchor.at, to_end)
        height = stands_over(self.body, self.part, self.face) + dot(to_end, self.face.out)
        return self._slid(self.end, height, length(minus(self.end, self.start)))

    def _slid(self, point: Point, height: float, far: float) -> Point:
        """Return the place on the face, as far from the start of the limb as the point was."""
        out = self.face.out
        sunk = self.face.over(self.start) - height
        along = across(minus(point, self.start), out)
        if length(along) < 1e-6:
            along = across(self.front, out)
        wide = sqrt(max(0.0, far * far - sunk * sunk))
        aside = times(wide, unit(along)) if wide else (0.0, 0.0, 0.0)
        return plus(self.start, times(-sunk, out), aside)

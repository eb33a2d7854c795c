"""A movement: the poses of an exercise, the ways between them, and what stands beside."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from macros.problem import Problem
from macros.science.body.body import Body
from macros.science.body.contacts import each_part, height_of, kind_of, landmark_of
from macros.science.body.pose import Pose, angles_of, place_of
from macros.science.body.props import KINDS, UP, Box, Carried, Face, Kind
from macros.science.body.solving import Anchor, Anchors, Held, hold, touching
from macros.science.body.vectors import Point, mean, minus, mixed, times

SAMPLES = 9
"""Samples of each phase, the poses at both of its ends among them."""

Phase = tuple[Held, ...]
Prop = Mapping[str, object]


@dataclass(frozen=True)
class Movement:
    """What a drawing and a check need to know of an exercise.

    There is a phase from each pose to the next; a single pose, which is held, is a phase of its
    own with one sample.  A loop, such as a gait, goes on from its last pose to its first.
    """

    poses: tuple[Held, ...]
    phases: tuple[Phase, ...]
    boxes: tuple[Box, ...]
    carried: tuple[Carried, ...]
    loop: bool = False


def movement(
    body: Body,
    poses: Sequence[Pose],
    props: Mapping[str, Prop] | None = None,
    *,
    loop: bool = False,
) -> Movement:
    """Return a movement, held by its contacts."""
    things = _Things(props or {})
    held: list[Held] = []
    for pose in poses:
        held.append(_held(body, pose, things, held[-1] if held else None, loop))
    ends = zip(held, held[1:] + held[:1] if loop else held[1:], strict=False)
    phases = tuple(_phase(body, start, end, loop) for start, end in ends) or ((held[0],),)
    return Movement(tuple(held), phases, tuple(things.boxes(held)), tuple(things.carried()), loop)


def _held(body: Body, pose: Pose, things: "_Things", before: Held | None, loop: bool) -> Held:
    """Return a pose on its places.

    What a part touched in the pose before, it touches at the same place, but in a loop, where the
    floor goes by.  Where a wall stands is known once the body stands before it.
    """
    last = before if before and not loop else Held({}, {"pelvis": (0.0, 0.0, body.hip_height)})
    angles, place = angles_of(pose), place_of(pose)
    root = tuple(a if b is None else b for a, b in zip(last.root, place, strict=True))
    anchors: dict[str, Anchor] = {}
    unknown: dict[str, str] = {}
    for part, thing in each_part(pose.get("contacts") or {}):
        if part in last.anchors and last.anchors[part].face.thing == thing:
            anchors[part] = last.anchors[part]
        elif face := things.face(thing):
            anchors[part] = Anchor(face)
        else:
            unknown[part] = thing
    found = hold(body, angles, anchors, root, fixed=place[2] is not None)
    for part, thing in unknown.items():
        things.stand(thing, found, part, height_of(body, part))
    if unknown:
        anchors |= {part: Anchor(things.face(thing)) for part, thing in unknown.items()}
        found = hold(body, angles, anchors, found.root, fixed=True)
    return found


def _phase(body: Body, start: Held, end: Held, loop: bool) -> Phase:
    shared: Anchors = {
        part: Anchor(anchor.face) if loop else anchor
        for part, anchor in start.anchors.items()
        if part in end.anchors and end.anchors[part].face == anchor.face
    }
    samples = [start]
    for number in range(1, SAMPLES - 1):
        share = number / (SAMPLES - 1)
        names = start.angles.keys() | end.angles.keys()
        angles = {
            name: (1 - share) * start.angles.get(name, 0) + share * end.angles.get(name, 0)
            for name in names
        }
        root = mixed(start.root, end.root, share)
        samples.append(hold(body, angles, shared, root))
    return (*samples, end)


class _Things:
    """The things of an exercise: what is touched has a face, as soon as it is known where."""

    def __init__(self, props: Mapping[str, Prop]) -> None:
        self.props = {name: dict(prop or {}) for name, prop in props.items()}
        self._faces: dict[str, Face] = {}

    def face(self, thing: str) -> Face | None:
        """Return the face of a thing, where it is known already."""
        kind, prop = KINDS[thing], self.props.get(thing, {})
        if kind.is_a == "top":
            return Face(thing, (0.0, 0.0, _height(kind, prop)), UP)
        if (at := prop.get("forward" if kind.out[0] else "left")) is not None:
            return Face(thing, (at, at, 0.0), kind.out)
        return self._faces.get(thing)

    def stand(self, thing: str, held: Held, part: str, height: float) -> None:
        """Put a wall where a part touches it first; of two parts, where the foremost is."""
        out = KINDS[thing].out
        face = Face(thing, minus(held.skeleton[landmark_of(part)], times(height, out)), out)
        known = self._faces.get(thing)
        if known is None or known.over(face.point) < 0:
            self._faces[thing] = face

    def boxes(self, poses: Sequence[Held]) -> Iterator[Box]:
        """Yield what stands beside the body."""
        touched = {anchor.face.thing for held in poses for anchor in held.anchors.values()}
        for thing in [*self.props, *sorted(touched - self.props.keys())]:
            if KINDS[thing].is_a in ("top", "upright") and thing != "floor":
                yield self._box(thing, poses)

    def _box(self, thing: str, poses: Sequence[Held]) -> Box:
        kind, prop = KINDS[thing], self.props.get(thing, {})
        middle = _first_touch(thing, poses)
        deep, wide, thick = kind.size
        top = _height(kind, prop)
        given = (prop.get("forward"), prop.get("left"))
        x, y = (a if b is None else b for a, b in zip(middle, given, strict=False))
        ahead, aside = kind.before * deep, wide / 2
        if kind.is_a == "upright":
            face = self.face(thing)
            if not face:
                raise Problem(f"nothing touches the {thing}; say where it stands, or leave it out")
            x, ahead = _from_face(x, ahead, deep, face.point[0], kind.out[0])
            y, aside = _from_face(y, aside, wide, face.point[1], kind.out[1])
        low = (x + ahead - deep, y + aside - wide, max(0.0, top - thick))
        return Box(thing, low, (x + ahead, y + aside, top))

    def carried(self) -> Iterator[Carried]:
        """Yield what moves along with the body."""
        for thing, prop in self.props.items():
            kind = KINDS[thing]
            if kind.is_a == "held":
                yield Carried(thing, tuple(map(_landmark, prop.get("by") or kind.by)))
            elif kind.is_a == "band":
                if not prop.get("along"):
                    raise Problem("a band needs `along`: the parts that it runs along, in order")
                yield Carried(thing, tuple(self._on_band(prop, each) for each in prop["along"]))

    def _on_band(self, prop: Prop, part: str) -> str | Point:
        if part == "anchor":
            at = tuple(prop.get(key) for key in ("forward", "left", "height"))
            if set(at) == {None}:
                raise Problem("an anchor needs a place; write its `forward`, `left` or `height`")
            return tuple(0.0 if each is None else float(each) for each in at)
        return _landmark(part)


def _height(kind: Kind, prop: Prop) -> float:
    given = prop.get("height")
    return kind.top if given is None else given


def _from_face(
    middle: float, beyond: float, size: float, face: float, out: float
) -> tuple[float, float]:
    """Return from where, and how much of it beyond, a thing goes along the way its face looks."""
    return (face, size if out < 0 else 0.0) if out else (middle, beyond)


def _landmark(part: str) -> str:
    side, _, kind = part.partition(" ")
    if not kind:
        return part
    return f"{side}_{ {'foot': 'ball', 'shin': 'ankle'}.get(kind, kind) }"


def _first_touch(thing: str, poses: Sequence[Held]) -> Point:
    """Return the middle of what touches a thing first, else of the hips of the first pose."""
    for held in poses:
        points = [
            _point(held, part, anchor.face)
            for part, anchor in held.anchors.items()
            if anchor.face.thing == thing
        ]
        if points:
            return mean(points)
    return poses[0].root


def _point(held: Held, part: str, face: Face) -> Point:
    if kind_of(part) == "foot":
        side = part.split(maxsplit=1)[0]
        return mean([held.skeleton[f"{side}_heel"], held.skeleton[f"{side}_toe"]])
    return held.skeleton[touching(part, face)]

"""The figure: a skeleton seen from one side, in layers, the farthest first.

A layer is what lies at one depth: a limb that is far, or the trunk with what is near.  It is one
outline, so that a thin line of paper around it keeps it apart from the layers behind.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from math import hypot
from typing import Literal

from macros.parts.movement.path import Place, Step, backward, moved, steps
from macros.parts.movement.shapes import PATCHES, SHAPES
from macros.science.body.vectors import between, minus

SCALE = 280
"""Units of a drawing in a body's height."""

SIDES = ("left", "right")
_LIMBS = {
    "arm": ("upper arm", "hand", "forearm"),
    "leg": ("thigh", "shank", "shoe", "foot", "toes"),
}
_TRUNK = ("neck", "head", "chest", "belly", "pelvis")

_ALIKE = 0.02
"""How near to one another, in heights, two limbs lie that a drawing shows as one."""

_ROLLED = 15
"""Degrees by which the toes of a foot are bent that rolls over them."""

Point = tuple[float, float, float]
Skeleton = Mapping[str, Point]


@dataclass(frozen=True)
class Part:
    """A segment of a body: its name, and the side of a limb."""

    name: str
    side: str = ""

    @property
    def is_upper_arm(self) -> bool:
        """Whether it hangs on a shoulder."""
        return self.name == "upper arm"


@dataclass(frozen=True)
class Layer:
    """What lies at one depth: far limbs, the trunk with what is near, or near arms."""

    depth: Literal["far", "middle", "near"]
    parts: tuple[Part, ...]

    @property
    def shoulders(self) -> tuple[Part, ...]:
        """The upper arms that grow out of a trunk behind them, with no line between."""
        return tuple(each for each in self.parts if self.depth == "near" and each.is_upper_arm)


@dataclass(frozen=True)
class Placed:
    """A segment where a view shows it: its ends, its length, and 1, or -1 for a mirrored one."""

    upper: Place
    lower: Place
    length: int
    hand: int

    def outline(self, written: str) -> list[Step]:
        """Return an outline that is written along the segment, at its place."""
        (ax, ay), (bx, by) = self.upper, self.lower
        apart = hypot(bx - ax, by - ay) or 1e-9
        ex, ey = (bx - ax) / apart, (by - ay) / apart
        along, out = apart / self.length, self.hand * SCALE / 1000

        def to(place: Place) -> Place:
            u, v = place[0] * along, place[1] * out
            return ax + u * ex + v * ey, ay + u * ey - v * ex

        found = moved(steps(written), to, SCALE / 1000)
        return backward(found) if self.hand < 0 else found


def seen(point: Point, view: str) -> Place:
    """Return where a view shows a point: from the body's right side, or from its front."""
    forward, left, up = point
    return (forward if view == "side" else left) * SCALE, -up * SCALE


def placed(part: Part, skeleton: Skeleton, view: str) -> Placed:
    """Return a segment where a view shows it."""
    segment = SHAPES[view][part.name]
    names = (
        f"{part.side}_{each}" if part.side else each for each in (segment.upper, segment.lower)
    )
    upper, lower = (seen(skeleton[each], view) for each in names)
    mirrored = part.side == "right" if view == "front" else turned_away(skeleton)
    return Placed(upper, lower, segment.length, -1 if mirrored else 1)


def turned_away(skeleton: Skeleton) -> bool:
    """Tell whether the body's left side is the near one."""
    return skeleton["left_shoulder"][1] < skeleton["right_shoulder"][1]


def layers(skeletons: Collection[Skeleton], view: str) -> Iterator[Layer]:
    """Yield the layers of a body that goes through positions, the farthest first."""
    trunk = tuple(map(Part, _TRUNK))
    if view == "front":
        legs = (Part(name, side) for name in ("thigh", "shank", "foot") for side in SIDES)
        yield Layer("middle", (*legs, *trunk))
        yield Layer("near", (*_arm("left"), *_arm("right")))
        return
    far, near = SIDES[::-1] if turned_away(next(iter(skeletons))) else SIDES
    arm = _arm(far) if any(_apart(each, "arm") for each in skeletons) else ()
    leg = _leg(far, skeletons) if any(_apart(each, "leg") for each in skeletons) else ()
    if arm or leg:
        yield Layer("far", (*arm, *leg))
    yield Layer("middle", (*trunk, *_leg(near, skeletons)))
    yield Layer("near", _arm(near))


def _arm(side: str) -> tuple[Part, ...]:
    return tuple(Part(name, side) for name in _LIMBS["arm"])


def _leg(side: str, skeletons: Collection[Skeleton]) -> tuple[Part, ...]:
    """Return the parts of a leg; a foot has toes of their own where it rolls over them."""
    straight = all(_foot_is_straight(each, side) for each in skeletons)
    names = ("thigh", "shank", *(("shoe",) if straight else ("foot", "toes")))
    return tuple(Part(name, side) for name in names)


def _foot_is_straight(skeleton: Skeleton, side: str) -> bool:
    heel, ball, toe = (skeleton[f"{side}_{each}"] for each in ("heel", "ball", "toe"))
    return between(minus(ball, heel), minus(toe, ball)) < _ROLLED


def _apart(skeleton: Skeleton, limb: str) -> bool:
    """Tell whether the far limb shows beside the near one."""
    ends = ("elbow", "wrist", "fingers") if limb == "arm" else ("knee", "ankle", "toe")
    pairs = ((skeleton[f"left_{each}"], skeleton[f"right_{each}"]) for each in ends)
    return any(hypot(a[0] - b[0], a[2] - b[2]) > _ALIKE for a, b in pairs)


def patches(
    layer: Layer, muscles: Mapping[tuple[str, str], Collection[str]], view: str
) -> Iterator[tuple[Part, str]]:
    """Yield the outline of each patch of muscles that lies on a layer, with its segment.

    ``muscles`` are their names by the limb and the side on which they work.
    """
    for part in layer.parts:
        limb = next((each for each, names in _LIMBS.items() if part.name in names), "trunk")
        for muscle in muscles[limb, part.side]:
            for patch in PATCHES[view].get(muscle, ()):
                if patch.segment == part.name:
                    yield part, patch.outline

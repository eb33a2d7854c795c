"""What is wrong with a movement: joints past their range, feet that slide, a body that would fall.

Each sample is looked at, so that a way between two good poses is good as well.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from macros.science.body.body import RADII, SIDES, Body, Skeleton
from macros.science.body.contacts import kind_of
from macros.science.body.moving import SAMPLES, Movement
from macros.science.body.props import GRIPPED, KINDS, Box
from macros.science.body.solving import Held
from macros.science.body.vectors import Point

OFF_PLACE = 0.01
"""How far what touches may be from its place, as a share of the body's height."""

ROUNDING = 0.5
"""Degrees past a range that nobody sees, and that rounding may make."""

FEET = ("foot", "heel", "toes")


class Range(Protocol):
    """How far a joint goes: any object with these attributes will do.

    ``motion`` is one of those of its joint, and ``least`` is the way back, as a negative angle.
    """

    joint: str
    motion: str
    least: float
    most: float


Ranges = Mapping[str, Range]

SAYS: Mapping[str, tuple[str, str]] = {
    "flexion": ("flexes", "extends"),
    "abduction": ("abducts", "adducts"),
    "rotation": ("rotates outward", "rotates inward"),
    "bend": ("bends to the left", "bends to the right"),
    "turn": ("turns to the left", "turns to the right"),
    "inversion": ("turns its sole inward", "turns its sole outward"),
    "deviation": ("bends to the little finger", "bends to the thumb"),
    "pronation": ("turns palm down", "turns palm up"),
}
"""What a joint does for a positive and for a negative angle."""


@dataclass(frozen=True)
class Fault:
    """Something wrong at one sample; ``size`` tells how much, so that the worst can be told."""

    about: str
    says: str
    size: float


def faults(body: Body, movement: Movement, ranges: Ranges) -> Iterator[tuple[int, str]]:
    """Yield what is wrong with a movement, each thing once a phase, where it is worst.

    With it comes the number of the pose, from one on, or of the pose from which the way goes.
    """
    for number, phase in enumerate(movement.phases, 1):
        worst: dict[str, tuple[float, int, str]] = {}
        for at, held in enumerate(phase, 1):
            for fault in _of_sample(body, movement, held, ranges):
                pose, where = _where(number, at, len(phase), len(movement.poses))
                if fault.about not in worst or fault.size > worst[fault.about][0]:
                    worst[fault.about] = fault.size, pose, f"{where}: {fault.says}"
        yield from ((pose, says) for _, pose, says in worst.values())


def _where(phase: int, sample: int, samples: int, poses: int) -> tuple[int, str]:
    after = phase % poses + 1
    if sample in (1, samples):
        pose = phase if sample == 1 else after
        return pose, f"pose {pose}"
    return phase, f"poses {phase} to {after}, sample {sample} of {SAMPLES}"


def _of_sample(body: Body, movement: Movement, held: Held, ranges: Ranges) -> Iterator[Fault]:
    yield from _past_range(held, ranges)
    yield from _off_place(body, held)
    yield from _through(movement, held)
    if not movement.loop:
        yield from _out_of_balance(body, held)


def _past_range(held: Held, ranges: Ranges) -> Iterator[Fault]:
    for each in ranges.values():
        names = [each.joint, *(f"{side} {each.joint}" for side in SIDES)]
        for name in names:
            angle = held.angles.get((name, each.motion), 0.0)
            over = max(angle - each.most, each.least - angle)
            if over > ROUNDING:
                forward = angle > each.most
                does = SAYS[each.motion][0 if forward else 1]
                most = abs(each.most if forward else each.least)
                says = f"the {name} {does} by {abs(angle):.0f} degrees; at most {most:.0f}"
                yield Fault(f"{name} {each.motion}", says, over)


def _off_place(body: Body, held: Held) -> Iterator[Fault]:
    for part, off in held.off(body).items():
        if off > OFF_PLACE:
            thing = held.anchors[part].face.thing
            says = f"the {part} is off the {thing} by {100 * off:.1f} % of the height; at most 1"
            yield Fault(part, f"{says}; move the body nearer, or leave the contact out", off)


def _through(movement: Movement, held: Held) -> Iterator[Fault]:
    grips = {
        (f"{part.removesuffix('hand').strip()}_{each}", anchor.face.thing)
        for part, anchor in held.anchors.items()
        for each in ("hand", "fingers")
        if anchor.face.thing in GRIPPED
    }
    for name, point in held.skeleton.items():
        spare = RADII.get(name.split("_")[-1], 0.03) / 2
        said = name.replace("_", " ")
        if point[2] < spare - 0.002:
            yield Fault(
                f"{name} floor", f"the {said} goes through the floor; lift it", spare - point[2]
            )
        for box in movement.boxes:
            depth = 0.0 if (name, box.kind) in grips else _depth(box, point, spare - 0.002)
            if depth:
                yield Fault(f"{name} {box.kind}", f"the {said} goes through the {box.kind}", depth)


def _depth(box: Box, point: Point, spare: float) -> float:
    """Return how deep a point is in a thing; a wall is as deep as the world behind it."""
    low, high = [each - spare for each in box.low], [each + spare for each in box.high]
    for axis, way in enumerate(KINDS[box.kind].out[:2]):
        high[axis] = 9.0 if way < 0 else high[axis]
        low[axis] = -9.0 if way > 0 else low[axis]
    if all(a < x < b for a, x, b in zip(low, point, high, strict=True)):
        return min(min(x - a, b - x) for a, x, b in zip(low, point, high, strict=True))
    return 0.0


def _out_of_balance(body: Body, held: Held) -> Iterator[Fault]:
    if not held.anchors:
        yield Fault("touch", "nothing is touched; name what the body rests on in `contacts`", 1)
        return
    if any(kind_of(part) not in FEET for part in held.anchors):
        return
    ground = [point for part in held.anchors for point in _sole(body, held.skeleton, part)]
    center = body.balance_point(held.skeleton)
    out = _outside(ground, center)
    if out > OFF_PLACE / 2:
        says = f"the body would fall: its center of mass is {100 * out:.1f} % of the height"
        yield Fault("balance", f"{says} outside its feet; lean it over them", out)


def _sole(body: Body, skeleton: Skeleton, part: str) -> Iterator[tuple[float, float]]:
    """Yield the corners of what a foot stands on."""
    side, kind = part.split()
    heel, ball, toe = (skeleton[f"{side}_{each}"] for each in ("heel", "ball", "toe"))
    along = (toe[0] - heel[0], toe[1] - heel[1])
    size = (along[0] ** 2 + along[1] ** 2) ** 0.5 or 1.0
    half = body.foot_breadth / 2 / size
    wide = (-along[1] * half, along[0] * half)
    ends = {"foot": (heel, toe), "heel": (heel,), "toes": (ball, toe)}[kind]
    for x, y, _ in ends:
        yield from ((x + wide[0], y + wide[1]), (x - wide[0], y - wide[1]))


def _outside(ground: list[tuple[float, float]], center: Point) -> float:
    """Return how far a point lies outside the outline of others, seen from above."""
    hull = _hull(ground)
    far = 0.0
    for (ax, ay), (bx, by) in zip(hull, hull[1:] + hull[:1], strict=True):
        size = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5
        if size:
            side = (bx - ax) * (center[1] - ay) - (by - ay) * (center[0] - ax)
            far = max(far, -side / size)
    return far


def _hull(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return the outline of points, counterclockwise."""
    ordered = sorted(set(points))

    def half(several: list[tuple[float, float]]) -> list[tuple[float, float]]:
        found: list[tuple[float, float]] = []
        for p in several:
            while len(found) > 1 and _turns_right(found[-2], found[-1], p):
                found.pop()
            found.append(p)
        return found[:-1]

    return half(ordered) + half(ordered[::-1])


def _turns_right(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> bool:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) <= 0

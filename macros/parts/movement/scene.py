"""What there is to draw of an exercise: its positions, what stands beside them, and who works."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate, chain
from math import dist

from macros import records
from macros.movement import movement
from macros.parts.movement.figure import SIDES, Point, Skeleton
from macros.records.kinds.exercise import Exercise
from macros.science.body import Box, Carried, Held
from macros.uses import remembered

_RISES = 0.03
"""How far, in heights, a trunk rises or sinks in a movement that lifts the body itself."""

_TURNED = 45
"""Degrees by which palms are turned that no longer face the thighs."""

_LIMBS = {"arm": ("shoulder", "wrist", "neck"), "leg": ("hip", "ankle", "pelvis")}
"""Of each limb: where it begins and ends, and what of the trunk it is set against."""


@dataclass(frozen=True)
class Frame:
    """A position: the landmarks of a body, and what of it touches what."""

    skeleton: Skeleton
    contacts: Mapping[str, str]


@dataclass(frozen=True)
class Scene:
    """An exercise in one view: its frames from the first position to the last."""

    exercise_id: str
    exercise: Exercise
    view: str
    frames: tuple[Frame, ...]
    poses: tuple[int, ...]
    """The numbers of the frames that the record gives; the others are on the way."""
    boxes: tuple[Box, ...]
    carried: tuple[Carried, ...]
    is_loop: bool
    palms_turned: bool
    """Whether the palms are turned forward or backward, so that what they hold lies across."""

    @property
    def first(self) -> Frame:
        """The position in which it begins."""
        return self.frames[0]

    @property
    def last(self) -> Frame:
        """The position to which it goes, from where it goes back.

        A walk, and what ends where it began, has gone farthest halfway.
        """
        closed = self.is_loop or (self.moves and self.frames[-1].skeleton == self.first.skeleton)
        return self.frames[self.poses[len(self.poses) // 2 if closed else -1]]

    @property
    def moves(self) -> bool:
        """Whether there is a way to go."""
        return len(self.poses) > 1

    @property
    def lifts(self) -> bool:
        """Whether the muscles do their work on the way from the first position to the last.

        Whoever stands up lifts the body; whoever begins a squat standing lowers it first.  Where
        the trunk stays, the first way is the work.
        """
        first, last = (each.skeleton for each in (self.first, self.last))
        if self.exercise.pattern == "push" and any("hand" in each for each in self.first.contacts):
            ways = [dist(each["neck"], each["right_wrist"]) for each in (first, last)]
            return ways[0] < ways[1]
        rises = max((last[each][2] - first[each][2] for each in ("neck", "pelvis")), key=abs)
        return abs(rises) < _RISES or rises > 0

    def muscles(self, names: Iterable[str]) -> dict[tuple[str, str], list[str]]:
        """Return muscles by the limb and the side on which they work, and those of the trunk."""
        found = {("trunk", ""): [*names]}
        for limb in _LIMBS:
            for side in SIDES:
                found[limb, side] = [*names] if side in _working(self, limb) else []
        return found


@remembered()
def scene(exercise_id: str, view: str | None = None, form: int | None = None) -> Scene | None:
    """Return what there is to draw of an exercise in a view, the leading one if none is named.

    ``form`` is the number of a variant of its record, from zero on.  There is nothing for an
    exercise whose record has no poses.
    """
    record = records.exercise(exercise_id)
    drawn = record if form is None else record.variants[form]
    if not drawn.poses:
        return None
    whole = movement(drawn, loop=record.counted == "walk")
    first, *others = whole.phases
    held = [*first, *chain.from_iterable(phase[1:] for phase in others)]
    ends = [0, *accumulate(len(phase) - 1 for phase in whole.phases)]
    return Scene(
        exercise_id=exercise_id,
        exercise=record,
        view=view or (drawn.views or record.views)[0],
        frames=tuple(map(_frame, held)),
        poses=tuple(ends[: len(whole.poses)]),
        boxes=whole.boxes,
        carried=whole.carried,
        is_loop=whole.loop,
        palms_turned=abs(held[0].angles.get(("right wrist", "pronation"), 0)) > _TURNED,
    )


def _frame(held: Held) -> Frame:
    return Frame(held.skeleton, {part: each.face.thing for part, each in held.anchors.items()})


def _working(scene: Scene, limb: str) -> tuple[str, ...]:
    """Return the sides of a limb that work: both, or of each in turn the one that moves."""
    if not scene.exercise.each_side or scene.is_loop:
        return SIDES
    if not scene.moves:
        touching = [side for side in SIDES if f"{side} foot" in scene.first.contacts]
        return tuple(touching) if limb == "leg" and len(touching) == 1 else SIDES
    ways = {side: _way(scene, limb, side) for side in SIDES}
    return tuple(side for side in SIDES if ways[side] >= 0.5 * max(ways.values()))


def _way(scene: Scene, limb: str, side: str) -> float:
    """Return how far the end of a limb goes, against the trunk."""
    _, end, trunk = _LIMBS[limb]

    def place(frame: Frame) -> Point:
        return tuple(
            a - b
            for a, b in zip(frame.skeleton[f"{side}_{end}"], frame.skeleton[trunk], strict=True)
        )

    return dist(place(scene.first), place(scene.last))

"""Things beside a body: what it stands, sits and leans on, and what it holds.

Sizes are shares of the body's height: a seat of 0.26 is one of 45 cm under somebody of 172 cm.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from macros.science.body.vectors import Point, dot, minus

UP: Point = (0.0, 0.0, 1.0)


@dataclass(frozen=True)
class Kind:
    """What a kind of thing is like.

    A *top* is touched from above, and an *upright* thing from where its face looks, which is
    ``out`` of it; something *held* moves along with parts of the body, and a *band* runs between
    them.  ``size`` is how far it goes forward, to the left and down from its top; ``before`` is how
    much of the first lies in front of what touches it.
    """

    is_a: Literal["top", "upright", "held", "band"]
    size: tuple[float, float, float] = (0.0, 0.0, 0.0)
    top: float = 0.0
    before: float = 0.5
    by: tuple[str, ...] = ()
    out: Point = UP


KINDS: Mapping[str, Kind] = {
    "floor": Kind("top", (9.0, 9.0, 1.0)),
    "mat": Kind("top", (1.1, 0.36, 0.006), 0.006),
    "mat across": Kind("top", (0.36, 1.1, 0.006), 0.006),
    "step": Kind("top", (0.17, 0.3, 0.1), 0.1),
    "seat": Kind("top", (0.25, 0.25, 0.03), 0.26, 0.6),
    "chair": Kind("top", (0.25, 0.25, 0.03), 0.26, 0.6),
    "bench": Kind("top", (0.75, 0.18, 0.04), 0.26),
    "bed": Kind("top", (1.15, 0.55, 0.12), 0.3),
    "counter": Kind("top", (0.35, 0.9, 0.025), 0.53, 0.75),
    "side counter": Kind("top", (0.9, 0.35, 0.025), 0.53),
    "table": Kind("top", (0.4, 0.7, 0.02), 0.43, 0.75),
    "chair back": Kind("top", (0.025, 0.25, 0.3), 0.5),
    "rail": Kind("top", (0.7, 0.02, 0.02), 0.53),
    "wall": Kind("upright", (0.04, 0.7, 1.05), 1.05, out=(-1.0, 0.0, 0.0)),
    "wall behind": Kind("upright", (0.04, 0.7, 1.05), 1.05, out=(1.0, 0.0, 0.0)),
    "side wall": Kind("upright", (0.7, 0.04, 1.05), 1.05, out=(0.0, -1.0, 0.0)),
    "backrest": Kind("upright", (0.03, 0.22, 0.38), 0.7, out=(1.0, 0.0, 0.0)),
    "chest pad": Kind("top", (0.035, 0.14, 0.2), 0.62),
    "thigh pad": Kind("top", (0.07, 0.3, 0.05), 0.42),
    "back pad": Kind("held", by=("chest",)),
    "dumbbells": Kind("held", by=("left hand", "right hand")),
    "dumbbell": Kind("held", by=("left hand",)),
    "bags": Kind("held", by=("left hand", "right hand")),
    "bar": Kind("held", by=("left hand", "right hand")),
    "handles": Kind("held", by=("left hand", "right hand")),
    "plate": Kind("held", by=("left foot", "right foot")),
    "pad": Kind("held", by=("left shin", "right shin")),
    "band": Kind("band"),
    "cable": Kind("band"),
}
"""All kinds of things, by the names that records have for them."""

SURFACES = tuple(name for name, kind in KINDS.items() if kind.is_a in ("top", "upright"))
"""What may be touched."""

GRIPPED = ("rail", "chair back")
"""What a hand holds in its fist; on everything else it lies flat."""


@dataclass(frozen=True)
class Face:
    """The face of a thing that is touched: a plane, by a point of it and the way out of it."""

    thing: str
    point: Point
    out: Point

    def over(self, point: Point) -> float:
        """Return how far a point stands out from it."""
        return dot(minus(point, self.point), self.out)


@dataclass(frozen=True)
class Box:
    """A thing that stands where it is, by two opposite corners: the least and the most of each."""

    kind: str
    low: Point
    high: Point


@dataclass(frozen=True)
class Carried:
    """A thing that moves along with landmarks; a band runs along them, and through fixed points."""

    kind: str
    along: tuple[str | Point, ...]

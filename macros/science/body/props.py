"""Things beside a body: what it stands, sits and leans on, and what it holds.

Sizes are shares of the body's height: 0.26 is a seat of 45 cm under somebody of 172 cm.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Kind:
    """What a kind of thing is like.

    ``is_a`` is a *floor*, which is flat on top; a *wall*, which stands upright in front; something
    *held* that moves along with parts of the body; or a *band* between them.  A floor and a wall
    may be touched.  ``size`` is how far it goes forward, to the left and up.
    """

    is_a: Literal["floor", "wall", "held", "band"]
    size: tuple[float, float, float] = (0.0, 0.0, 0.0)
    on: tuple[str, ...] = ()


KINDS: Mapping[str, Kind] = {
    "floor": Kind("floor"),
    "mat": Kind("floor", (1.1, 0.36, 0.006)),
    "step": Kind("floor", (0.2, 0.3, 0.1)),
    "seat": Kind("floor", (0.24, 0.26, 0.26)),
    "chair": Kind("floor", (0.24, 0.26, 0.26)),
    "bench": Kind("floor", (0.7, 0.2, 0.26)),
    "bed": Kind("floor", (1.15, 0.55, 0.3)),
    "counter": Kind("floor", (0.3, 0.7, 0.53)),
    "table": Kind("floor", (0.35, 0.6, 0.43)),
    "chair back": Kind("floor", (0.03, 0.24, 0.5)),
    "rail": Kind("floor", (0.5, 0.03, 0.53)),
    "wall": Kind("wall", (0.03, 0.6, 1.05)),
    "dumbbells": Kind("held", on=("left hand", "right hand")),
    "dumbbell": Kind("held", on=("left hand",)),
    "bags": Kind("held", on=("left hand", "right hand")),
    "bar": Kind("held", on=("left hand", "right hand")),
    "handles": Kind("held", on=("left hand", "right hand")),
    "plate": Kind("held", on=("left foot", "right foot")),
    "pad": Kind("held", on=("left ankle", "right ankle")),
    "band": Kind("band"),
}
"""All kinds of things, by the names that records have for them."""

SURFACES = tuple(name for name, kind in KINDS.items() if kind.is_a in ("floor", "wall"))
"""What may be touched."""

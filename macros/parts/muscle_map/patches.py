"""The muscles as patches on the outline of the body map, of which each covers one half.

Zero is the middle of the body, as in :mod:`macros.parts.body_map.outline`.  A muscle that lies deep
has a patch where it is felt.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from macros.parts.body_map.outline import BACK, FRONT


class Patches(NamedTuple):
    """The outlines of a muscle, of the right half of a body; those of ``arm`` turn with the arm."""

    front: tuple[str, ...] = ()
    back: tuple[str, ...] = ()
    front_arm: tuple[str, ...] = ()
    back_arm: tuple[str, ...] = ()


def _of(regions: tuple, place: str) -> tuple[str, ...]:
    return next(each.paths or each.arm for each in regions if each.place == place)


_UPPER_ARM, _FOREARM, _ = _of(FRONT, "arms")
_LOWER_LEG, _ = _of(FRONT, "calves")

MUSCLE_PATCHES: Mapping[str, Patches] = MappingProxyType(
    {
        "quadriceps": Patches(front=_of(FRONT, "thighs")),
        "hamstrings": Patches(back=_of(BACK, "thighs")),
        "calf muscles": Patches(back=(_LOWER_LEG,)),
        "tibialis anterior": Patches(front=(_LOWER_LEG,)),
        "gluteus maximus": Patches(back=_of(BACK, "hips")),
        "hip abductors": Patches(
            front=(
                "M27 179L33 175C36.5 184 38.5 194 39 204"
                "C34 205 30 206.5 26 208.5C28 199 28 189 27 179Z",
            ),
            back=("M24 180L33 175C37 184 39.5 194 40 203C34 200 28 192 24 180Z",),
        ),
        "hip flexors": Patches(front=("M6 185.5C14 184.5 20 182.5 25 180C24 192 18 204 8 215Z",)),
        "latissimus dorsi": Patches(
            back=(
                "M13.5 88C19 92 26 94 31.5 96C32.5 108 31.5 118 29 130C24 138 14 146 7 152"
                "C10 132 13 110 13.5 88Z",
            )
        ),
        "trapezius": Patches(back=("M0 54L8 53L9 63C11 67 17 69 22 71C15 76 7 80 0 82Z",)),
        "rhomboids": Patches(back=("M0 84C5 83 9 81 12 79L12.5 100L0 106Z",)),
        "erector spinae": Patches(back=("M0 109L5.5 107C5.5 130 5.5 155 7 178L0 180Z",)),
        "rectus abdominis": Patches(front=("M0 119L10 121C11 140 11 160 8 180L0 181Z",)),
        "obliques": Patches(
            front=(
                "M12 121C20 121 28 117 32 109C32.5 122 27.5 134 27 147C27 154 28 160 30 167"
                "C24 172 17 176 10.5 178C13 160 13 140 12 121Z",
            )
        ),
        "pectoralis major": Patches(front=_of(FRONT, "chest")),
        "deltoids": Patches(front=_of(FRONT, "shoulders"), back=_of(BACK, "shoulders")),
        "biceps": Patches(front_arm=(_UPPER_ARM,)),
        "triceps": Patches(back_arm=(_UPPER_ARM,)),
        "forearm muscles": Patches(front_arm=(_FOREARM,), back_arm=(_FOREARM,)),
        "transversus abdominis": Patches(
            front=("M0 150C9 151 18 151 27 149C27 156 28.5 162 30 167C20 173 9 175 0 176Z",)
        ),
    }
)
"""The patches of each muscle of our records, in the order in which they are drawn.

One that lies deep comes last: drawn first, it would be hidden by those in front of it.
"""

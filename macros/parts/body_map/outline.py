"""The outline of the body map: one half of a body, which the drawing mirrors.

Zero is the middle of the body; a half reaches to the right and stands on 396.
"""

from collections.abc import Iterable
from typing import NamedTuple

ARM_TURN = "rotate(-7 36 96)"
"""How an arm is turned out from the shoulder, as an SVG transform."""


class Region(NamedTuple):
    """A region: the place it leads to, its word, and how far from the middle they stand.

    The word stands at the height ``at`` and begins at ``label``; a line leads to it from
    ``reach`` where the two are apart.  ``paths`` are outlines of the right half; those of ``arm``
    are turned with the arm.
    """

    place: str
    word: str
    at: int
    reach: int
    label: int
    paths: tuple[str, ...] = ()
    arm: tuple[str, ...] = ()


_HEAD = "M0 10C12 10 18 19 17.5 32C17 43 11 54 0 56Z"
_NECK = "M0 52L8.5 51L9 62C10 66 15 68 21 69.5L0 73.5Z"
_SHOULDER = (
    "M23 70.5C34 71 43 77 45.5 90C46.5 97 46.5 102 45.5 107C41 103 37 101 34 101C33 90 30 80 22 73Z"
)
_CHEST = "M0 76L19.5 72.5C27 79 31 89 32 101C30 112 22 118 12 118C6 118 2 117 0 115.5Z"
_BELLY = (
    "M0 118.5C3 120 8 121 13 121C22 120.5 29 117 32 108C32.5 122 27.5 134 27 147"
    "C27 156 29.5 165 32 172C22 178 10 181 0 182Z"
)
_HIP = (
    "M0 185C11 184 23 180.5 33 175C36.5 184 38.5 194 39 204C28 206 15 213 6 224C3 222 1 221 0 220Z"
)
_THIGH = (
    "M39 207C41 226 38 254 34 280C33 289 31.5 296 31 302C25 305 19 305 14 302"
    "C12 284 5 258 4.5 228C13 217 26 209 39 207Z"
)
_BACK = (
    "M0 52L8.5 51L9 62C10 66 15 68 20 70C29 78 32 89 32 103C32.5 122 27.5 134 27 147"
    "C27 156 29.5 165 32 172C22 178 10 181 0 182Z"
)
_BUTTOCK = "M0 185C11 184 23 180.5 33 175C37.5 186 40 199 40 213C33 224 12 228 0 219Z"
_THIGH_BEHIND = (
    "M40.5 217C41 236 38 258 34 280C33 289 31.5 296 31 302C25 305 19 305 14 302"
    "C12 284 5 258 4 227C17 231 33 227 40.5 217Z"
)
_CALF = (
    "M14 305C19 308 25 308 31 305C35 318 34.5 334 30 352C28.5 360 27.5 368 27.5 376"
    "C24 378 20 378 17.5 376C17.5 362 10 332 14 305Z"
)
_FOOT = (
    "M17.5 379C21 380.5 24 380.5 27.5 379C29 384 35 388 36 392C36 395 34 396 32 396"
    "L17 396C15 391 17 385 17.5 379Z"
)
_UPPER_ARM = (
    "M34.5 104C38 104 42 106 45.5 110C48 122 49 136 47.5 150C44 152 41 152 37.5 150"
    "C36 136 34 120 34.5 104Z"
)
_FOREARM = "M37.5 153C41 155 44 155 47.8 153C51 164 51 180 48 199L42 199C38 184 36.5 168 37.5 153Z"
_HAND = (
    "M41.5 201.5L48.5 201.5C52 208 53 220 49 230C47 233 44 232 43.5 228C42.5 220 40 210 41.5 201.5Z"
)

_SHOULDERS = Region("shoulders", "Shoulders", 84, 46, 52, (_SHOULDER,))
_ARMS = Region("arms", "Arms", 146, 56, 61, arm=(_UPPER_ARM, _FOREARM, _HAND))
_CALVES = Region("calves", "Calves", 338, 34, 41, (_CALF, _FOOT))

FRONT = (
    Region("face", "Face", 34, 18, 25, (_HEAD, _NECK)),
    _SHOULDERS,
    Region("chest", "Chest", 110, 29, 58, (_CHEST,)),
    _ARMS,
    Region("belly", "Belly", 172, 31, 67, (_BELLY,)),
    Region("hips", "Hips", 200, 38, 68, (_HIP,)),
    Region("thighs", "Thighs", 262, 38, 46, (_THIGH,)),
    _CALVES,
)
BACK = (
    _SHOULDERS,
    Region("back", "Back", 116, 31, 58, (_BACK,)),
    _ARMS,
    Region("hips", "Buttocks", 200, 39, 68, (_BUTTOCK,)),
    Region("thighs", "Thighs", 262, 38, 46, (_THIGH_BEHIND,)),
    _CALVES,
)
"""The regions that are links, from head to foot."""

HEAD_BEHIND = _HEAD
"""What the back shows that is no link."""


def body(regions: Iterable[Region], behind: str = "") -> tuple[str, str]:
    """Return the outline of a half of a body, and that of its arm."""
    regions = [*regions]
    trunk = "".join(path for each in regions for path in each.paths)
    return behind + trunk, "".join(path for each in regions for path in each.arm)


DRAWN_PLACES = tuple(dict.fromkeys(each.place for each in FRONT + BACK))
"""The places that the map draws; each has a record in ``docs/data/body-places``."""

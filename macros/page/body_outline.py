"""The outline of the body map: one half of a body, which the drawing mirrors.

Zero is the middle of the body; a half reaches to the right and stands on about 396.
"""

from typing import NamedTuple


class Region(NamedTuple):
    """A region of one side: the place it leads to, its word, and where its word stands.

    ``paths`` are outlines of the right half; those of ``arm`` are turned with the arm.
    """

    place: str
    word: str
    at: int
    reach: int
    paths: tuple[str, ...]
    arm: tuple[str, ...] = ()


HEAD = "M0 12C11 12 17 21 17 33C17 46 9 58 0 58L0 60L9 55L9 68L0 70Z"
_SHOULDER = "M20 71C31 70 43 77 45 92C46 98 46 102 45 106L34 102C33 91 29 81 19 76Z"
_UPPER_ARM = "M34 106L45 110C48 124 49 138 48 150L37 150C35 136 34 120 34 106Z"
_FOREARM = "M37 154L48 154C50 169 51 184 50 199L42 199C39 184 38 168 37 154Z"
_HAND = "M42 203L50 203C53 213 52 224 48 230C44 227 41 214 42 203Z"
_CALF = "M14 309L29 309C33 322 32 339 28 356L26 376L17 376C15 352 11 331 14 309Z"
_FOOT = "M17 380L26 380C30 385 34 389 34 393L15 393C15 388 16 383 17 380Z"
_ARM = (_UPPER_ARM, _FOREARM, _HAND)

FRONT = (
    Region("face", "Face", 38, 17, (HEAD,)),
    Region("shoulders", "Shoulders", 88, 43, (_SHOULDER,)),
    Region("chest", "Chest", 114, 24, ("M0 74L16 75C26 81 31 91 32 104C25 114 12 119 0 117Z",)),
    Region("arms", "Arms", 150, 56, (), _ARM),
    Region(
        "belly",
        "Belly",
        176,
        26,
        ("M0 121C12 122 24 119 31 111C30 126 26 138 27 150L31 174L0 181Z",),
    ),
    Region(
        "hips", "Hips", 212, 34, ("M0 185L32 178C35 187 37 195 38 205C27 207 15 214 7 224L0 217Z",)
    ),
    Region(
        "thighs",
        "Thighs",
        256,
        32,
        ("M38 209C39 232 35 264 30 303L14 303C10 268 5 242 4 228C13 218 26 211 38 209Z",),
    ),
    Region("calves", "Calves", 340, 28, (_CALF, _FOOT)),
)
BACK = (
    Region("shoulders", "Shoulders", 88, 43, (_SHOULDER,)),
    Region(
        "back",
        "Back",
        122,
        30,
        ("M0 74L16 75C26 81 31 91 32 106C30 126 26 138 27 150L31 174L0 181Z",),
    ),
    Region("arms", "Arms", 150, 56, (), _ARM),
    Region(
        "hips", "Buttocks", 204, 36, ("M0 185L32 178C36 188 39 200 39 213C31 224 10 227 0 219Z",)
    ),
    Region(
        "thighs",
        "Thighs",
        262,
        32,
        ("M38 219C39 240 35 268 30 303L14 303C10 268 5 244 4 226C14 230 29 228 38 219Z",),
    ),
    Region("calves", "Calves", 340, 28, (_CALF, _FOOT)),
)
"""The regions that are links, from head to foot."""

BEHIND = (HEAD,)
"""What the back shows that is no link."""

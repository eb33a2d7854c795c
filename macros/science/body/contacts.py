"""What a body rests on: which of its parts may touch something, and by which landmark they do."""

from collections.abc import Iterator, Mapping

from macros.science.body.body import RADII, SIDES, Body

TRUNK_PARTS: Mapping[str, str] = {
    "pelvis": "pelvis",
    "back": "chest",
    "shoulders": "neck",
    "head": "head",
}
"""Parts in the middle of a body, and the landmark by which each touches."""

LIMB_PARTS: Mapping[str, tuple[str, str]] = {
    "foot": ("feet", "ankle"),
    "heel": ("heels", "heel"),
    "toes": ("both toes", "ball"),
    "knee": ("knees", "knee"),
    "elbow": ("elbows", "elbow"),
    "forearm": ("forearms", "elbow"),
    "hand": ("hands", "wrist"),
}
"""Parts of a limb: what both of them are called, and the landmark by which each touches.

A foot and a hand lie flat; toes and a heel touch while the foot stands up on them.
"""

ARM_PARTS = ("elbow", "forearm", "hand")

WRIST_OVER_PALM = RADII["hand"] + 0.006
"""How high the wrist stands over what a flat hand lies on."""

PARTS: tuple[str, ...] = (
    *TRUNK_PARTS,
    *(name for part in LIMB_PARTS for name in (f"left {part}", f"right {part}")),
    *(both for both, _ in LIMB_PARTS.values()),
)
"""All names of parts that a contact may have."""

_OF_BOTH = {both: part for part, (both, _) in LIMB_PARTS.items()}


def each_part(contacts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the parts that touch, each side on its own, with what they touch."""
    for name, surface in contacts.items():
        if name in _OF_BOTH:
            yield from ((f"{side} {_OF_BOTH[name]}", surface) for side in SIDES)
        else:
            yield name, surface


def kind_of(part: str) -> str:
    """Return a part without its side."""
    return part.rsplit(maxsplit=1)[-1]


def landmark_of(part: str) -> str:
    """Return the landmark by which a part touches."""
    if part in TRUNK_PARTS:
        return TRUNK_PARTS[part]
    side, kind = part.split()
    return f"{side}_{LIMB_PARTS[kind][1]}"


def height_of(body: Body, part: str) -> float:
    """Return how far the landmark of a part stands from what the part touches."""
    kind = kind_of(part)
    if kind == "foot":
        return body.ankle_height
    if kind == "hand":
        return WRIST_OVER_PALM
    if kind in ("back", "shoulders"):
        return RADII["pelvis"]
    return RADII[landmark_of(part).split("_")[-1]]

"""What a body rests on: which of its parts may touch what, and where each surface lies."""

from collections.abc import Iterator, Mapping

from macros.science.body.skeleton import SIDES

TRUNK_PARTS: Mapping[str, str] = {
    "pelvis": "pelvis",
    "back": "chest",
    "head": "head",
}
"""Parts in the middle of a body, and the landmark by which each touches."""

LIMB_PARTS: Mapping[str, str] = {
    "foot": "feet",
    "heel": "heels",
    "toes": "toes",
    "knee": "knees",
    "elbow": "elbows",
    "forearm": "forearms",
    "hand": "hands",
}
"""Parts of a limb, and what both of them are called."""

PARTS: tuple[str, ...] = (
    *TRUNK_PARTS,
    *(name for part in LIMB_PARTS for name in (f"left {part}", f"right {part}")),
    *(plural for part, plural in LIMB_PARTS.items() if plural != part),
)
"""All names of parts that a contact may have."""


def each_part(contacts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the parts that touch, each side on its own, with what they touch."""
    for name, surface in contacts.items():
        single = {plural: part for part, plural in LIMB_PARTS.items()}.get(name)
        if single:
            yield from ((f"{side} {single}", surface) for side in SIDES)
        else:
            yield name, surface

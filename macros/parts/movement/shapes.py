"""The outlines of the figure's segments, and the patches of its muscles, from the side and front.

An outline is written along its segment: first how far along, from the upper end, then how far to
the front (seen from the side) or outward (seen from the front), both in thousandths of the body's
height.  ``A`` is an arc with its radius; the other letters are those of SVG.  All turn the same
way, so that those which overlap fill one another.
"""

import re
from typing import NamedTuple


class Segment(NamedTuple):
    """A segment: the landmarks at its ends, how far apart they are, and its outline."""

    upper: str
    lower: str
    length: int
    outline: str


class Patch(NamedTuple):
    """Where a muscle shows: on which segment, and its outline there."""

    segment: str
    outline: str


def _both(segment: str, outline: str) -> list[Patch]:
    """Return a patch of the left half of the trunk, seen from the front, and of the right half."""
    numbers = iter(re.findall(r"-?\d+|[A-Z]", outline))
    mirrored = []
    for each in numbers:
        if each.isalpha():
            mirrored.append(each)
        else:
            mirrored.append(f"{each} {-int(next(numbers))} ")
    return [Patch(segment, outline), Patch(segment, "".join(mirrored))]


SIDE = {
    "head": Segment(
        "crown", "neck", 182,
        "M0 2C8 40 26 49 52 50L70 58Q77 60 78 52L84 49C102 48 126 52 130 38Q133 24 116 4L116-42"
        "C98-68 4-64 0 2Z",
    ),
    "neck": Segment("head", "neck", 118, "M0 26Q60 22 116 38L130-50Q60-36 0-38Z"),
    "chest": Segment(
        "neck", "chest", 109, "M-24 20C6 36 36 70 76 70Q98 69 109 62L109-62C70-68 20-62-34-30Z"
    ),
    "belly": Segment("chest", "waist", 92, "M0 62Q50 60 92 52L92-50Q40-52 0-62A62 0 62Z"),
    "pelvis": Segment(
        "waist", "pelvis", 86,
        "M0 52C30 54 70 62 100 50A58 112-58C110-68 60-72 34-60Q14-50 0-50A52 0 52Z",
    ),
    "thigh": Segment("hip", "knee", 245, "M0 50Q120 66 245 33L245-31Q150-44 0-58A54 0 50Z"),
    "shank": Segment(
        "knee", "ankle", 246, "M0 33Q120 32 250 18L250-20C170-30 120-62 0-32A33 0 33Z"
    ),
    "foot": Segment(
        "heel", "ball", 111, "M59 40Q76 14 114 12L114-13L4-16Q-16-14-15 6Q-8 16 20 36Z"
    ),
    "shoe": Segment("heel", "toe", 142, "M59 40Q76 12 132 10Q154 6 148-13L4-16Q-26-14 20 36Z"),
    "toes": Segment("ball", "toe", 31, "M-6 13Q20 12 36 8Q44 0 34-10Q26-12-6-13Z"),
    "upper arm": Segment(
        "shoulder", "elbow", 186, "M0 35Q90 38 186 23L186-22Q90-38 0-35A35 0 35Z"
    ),
    "forearm": Segment("elbow", "wrist", 146, "M0 23Q60 31 146 15A15 146-15Q60-31 0-22A23 0 23Z"),
    "hand": Segment(
        "wrist", "fingers", 108,
        "M0 15L26 30Q38 32 36 20Q98 18 100 2Q98-22 0-15Z",
    ),
}  # fmt: skip

SIDE_PATCHES = {
    "quadriceps": [Patch("thigh", "M14 48Q120 60 222 33Q130 0 14 48Z")],
    "hamstrings": [Patch("thigh", "M36-48Q140-44 224-28Q140 0 36-48Z")],
    "calf muscles": [Patch("shank", "M16-33Q70-56 150-32Q80-4 16-33Z")],
    "tibialis anterior": [Patch("shank", "M24 30Q110 32 206 20Q110 0 24 30Z")],
    "gluteus maximus": [Patch("pelvis", "M20-52C50-70 104-72 114-54C106-20 58-8 20-52Z")],
    "hip abductors": [Patch("pelvis", "M22-20C30 22 84 30 100 4C92-24 44-36 22-20Z")],
    "hip flexors": [Patch("pelvis", "M50 52Q84 60 106 42Q84 18 50 52Z")],
    "latissimus dorsi": [
        Patch("chest", "M60-63Q90-64 112-61Q110-30 100-24Q76-40 60-63Z"),
        Patch("belly", "M-2-61Q40-54 70-47Q30-20-12-24Z"),
    ],
    "trapezius": [Patch("chest", "M-44-29Q-4-50 58-65Q60-34 24-22Q-8-12-40-14Z")],
    "rhomboids": [Patch("chest", "M20-57Q60-67 98-63Q64-24 20-57Z")],
    "erector spinae": [
        Patch("belly", "M-20-62Q40-54 92-48L94-32Q40-34-20-62Z"),
        Patch("pelvis", "M-2-48Q14-48 34-58Q24-32-4-32Z"),
    ],
    "rectus abdominis": [
        Patch("belly", "M-20 62Q40 60 92 50L92 30Q30 36-20 62Z"),
        Patch("pelvis", "M-2 50Q40 56 84 54Q50 32-2 30Z"),
    ],
    "obliques": [
        Patch("belly", "M20 12C30 38 66 36 94 32L94-18C60-22 30-12 20 12Z"),
        Patch("pelvis", "M-2 32Q24 32 44 16Q24-14-2-18Z"),
    ],
    "transversus abdominis": [
        Patch("belly", "M46 46Q70 48 94 46L94 10Q64 16 46 46Z"),
        Patch("pelvis", "M-2 46Q40 50 64 44Q44 10-2 10Z"),
    ],
    "pectoralis major": [Patch("chest", "M12 42C36 70 84 72 114 61C104 24 36 8 12 42Z")],
    "deltoids": [
        Patch("upper arm", "M-22 22C-6 38 40 40 76 22C50-6 30-24 4-32C-18-28-32 0-22 22Z"),
    ],
    "biceps": [Patch("upper arm", "M50 31Q110 40 172 21Q110 0 50 31Z")],
    "triceps": [Patch("upper arm", "M42-33Q110-40 170-21Q110 0 42-33Z")],
    "forearm muscles": [Patch("forearm", "M10 21Q60 31 122 14Q60-8 10 21Z")],
}  # fmt: skip

FRONT = {
    "head": Segment(
        "crown", "neck", 182,
        "M0 0C0 44 30 50 54 49L62 55L80 50C104 42 132 30 132 0C132-30 104-42 "
        "80-50L62-55L54-49C30-50 0-44 0 0Z",
    ),
    "neck": Segment(
        "head", "neck", 118, "M0 31L64 31Q78 44 92 92L120 96L120-96L92-92Q78-44 64-31L0-31Z"
    ),
    "chest": Segment(
        "neck", "chest", 109,
        "M-30 30Q-18 62-24 92Q0 132 40 114Q70 100 109 94L109-94Q70-100 40-114Q0-132-24-92"
        "Q-18-62-30-30Z",
    ),
    "belly": Segment("chest", "waist", 92, "M-14 96Q60 86 92 78L92-78Q60-86-14-96Z"),
    "pelvis": Segment(
        "waist", "pelvis", 86,
        "M-14 80C30 84 60 98 96 98C130 92 124 50 128 0C124-50 130-92 96-98C60-98 30-84-14-80"
        "Z",
    ),
    "thigh": Segment("hip", "knee", 245, "M-10 46Q110 56 245 33L245-30Q130-42 0-46A50-10 46Z"),
    "shank": Segment(
        "knee", "ankle", 246,
        "M0 33C84 46 130 36 248 18L248-18C140-24 90-42 0-30A32 0 33Z",
    ),
    "foot": Segment(
        "ankle", "ball", 34, "M-14 18Q6 22 30 36Q46 42 46 26L46-22Q42-30 28-24Q10-18-14-18Z"
    ),
    "upper arm": Segment(
        "shoulder", "elbow", 186, "M0 34Q70 40 186 23L186-22Q90-36 0-34A34 0 34Z"
    ),
    "forearm": Segment("elbow", "wrist", 146, "M0 23Q50 34 146 16A15 146-15Q60-30 0-22A23 0 23Z"),
    "hand": Segment(
        "wrist", "fingers", 108,
        "M0 15C40 28 104 24 102 0Q98-14 56-18L44-32Q34-36 28-27L0-15Z",
    ),
}  # fmt: skip

FRONT_PATCHES = {
    "quadriceps": [Patch("thigh", "M20 38Q120 54 228 25Q228-14 212-23Q120-36 20 38Z")],
    "calf muscles": [
        Patch("shank", "M36 36C70 48 112 48 148 31Q90 22 36 36Z"),
        Patch("shank", "M30-34Q76-50 132-33Q80-22 30-34Z"),
    ],
    "tibialis anterior": [Patch("shank", "M24 8Q100 26 196 10Q110-10 24 8Z")],
    "hip abductors": _both("pelvis", "M22 82Q60 100 96 98Q116 86 116 60Q70 54 22 82Z"),
    "hip flexors": _both("pelvis", "M34 34Q70 66 104 74Q108 54 92 40Q62 26 34 34Z"),
    "latissimus dorsi": [
        *_both("chest", "M44 114Q80 98 110 93L110 74Q76 84 44 114Z"),
        *_both("belly", "M-2 93Q30 90 60 84Q34 70-2 74Z"),
    ],
    "trapezius": _both("chest", "M-30 26Q-18 58-22 90Q0 74 2 44Q0 22-16 12Z"),
    "rectus abdominis": [
        *_both("belly", "M-16 4L-16 34Q40 42 93 38L93 4Z"),
        *_both("pelvis", "M-2 4L-2 38Q40 34 76 4Z"),
    ],
    "obliques": [
        *_both("belly", "M8 62Q8 88 24 88Q60 84 93 76L93 44Q44 40 8 62Z"),
        *_both("pelvis", "M-2 76Q30 82 46 86Q34 54-2 44Z"),
    ],
    "transversus abdominis": [
        Patch("belly", "M62 66Q78 66 93 64L93-64Q78-66 62-66Q52 0 62 66Z"),
        Patch("pelvis", "M-2 64Q30 60 42 40Q52 0 42-40Q30-60-2-64Z"),
    ],
    "pectoralis major": _both(
        "chest", "M4 6C-8 40-10 66 8 92C40 104 74 84 80 44Q82 14 72 6Q40 2 4 6Z"
    ),
    "deltoids": [
        Patch("upper arm", "M-33 4C-30 32 30 42 86 29C72 4 40-14 2-33C-22-28-33-14-33 4Z")
    ],
    "biceps": [Patch("upper arm", "M40 18Q110 32 168 12Q168-10 150-17Q90-26 40 18Z")],
    "triceps": [Patch("upper arm", "M56 35Q110 38 164 25Q110 12 56 35Z")],
    "forearm muscles": [Patch("forearm", "M10 20Q50 34 122 13Q118-8 100-15Q50-18 10 20Z")],
}

FIST = "M0 15L22 25Q64 34 74 12Q78-20 54-23Q28-24 0-15Z"
"""A hand that holds something, along a hand."""

FACE = "M48 0Q42 22 54 34C90 40 122 24 122 0C122-24 90-40 54-34Q42-22 48 0Z"
"""What tells the front of a head from its back, along the head."""

SHAPES = {"side": SIDE, "front": FRONT}
PATCHES = {"side": SIDE_PATCHES, "front": FRONT_PATCHES}

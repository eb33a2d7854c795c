"""A body of segments: where its joints lie, for the angles of a pose.

Lengths are shares of the body's height and come in as a mapping, from whoever computes.  What
tables of segments do not give, such as where the ankle stands over the foot, is a choice of ours
below; it changes the picture a little, and no angle.
"""

from collections.abc import Mapping
from typing import Protocol

from macros.science.body.vectors import (
    Point,
    Turn,
    about_x,
    about_y,
    about_z,
    back,
    mixed,
    plus,
    product,
    times,
    turned,
)

SIDES = ("left", "right")

MASSES = ("head-and-neck", "trunk", "upper-arm", "forearm", "hand", "thigh", "shank", "foot")
"""The segments that together weigh all of a body."""

SIZES = ("ankle-height", "ear-height", "foot-breadth", "hip-breadth", "shoulder-breadth")
"""What else has to be known of a body's size."""

ANKLE_ON_FOOT = 0.27
"""How far the ankle stands in front of the heel, as a share of the foot's length."""

BALL_ON_FOOT = 0.73
"""How far the ball of the foot lies in front of the heel, as a share of the foot's length."""

PALM_ON_HAND = 0.5
"""How far a fist, or the middle of a palm, lies from the wrist, as a share of the hand's length."""

WAIST_ON_TRUNK, CHEST_ON_TRUNK = 0.3, 0.62
"""Where the trunk bends, from the hips up, as shares of the way to the shoulders."""

RADII: Mapping[str, float] = {
    "head": 0.052,
    "neck": 0.03,
    "chest": 0.062,
    "waist": 0.055,
    "pelvis": 0.062,
    "shoulder": 0.03,
    "elbow": 0.022,
    "wrist": 0.016,
    "hand": 0.016,
    "fingers": 0.006,
    "hip": 0.045,
    "knee": 0.03,
    "ankle": 0.022,
    "heel": 0.015,
    "ball": 0.012,
    "toe": 0.01,
}
"""How thick flesh and skin are around each landmark: what touches a floor or a seat is skin."""

Angles = Mapping[tuple[str, str], float]
"""Degrees by joint and motion, such as ``("left knee", "flexion")``; none is zero."""

Skeleton = Mapping[str, Point]
"""Landmarks by name, such as ``left_knee``."""


class Segment(Protocol):
    """What is asked of a segment.  Any object with these attributes will do.

    ``length`` is a share of the body's height, ``mass`` one of its mass, and ``center`` tells how
    far along the segment its mass lies.
    """

    length: float
    mass: float | None
    center: float | None


Segments = Mapping[str, Segment]
"""Segments by their names."""


def spine_turn(angles: Angles, joint: str, share: float = 1) -> Turn:
    """Return the turn of trunk, neck or pelvis: it leans forward, then bends, then turns left."""
    return product(
        about_z(share * angles.get((joint, "turn"), 0)),
        about_x(-share * angles.get((joint, "bend"), 0)),
        about_y(share * angles.get((joint, "flexion"), 0)),
    )


def joint_turn(angles: Angles, side: str, joint: str) -> Turn:
    """Return the turn of what hangs on a joint of a limb against what it hangs on."""
    name, mirror = f"{side} {joint}", 1 if side == "left" else -1

    def angle(motion: str) -> float:
        return angles.get((name, motion), 0)

    if joint in ("shoulder", "hip"):
        return product(
            about_y(-angle("flexion")),
            about_x(mirror * angle("abduction")),
            about_z(mirror * angle("rotation")),
        )
    if joint == "ankle":
        return product(
            about_y(-angle("flexion")),
            about_x(-mirror * angle("inversion")),
            about_z(mirror * angle("rotation")),
        )
    if joint == "wrist":
        return product(
            about_z(-mirror * angle("pronation")),
            about_y(angle("deviation")),
            about_x(-mirror * angle("flexion")),
        )
    return about_y(angle("flexion") * (-1 if joint == "elbow" else 1))


class Body:
    """Segments put together: turns and places of all joints for the angles of a pose.

    ``segments`` holds those of :data:`MASSES`, with mass and center, and those of :data:`SIZES`.
    """

    def __init__(self, segments: Segments) -> None:
        def of(name: str) -> float:
            return segments[name].length

        self.segments = segments
        self.upper = {"arm": of("upper-arm"), "leg": of("thigh")}
        self.lower = {"arm": of("forearm"), "leg": of("shank")}
        trunk, head = of("trunk"), of("head-and-neck")
        self.hip_height = of("thigh") + of("shank") + of("ankle-height")
        half_shoulders = of("shoulder-breadth") / 2 - RADII["shoulder"]
        half_hips = of("hip-breadth") / 2 - RADII["hip"]
        self.waist: Point = (0, 0, WAIST_ON_TRUNK * trunk)
        self.chest: Point = (0, 0, (CHEST_ON_TRUNK - WAIST_ON_TRUNK) * trunk)
        self.neck: Point = (0, 0, (1 - CHEST_ON_TRUNK) * trunk)
        self.head: Point = (0, 0, of("ear-height") - trunk - self.hip_height)
        self.crown: Point = (0, 0, head)
        self.root = {
            "left shoulder": (0, half_shoulders, self.neck[2]),
            "right shoulder": (0, -half_shoulders, self.neck[2]),
            "left hip": (0, half_hips, 0),
            "right hip": (0, -half_hips, 0),
        }
        foot, height = of("foot"), of("ankle-height")
        self.heel: Point = (-ANKLE_ON_FOOT * foot, 0, -height + RADII["heel"])
        self.ball: Point = ((BALL_ON_FOOT - ANKLE_ON_FOOT) * foot, 0, -height + RADII["ball"])
        self.toe: Point = (
            (1 - BALL_ON_FOOT) * foot - RADII["toe"],
            0,
            RADII["toe"] - RADII["ball"],
        )
        self.ankle_height, self.foot_breadth = height, of("foot-breadth")
        self.hand: Point = (0, 0, -PALM_ON_HAND * of("hand"))
        self.fingers: Point = (0, 0, -of("hand"))

    def turns(self, angles: Angles) -> dict[str, Turn]:
        """Return how each part lies in space: pelvis, chest, head, and each part of each limb."""
        pelvis = spine_turn(angles, "pelvis")
        half = spine_turn(angles, "trunk", 0.5)
        waist = product(pelvis, half)
        chest = product(waist, half)
        found = {
            "pelvis": pelvis,
            "waist": waist,
            "chest": chest,
            "head": product(chest, spine_turn(angles, "neck")),
        }
        for side in SIDES:
            at = chest
            for joint, part in (("shoulder", "upper arm"), ("elbow", "forearm"), ("wrist", "hand")):
                at = found[f"{side} {part}"] = product(at, joint_turn(angles, side, joint))
            at = pelvis
            for joint, part in (
                ("hip", "thigh"),
                ("knee", "shank"),
                ("ankle", "foot"),
                ("toes", "toes"),
            ):
                at = found[f"{side} {part}"] = product(at, joint_turn(angles, side, joint))
        return found

    def skeleton(self, angles: Angles, root: Point = (0.0, 0.0, 0.0)) -> Skeleton:
        """Return the landmarks, with the middle of the hips at ``root``."""
        turns = self.turns(angles)

        def on(start: Point, part: str, way: Point) -> Point:
            return plus(start, turned(turns[part], way))

        waist = on(root, "pelvis", self.waist)
        chest = on(waist, "waist", self.chest)
        neck = on(chest, "chest", self.neck)
        found = {
            "crown": on(neck, "head", self.crown),
            "head": on(neck, "head", self.head),
            "neck": neck,
            "chest": chest,
            "waist": waist,
            "pelvis": root,
        }
        for side in SIDES:
            shoulder = on(chest, "chest", self.root[f"{side} shoulder"])
            elbow = on(shoulder, f"{side} upper arm", (0, 0, -self.upper["arm"]))
            wrist = on(elbow, f"{side} forearm", (0, 0, -self.lower["arm"]))
            hip = on(root, "pelvis", self.root[f"{side} hip"])
            knee = on(hip, f"{side} thigh", (0, 0, -self.upper["leg"]))
            ankle = on(knee, f"{side} shank", (0, 0, -self.lower["leg"]))
            ball = on(ankle, f"{side} foot", self.ball)
            found |= {
                f"{side}_shoulder": shoulder,
                f"{side}_elbow": elbow,
                f"{side}_wrist": wrist,
                f"{side}_hand": on(wrist, f"{side} hand", self.hand),
                f"{side}_fingers": on(wrist, f"{side} hand", self.fingers),
                f"{side}_hip": hip,
                f"{side}_knee": knee,
                f"{side}_ankle": ankle,
                f"{side}_heel": on(ankle, f"{side} foot", self.heel),
                f"{side}_ball": ball,
                f"{side}_toe": on(ball, f"{side} toes", self.toe),
            }
        return found

    def balance_point(self, skeleton: Skeleton) -> Point:
        """Return the center of mass of the whole body."""
        parts: list[tuple[str, Point, Point]] = [
            ("head-and-neck", skeleton["neck"], skeleton["head"]),
            ("trunk", _middle(skeleton, "shoulder"), _middle(skeleton, "hip")),
        ]
        for side in SIDES:
            for segment, start, end in (
                ("upper-arm", "shoulder", "elbow"),
                ("forearm", "elbow", "wrist"),
                ("hand", "wrist", "fingers"),
                ("thigh", "hip", "knee"),
                ("shank", "knee", "ankle"),
                ("foot", "ankle", "ball"),
            ):
                parts.append((segment, skeleton[f"{side}_{start}"], skeleton[f"{side}_{end}"]))
        total = sum(self.segments[name].mass for name, *_ in parts)
        return plus(
            *(
                times(
                    self.segments[name].mass / total,
                    mixed(start, end, self.segments[name].center),
                )
                for name, start, end in parts
            )
        )


def _middle(skeleton: Skeleton, joint: str) -> Point:
    return mixed(skeleton[f"left_{joint}"], skeleton[f"right_{joint}"], 0.5)


def against(outer: Turn, inner: Turn) -> Turn:
    """Return how a part lies against the one that it hangs on."""
    return product(back(outer), inner)

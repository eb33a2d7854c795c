"""A pose as people write it: sparse, in degrees, and for both sides at once where both do alike.

Zero is standing upright with the arms down, the palms toward the thighs and the feet flat.  What a
pose does not name is zero.
"""

from collections.abc import Mapping

from macros.problem import Problem, did_you_mean

MOTIONS: Mapping[str, tuple[str, ...]] = {
    "pelvis": ("flexion", "bend", "turn"),
    "trunk": ("flexion", "bend", "turn"),
    "neck": ("flexion", "bend", "turn"),
    "shoulder": ("flexion", "abduction", "rotation"),
    "elbow": ("flexion",),
    "wrist": ("flexion", "deviation", "pronation"),
    "hip": ("flexion", "abduction", "rotation"),
    "knee": ("flexion",),
    "ankle": ("flexion", "inversion", "rotation"),
    "toes": ("flexion",),
}
"""What each joint can do; the first is what a number alone means."""

SPINE = ("pelvis", "trunk", "neck")
LIMBS = tuple(joint for joint in MOTIONS if joint not in SPINE)

Written = float | Mapping[str, float]
"""One angle, which is flexion, or angles by motion."""

Pose = Mapping[str, object]
"""A pose as it is written: parts of the spine, ``both``, ``left``, ``right``, ``contacts``."""


def angles_of(pose: Pose) -> dict[tuple[str, str], float]:
    """Return the angles of a pose, each side on its own."""
    found: dict[tuple[str, str], float] = {}
    for joint in SPINE:
        if joint in pose:
            found |= _of_joint(joint, joint, pose[joint])
    for side in ("left", "right"):
        for whose in ("both", side):
            for joint, written in (pose.get(whose) or {}).items():
                found |= _of_joint(f"{side} {joint}", joint, written)
    return found


def _of_joint(name: str, joint: str, written: Written) -> dict[tuple[str, str], float]:
    if joint not in MOTIONS:
        raise Problem(
            f"no joint `{joint}`; {did_you_mean(joint, MOTIONS, 'see ' + ', '.join(MOTIONS))}"
        )
    if not isinstance(written, Mapping):
        return {(name, "flexion"): float(written)}
    for motion in written:
        if motion not in MOTIONS[joint]:
            known = ", ".join(MOTIONS[joint])
            raise Problem(f"`{joint}` has no motion `{motion}`; write one of {known}")
    return {(name, motion): float(angle) for motion, angle in written.items()}

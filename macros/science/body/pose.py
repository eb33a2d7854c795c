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

PLACE = ("forward", "left", "up")
"""What a pelvis may say beside its angles: where it is, where no contact tells."""

Written = float | Mapping[str, float]
"""One angle, which is flexion, or angles by motion."""

Pose = Mapping[str, object]
"""A pose as it is written: parts of the spine, ``both``, ``left``, ``right``, ``contacts``."""


def angles_of(pose: Pose) -> dict[tuple[str, str], float]:
    """Return the angles of a pose, each side on its own."""
    found: dict[tuple[str, str], float] = {}
    for joint in SPINE:
        written = pose.get(joint, {})
        if isinstance(written, Mapping):
            written = {motion: each for motion, each in written.items() if motion not in PLACE}
        found |= _of_joint(joint, joint, written)
    for side in ("left", "right"):
        for whose in ("both", side):
            for joint, written in (pose.get(whose) or {}).items():
                found |= _of_joint(f"{side} {joint}", joint, written)
    return found


def place_of(pose: Pose) -> tuple[float | None, ...]:
    """Return where a pose says that the hips are: forward, to the left and up."""
    written = pose.get("pelvis")
    return tuple(written.get(each) if isinstance(written, Mapping) else None for each in PLACE)


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

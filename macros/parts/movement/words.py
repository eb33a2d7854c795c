"""A drawing in words, made from what it draws: how the body is in the beginning and in the end."""

from collections.abc import Sequence

from macros.parts.movement.figure import SIDES, Skeleton
from macros.parts.movement.scene import Frame, Scene
from macros.science.body.vectors import between, cross, dot, length, minus, unit

_BENT = ((22, "straight"), (55, "a little bent"), (75, "half bent"), (108, "at a right angle"))
_ELEVATED = 0.03
"""How far, in heights, something has to rise from the floor to be worth a word."""

_ENDS = tuple(f"{side}_{end}" for side in SIDES for end in ("wrist", "knee", "ankle"))
_ON_FOOT = ("foot", "heel", "toes")
_OUT = 0.17
"""The sine of an angle by which a leg is out of the line that it stands in."""

_UPWARD = 0.35
"""The least share of a way that goes up where its work is called up."""

_WORK = {"push": ("Push", "Back"), "pull": ("Pull", "Back")}
"""What the work and the way back are called where they go neither up nor down."""

_STEP = 0.1
"""How far, in heights, one foot stands before the other in a step."""


def words(scene: Scene, name: str = "") -> str:
    """Return the words of a picture of the first and the last position, under a name."""
    seen = f"{name or scene.exercise.name}, seen from the {scene.view}"
    begin, end = (_position(each) for each in (scene.first, scene.last))
    if scene.is_loop:
        begin["body"] = "marching while sitting" if begin["body"] == "sitting" else "walking"
        return f"{seen}: {_said({each: begin[each] for each in begin if each in ('body', 'arm')})}."
    if len(scene.poses) == 1:
        return f"{seen}: {_said(begin)}."
    alike = [each for each in begin if begin[each] == end.get(each) and each != "body"]
    for each in alike:
        del begin[each], end[each]
    if begin.get("body") == end.get("body") and len(end) > 1:
        del end["body"]
    return f"{seen}. It begins {_said(begin)}. It ends {_said(end)}."


def phases_in_words(scene: Scene) -> dict[str, str]:
    """Return what is said beside a movement in each of its phases."""
    if scene.is_loop:
        return {"walk": "Walk"}
    first, last = (each.skeleton for each in (scene.first, scene.last))
    ways = [minus(last[each], first[each]) for each in ("pelvis", "crown", *_ENDS)]
    way = max(ways, key=length)
    rises = way[2] / (length(way) or 1) * (1 if scene.lifts else -1)
    work, back = _WORK.get(scene.exercise.pattern, ("Out", "Back"))
    if rises > _UPWARD:
        work, back = "Up", "Down"
    elif rises < -2 * _UPWARD and scene.exercise.pattern not in _WORK:
        work, back = "Down", "Up"
    elif work == "Push" and not scene.lifts:
        back = "In"  # a push-up begins with it
    return {"up": work, "hold": "Hold", "down": back}


def _said(position: dict[str, str]) -> str:
    """Return a position in a row: lying on the back, with knees at a right angle."""
    body, *others = [
        position.get("body", ""),
        *(position[each] for each in position if each != "body"),
    ]
    return ", ".join(
        filter(None, [body, f"with {' and '.join(_halves(others))}" if others else ""])
    )


def _halves(words: Sequence[str]) -> list[str]:
    """Return the last of several words, and the others in a row before it."""
    return [", ".join(words[:-1]), words[-1]] if len(words) > 1 else [*words]


def _position(frame: Frame) -> dict[str, str]:
    """Return what there is to say of a position, by what it is about."""
    skeleton, contacts = frame.skeleton, frame.contacts
    found = {"body": _body(skeleton, contacts)}
    lean = between(_axis(skeleton), (0, 0, 1))
    standing = found["body"].startswith(("standing", "sitting"))
    if standing and lean > 12:
        ahead = dot(_axis(skeleton), _ahead(skeleton))
        way = "to one side" if abs(ahead) < 0.1 else "forward" if ahead > 0 else "back"
        found["lean"] = f"the trunk {'far' if lean > 45 else 'a little'} {way}"
    if "lying" in found["body"] and skeleton["pelvis"][2] - skeleton["chest"][2] > _ELEVATED:
        found["hips"] = "the hips lifted"
    found |= _of_sides("knee", [_bend(skeleton, side, "hip", "knee", "ankle") for side in SIDES])
    if standing and found["body"] != "sitting":
        ahead = skeleton["right_ankle"][0] - skeleton["left_ankle"][0]
        if abs(ahead) > _STEP and {"left foot", "right foot"} <= contacts.keys():
            found["stance"] = f"the {'right' if ahead > 0 else 'left'} foot in front"
        found |= _of_sides("leg", [_leg(frame, side) for side in SIDES])
    elif any(each.endswith("foot") for each in contacts):
        lifted = ("" if _stands(frame, side) else "lifted" for side in SIDES)
        found |= _of_sides("foot", [*lifted])
    found |= _of_sides(
        "elbow", [_bend(skeleton, side, "shoulder", "elbow", "wrist") for side in SIDES]
    )
    found |= _of_sides("arm", [_arm(skeleton, side) for side in SIDES])
    if standing:
        found |= _of_sides("heel", [_heel(skeleton, side) for side in SIDES])
        found |= _of_sides("toes", [_toes(skeleton, side) for side in SIDES])
    return found


def _of_sides(name: str, each: Sequence[str]) -> dict[str, str]:
    """Return what is true of both sides, or of each."""
    left, right = each
    plural = {"foot": "feet", "toes": "toes"}.get(name, f"{name}s")
    if left == right:
        return {name: f"{plural} {left}"} if left else {}
    return {
        f"{side} {name}": f"{side} {name} {said}"
        for side, said in zip(SIDES, each, strict=True)
        if said
    }


def _body(skeleton: Skeleton, contacts: dict[str, str]) -> str:
    axis = _axis(skeleton)
    to_left = unit(minus(skeleton["left_shoulder"], skeleton["right_shoulder"]))
    front = cross(to_left, axis)
    touching = {part.split()[-1] for part in contacts}
    if abs(to_left[2]) > 0.7:
        return (
            "on one side, propped on a forearm"
            if touching & {"forearm", "elbow"}
            else "lying on one side"
        )
    if front[2] > 0.75:
        return "lying on the back"
    if front[2] < -0.75 and "pelvis" in touching:
        return "lying on the front"
    on_floor = {part.split()[-1] for part, thing in contacts.items() if thing in ("floor", "mat")}
    if front[2] < -0.6 and on_floor & {"hand", "forearm", "elbow"}:
        on = "hands" if "hand" in touching else "forearms"
        return f"on {on} and {'knees' if 'knee' in touching else 'toes'}"
    if "pelvis" in touching:
        return "sitting"
    feet = {part.split()[0] for part in contacts if part.endswith(_ON_FOOT)}
    return "standing on one leg" if len(feet) == 1 else "standing"


def _axis(skeleton: Skeleton):
    return unit(minus(skeleton["neck"], skeleton["pelvis"]))


def _ahead(skeleton: Skeleton):
    to_left = minus(skeleton["left_hip"], skeleton["right_hip"])
    return unit(cross(to_left, (0, 0, 1)))


def _stands(frame: Frame, side: str) -> bool:
    return any(part.startswith(side) for part in frame.contacts if part.endswith(_ON_FOOT))


def _bend(skeleton: Skeleton, side: str, *joints: str) -> str:
    a, b, c = (skeleton[f"{side}_{each}"] for each in joints)
    bend = between(minus(b, a), minus(c, b))
    return next((said for most, said in _BENT if bend <= most), "bent far")


def _arm(skeleton: Skeleton, side: str) -> str:
    way = unit(minus(skeleton[f"{side}_wrist"], skeleton[f"{side}_shoulder"]))
    axis = _axis(skeleton)
    to_left = unit(minus(skeleton["left_shoulder"], skeleton["right_shoulder"]))
    along, out, front = dot(way, axis), abs(dot(way, to_left)), dot(way, cross(to_left, axis))
    if along > 0.75:
        return "over the head"
    if along < -0.8:
        return "beside the body"
    if out > max(abs(front), 0.6):
        return "out to the side"
    return "in front of the body" if front > 0 else "behind the body"


def _leg(frame: Frame, side: str) -> str:
    """Return where a leg is that stands on nothing, while the other one stands."""
    skeleton = frame.skeleton
    if _stands(frame, side):
        return ""
    way = unit(minus(skeleton[f"{side}_ankle"], skeleton[f"{side}_hip"]))
    to_left = unit(minus(skeleton["left_hip"], skeleton["right_hip"]))
    out = dot(way, to_left) * (1 if side == "left" else -1)
    if out > _OUT:
        return "out to the side"
    ahead = dot(way, cross(to_left, (0, 0, 1)))
    if ahead < -_OUT:
        knee = _bend(skeleton, side, "hip", "knee", "ankle")
        return "stretched back" if knee == _BENT[0][1] else "lifted behind"
    return "lifted" if ahead > _OUT else ""


def _heel(skeleton: Skeleton, side: str) -> str:
    heel, ball = skeleton[f"{side}_heel"], skeleton[f"{side}_ball"]
    return "lifted" if heel[2] - ball[2] > _ELEVATED and ball[2] < _ELEVATED else ""


def _toes(skeleton: Skeleton, side: str) -> str:
    heel, ball = skeleton[f"{side}_heel"], skeleton[f"{side}_ball"]
    return "lifted" if ball[2] - heel[2] > _ELEVATED / 2 and heel[2] < _ELEVATED else ""

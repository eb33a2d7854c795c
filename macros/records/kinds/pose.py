"""A pose: the angles of a body's joints, what it touches, and what stands beside it."""

from collections.abc import Mapping
from typing import Annotated, Literal, Union

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from macros.problem import did_you_mean
from macros.records.kinds.fact import Text
from macros.science.body.contacts import PARTS
from macros.science.body.props import KINDS, SURFACES

MOST_POSES = 8

Degrees = Annotated[
    float, Field(ge=-180, le=180, description="an angle in degrees, zero when standing upright")
]
Share = Annotated[float, Field(ge=-2, le=2, description="a share of the body’s height")]


def _flexion(written: object) -> object:
    number = isinstance(written, int | float) and not isinstance(written, bool)
    return {"flexion": written} if number else written


class _Sparse(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Hinge(_Sparse):
    """A joint that bends."""

    flexion: Degrees | None = Field(None, description="how far it bends; minus the other way")


class Ball(_Sparse):
    """A shoulder or a hip: the limb is taken out to the side, then forward."""

    flexion: Degrees | None = Field(None, description="forward; minus is backward")
    abduction: Degrees | None = Field(None, description="out to its side; minus is inward")
    rotation: Degrees | None = Field(None, description="about itself, outward; minus is inward")


class Ankle(_Sparse):
    """An ankle."""

    flexion: Degrees | None = Field(None, description="toes up; minus is toes down")
    inversion: Degrees | None = Field(None, description="sole inward; minus is outward")
    rotation: Degrees | None = Field(None, description="toes outward; minus is inward")


class Wrist(_Sparse):
    """A wrist, and the forearm that turns it."""

    flexion: Degrees | None = Field(None, description="toward the palm; minus is backward")
    deviation: Degrees | None = Field(None, description="toward the little finger")
    pronation: Degrees | None = Field(None, description="palm backward; minus is palm forward")


class Spine(_Sparse):
    """Pelvis, trunk or neck; the pelvis takes along the whole body."""

    flexion: Degrees | None = Field(None, description="forward; minus is backward")
    bend: Degrees | None = Field(None, description="to the left; minus is to the right")
    turn: Degrees | None = Field(None, description="to the left; minus is to the right")


class Pelvis(Spine):
    """The pelvis: how it lies in space, and its place where no contact gives it."""

    forward: Share | None = Field(None, description="place of the hips, forward")
    left: Share | None = Field(None, description="place of the hips, to the left")
    up: Share | None = Field(None, description="height of the hips over the floor")


def _short(joint: type[_Sparse]) -> BeforeValidator:
    """Let a number stand for a joint, as its flexion, for the record as for an editor's schema."""
    return BeforeValidator(_flexion, json_schema_input_type=Union[joint, Degrees, None])  # noqa: UP007  an alias has no `|`


class Limbs(_Sparse):
    """The joints of an arm and a leg; a number alone is flexion."""

    shoulder: Annotated[Ball | None, _short(Ball)] = Field(
        None, description="angles of the shoulder"
    )
    elbow: Annotated[Hinge | None, _short(Hinge)] = Field(None, description="angle of the elbow")
    wrist: Annotated[Wrist | None, _short(Wrist)] = Field(None, description="angles of the wrist")
    hip: Annotated[Ball | None, _short(Ball)] = Field(None, description="angles of the hip")
    knee: Annotated[Hinge | None, _short(Hinge)] = Field(None, description="angle of the knee")
    ankle: Annotated[Ankle | None, _short(Ankle)] = Field(None, description="angles of the ankle")
    toes: Annotated[Hinge | None, _short(Hinge)] = Field(None, description="angle of the toes")


def _touching(contacts: Mapping[str, str]) -> Mapping[str, str]:
    for part, surface in contacts.items():
        if part not in PARTS:
            near = did_you_mean(part, PARTS, "write one of " + ", ".join(PARTS))
            raise ValueError(f"`{part}` is no part that can touch something; {near}")
        if surface not in SURFACES:
            near = did_you_mean(surface, SURFACES, "write one of " + ", ".join(SURFACES))
            raise ValueError(f"nothing can rest on `{surface}`; {near}")
    return contacts


class Pose(_Sparse):
    """One position: only what differs from standing upright with the arms down."""

    pelvis: Annotated[Pelvis | None, _short(Pelvis)] = Field(
        None, description="how the whole body lies: flexion 90 is on the belly, -90 on the back"
    )
    trunk: Annotated[Spine | None, _short(Spine)] = Field(None, description="angles of the trunk")
    neck: Annotated[Spine | None, _short(Spine)] = Field(None, description="angles of the neck")
    both: Limbs | None = Field(None, description="joints of both sides alike")
    left: Limbs | None = Field(None, description="joints of the left side")
    right: Limbs | None = Field(None, description="joints of the right side")
    contacts: Annotated[dict[Text, Text], AfterValidator(_touching)] = Field(
        {}, max_length=12, description="what touches what, such as left foot: floor"
    )


class Prop(_Sparse):
    """A thing beside the body; a key is left out where it is as usual."""

    forward: Share | None = Field(None, description="place of its middle, forward")
    left: Share | None = Field(None, description="place of its middle, to the left")
    height: Share | None = Field(None, description="height of its top over the floor")
    by: list[Text] | None = Field(None, max_length=4, description="parts that it moves with")
    along: list[Text] | None = Field(None, max_length=8, description="parts a band runs along")


def _things(props: Mapping[str, Prop]) -> Mapping[str, Prop]:
    for name in props:
        if name not in KINDS:
            near = did_you_mean(name, KINDS, "write one of " + ", ".join(KINDS))
            raise ValueError(f"we draw no `{name}`; {near}")
    return props


Poses = Annotated[list[Pose], Field(max_length=MOST_POSES)]
Props = Annotated[dict[Text, Prop], Field(max_length=6), AfterValidator(_things)]
Views = Annotated[list[Literal["side", "front"]], Field(max_length=2)]


class Variant(_Sparse):
    """Another form of an exercise, where it looks different."""

    of: Literal["easier", "harder", "without_floor"] = Field(
        description="which key of the record tells it: easier, harder or without_floor"
    )
    line: int = Field(1, ge=1, le=8, description="which line of that key, from one on")
    views: Views = Field([], description="from where it is drawn; the exercise’s own, if left out")
    props: Props = Field({}, description="what is drawn beside the body, where it needs saying")
    poses: Poses = Field(min_length=1, description="the positions that it goes through, in order")


Variants = Annotated[list[Variant], Field(max_length=6)]

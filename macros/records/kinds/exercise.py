"""An exercise: what it works, what it needs, how to do it kindly, and what may replace it."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from macros.records.kinds.anatomy import MUSCLES, Conditions, Equipment, Joints, Muscles
from macros.records.kinds.days import PastDay
from macros.records.kinds.fact import Text
from macros.records.kinds.lists import MOST, Ids
from macros.records.kinds.pose import Poses, Props, Variants, Views
from macros.records.kinds.words import Sentence, Words

PATTERNS: Mapping[str, str] = MappingProxyType(
    {
        "warm-up": "To warm up",
        "squat": "Squats",
        "lunge": "Lunges and steps",
        "hinge": "Bending at the hips",
        "push": "Pushes",
        "pull": "Pulls",
        "trunk": "The trunk",
        "carry": "Carrying",
        "single joint": "One joint at a time",
        "balance": "Balance",
    }
)
"""The kinds of movement, and the heading under which the list of exercises has each."""


class Exercise(BaseModel):
    """What ``docs/data/exercises/<id>.yml`` holds.  Its texts are plain words without digits."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Words = Field(max_length=60, description="the name, such as Squat to a chair")
    pattern: Literal[tuple(PATTERNS)] = Field(description="the kind of movement")
    equipment: Equipment = Field(
        description="what it needs beside a floor and a wall; [] for nothing"
    )
    primary: Muscles = Field(min_length=1, description="the muscles that do most of the work")
    secondary: Muscles = Field(description="the muscles that help; [] for none")
    joints: Joints = Field(
        description="the joints it loads, which somebody sore there should spare; [] for none"
    )
    kind_to: Joints = Field(
        [], description="those of the joints for which it is commonly given when they are sore"
    )
    not_with: Conditions = Field(
        [], description="conditions with which another exercise is the better choice; [] for none"
    )
    without_floor: Sentence | None = Field(
        None, description="the form that needs no floor, such as on a bed or standing"
    )
    breathing: Sentence = Field(
        description="when to breathe out and in, in this movement's own words"
    )
    breathing_matters: Sentence | None = Field(
        None, description="why breathing matters most here, where it does"
    )
    stop_signs: Ids = Field(
        [],
        max_length=10,
        description="ids of stop signs that this movement may bring, beside those of all",
    )
    counted: Literal["repetitions", "holds", "walk"] = Field(
        "repetitions", description="repetitions, holds (each repetition is held) or walk"
    )
    sides: Literal["both at once", "each in turn"] = Field(
        "both at once", description="both at once, or each in turn"
    )
    how_to: list[Words] = Field(min_length=2, max_length=7, description="the steps, in order")
    easier: list[Words] = Field(min_length=1, max_length=8, description="how to make it easier")
    harder: list[Words] = Field(
        min_length=1, max_length=8, description="how to make it harder, in time"
    )
    safer: list[Words] = Field(min_length=1, max_length=8, description="how to make it safer")
    views: Views = Field([], description="from where it is drawn, the best view first")
    props: Props = Field({}, description="what is drawn beside the body, where it needs saying")
    poses: Poses = Field([], description="the positions that it goes through, in order")
    variants: Variants = Field([], description="other forms, where they look different")
    swaps: Ids = Field(
        max_length=MOST, description="ids of exercises that may replace it, the best first"
    )
    source: Text = Field(description="the id of a file in docs/data/sources")
    checked: PastDay = Field(description="the day somebody last compared it with the source")
    note: Text | None = Field(None, description="one plain sentence, if something needs saying")

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        for each in self.kind_to:
            if each not in self.joints:
                said = f"`kind_to` names `{each}`, and `joints` does not"
                raise ValueError(f"{said}; name a joint that it loads, or leave it out")
        if ("floor" in self.not_with) != (self.without_floor is not None):
            said = "`without_floor` and the word floor in `not_with` go together"
            raise ValueError(f"{said}; write both where somebody lies or kneels, else neither")
        if bool(self.poses) != bool(self.views):
            said = "`poses` and `views` go together"
            raise ValueError(f"{said}; write both, or leave both out")
        for each in self.variants:
            lines = getattr(self, each.of)
            if not lines or each.line > (1 if isinstance(lines, str) else len(lines)):
                said = f"`variants` tells of line {each.line} of `{each.of}`, which is not there"
                raise ValueError(f"{said}; write the line that it shows")
        return self

    @property
    def names(self) -> Iterator[tuple[str, str]]:
        """The records that it names: the kind of each and its id."""
        yield "source", self.source
        yield from (("exercise", each) for each in self.swaps)
        yield from (("stop_sign", each) for each in self.stop_signs)

    @property
    def each_side(self) -> bool:
        """Whether it is done with one side, then with the other."""
        return self.sides == "each in turn"

    @property
    def main_groups(self) -> list[str]:
        """The groups of its primary muscles, each once."""
        return list(dict.fromkeys(MUSCLES[each][0] for each in self.primary))

    @property
    def helped_groups(self) -> list[str]:
        """The groups of its secondary muscles that its primary ones do not have."""
        found = dict.fromkeys(MUSCLES[each][0] for each in self.secondary)
        return [each for each in found if each not in self.main_groups]

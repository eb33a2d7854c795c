"""Movements of this site: the poses of an exercise, put on a body of the published segments."""

from collections.abc import Iterator
from typing import Protocol

from pydantic import BaseModel

from macros import records
from macros.problem import Problem
from macros.records.kinds.pose import Pose, Prop
from macros.records.plain_yaml import Place
from macros.science.body import MASSES, SIZES, Body, Movement
from macros.science.body import movement as moved
from macros.science.body.faults import faults as found
from macros.uses import remembered


class Drawn(Protocol):
    """What is asked of what is drawn: an exercise, or a variant of one."""

    poses: list[Pose]
    props: dict[str, Prop]


@remembered()
def body() -> Body:
    """Return the body that is drawn.

    Raises :class:`Problem` where a segment is missing, or one of those that weigh has no mass.
    """
    segments = records.segments()
    for each in (*SIZES, *MASSES):
        if each not in segments:
            raise Problem(f"no body is whole without docs/data/segments/{each}.yml; write it")
    for each in MASSES:
        if segments[each].mass is None or segments[each].center is None:
            said = f"nothing balances without the weight of docs/data/segments/{each}.yml"
            raise Problem(f"{said}; write its `mass` and its `center`")
    return Body(segments)


def movement(drawn: Drawn, *, loop: bool = False) -> Movement:
    """Return the movement of an exercise, or of a variant; a walk goes on from its end.

    Raises :class:`Problem` where the poses cannot be put on a body.
    """
    poses = [_written(pose) for pose in drawn.poses]
    props = {name: _written(prop) for name, prop in drawn.props.items()}
    return moved(body(), poses, props, loop=loop)


def faults(exercise: records.Exercise) -> Iterator[tuple[Place, Problem]]:
    """Yield what is wrong with the poses of an exercise and of its variants, each with its place.

    A place is that of a pose in the record: the keys and the numbers that lead to it.
    """
    loop = exercise.counted == "walk"
    for place, of, drawn in _forms(exercise):
        if drawn.poses:
            for pose, says in found(body(), movement(drawn, loop=loop), records.motions()):
                yield (*place, "poses", pose - 1), Problem(f"`poses`{of}: {says}")


def _forms(exercise: records.Exercise) -> Iterator[tuple[Place, str, Drawn]]:
    yield (), "", exercise
    for number, each in enumerate(exercise.variants):
        yield ("variants", number), f" of `{each.of}`", each


def _written(part: BaseModel) -> dict[str, object]:
    return part.model_dump(exclude_none=True)

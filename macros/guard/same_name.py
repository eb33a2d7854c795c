"""Records of a kind that a reader could not tell apart, because both are called the same.

Two signs to stop at with the same words could say two things to do.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from pydantic import BaseModel

from macros import records
from macros.problem import Problem

_CALLED: Mapping[type[BaseModel], tuple[Callable[[], Mapping[str, BaseModel]], tuple[str, ...]]] = {
    records.AskFirst: (records.ask_first, ("who",)),
    records.BodyPlace: (records.body_places, ("name",)),
    records.Exercise: (records.exercises, ("name",)),
    records.Help: (records.places_for_help, ("name", "country")),
    records.Pace: (records.paces, ("name",)),
    records.Program: (records.programs, ("name",)),
    records.Routine: (records.routines, ("name",)),
    records.StopSign: (records.stop_signs, ("sign", "whom")),
    records.Term: (records.terms, ("term",)),
}
"""All records of a kind, and the keys by which a reader tells them apart."""

_GAP = re.compile(r"[\s-]+")


def same_name_problems(record_id: str, record: BaseModel) -> Iterator[Problem]:
    """Yield a problem where another record of its kind is called the same, whatever the case."""
    load, keys = _CALLED.get(type(record), (dict, ()))
    for other_id, other in load().items():
        if other_id != record_id and _called(other, keys) == _called(record, keys):
            said = f'"{getattr(record, keys[0])}" is what `{other_id}` is called already'
            yield Problem(f"{said}; keep one of the two, or write how they differ")


def _called(record: BaseModel, keys: tuple[str, ...]) -> list[str]:
    return [_GAP.sub(" ", getattr(record, key)).strip().casefold() for key in keys]

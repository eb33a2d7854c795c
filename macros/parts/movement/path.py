"""Outlines as the shortest text that SVG reads."""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

Place = tuple[float, float]

_STEP = re.compile(r"([MLQCAZ])([^MLQCAZ]*)")
_NUMBER = re.compile(r"-?\d+")
_GAP = re.compile(r" (?=-)")


class Step(NamedTuple):
    """A step of an outline: its letter, an arc's radius, the places that bend it, and its end."""

    letter: str
    radius: float
    bends: tuple[Place, ...]
    end: Place


def steps(outline: str) -> list[Step]:
    """Return the steps of an outline; the first is where it begins."""
    found = []
    for letter, rest in _STEP.findall(outline):
        numbers = [int(each) for each in _NUMBER.findall(rest)]
        radius = numbers.pop(0) if letter == "A" else 0
        places = [*zip(numbers[::2], numbers[1::2], strict=True)]
        if places:
            found.append(Step(letter, radius, tuple(places[:-1]), places[-1]))
    return found


def backward(outline: list[Step]) -> list[Step]:
    """Return an outline the other way round, so that its mirror image turns as it did."""
    ends = [each.end for each in outline]
    turned = [Step("M", 0, (), ends[-1])]
    for at in range(len(outline) - 1, 0, -1):
        step = outline[at]
        turned.append(Step(step.letter, step.radius, step.bends[::-1], ends[at - 1]))
    return turned


def moved(outline: list[Step], to: Callable[[Place], Place], scale: float) -> list[Step]:
    """Return an outline at its place."""
    return [
        Step(each.letter, each.radius * scale, tuple(map(to, each.bends)), to(each.end))
        for each in outline
    ]


def written(outlines: Iterable[list[Step]], turns: int = 1) -> str:
    """Return outlines as one path, in whole numbers, each from where the one before ended.

    ``turns`` is -1 for those whose arcs turn the other way, as in a mirror.
    """
    text, here = [], (0, 0)
    for outline in outlines:
        began = here
        for step in outline:
            end = _whole(step.end)
            places = [*map(_whole, step.bends), end]
            away = [n for x, y in places for n in (x - here[0], y - here[1])]
            if step.letter == "M":
                began = end
                text.append(_said("m" if text else "M", away))
            elif step.letter == "A":
                if away != [0, 0]:
                    radius = int(step.radius)  # too short a radius makes a half circle
                    flags = f"0 0{int(turns > 0)}"  # two flags need no space between them
                    text.append(f"a{radius} {radius} {flags}{_said('', away)}")
            else:
                text.append(_said(step.letter.lower(), away))
            here = end
        text.append("z")
        here = began
    return "".join(text)


def _whole(place: Place) -> tuple[int, int]:
    return round(place[0]), round(place[1])


def _said(letter: str, numbers: list[int]) -> str:
    return letter + _GAP.sub("", " ".join(map(str, numbers)))


def shifted(outline: list[Step], way: Place) -> list[Step]:
    """Return an outline moved along a way."""
    return moved(outline, lambda place: (place[0] + way[0], place[1] + way[1]), 1)

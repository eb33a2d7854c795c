"""A still picture: one position, or the first and the last side by side."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from macros.parts.movement.arrow import arrow
from macros.parts.movement.arrow import drawn as drawn_arrow
from macros.parts.movement.figure import (
    SCALE,
    Layer,
    Part,
    layers,
    patches,
    placed,
    seen,
)
from macros.parts.movement.path import Place, shifted, written
from macros.parts.movement.scene import Frame, Scene
from macros.parts.movement.shapes import FACE, FIST, SHAPES
from macros.parts.movement.things import bands, bars, boxes, grips, held, standing
from macros.science.body import RADII

WIDTH = 490
"""Of the picture of two positions, in units; a phone shows a standing body two inches tall."""

GAP, EDGE, BELOW = 21, 5, 4
"""Units between two positions, around each, and below the floor."""

BEYOND = 0.3
"""How far a bar reaches beyond each hand, as a share of the way between them."""

TALL = 298
"""The least height of a small picture, which a standing body fills."""


_DEPTHS = ("behind", "far", "middle", "near", "before")

KINDS = ("thing", "held", "", "joint", "face", "helps", "works", "band", "bar", "thing before")
"""What a picture is made of, at each depth from behind to before: classes of its paths."""


class Box(NamedTuple):
    """What a picture shows."""

    left: int
    top: int
    width: int
    height: int

    def __str__(self) -> str:
        """Return it as SVG has it."""
        return " ".join(map(str, self))


def small(scene: Scene) -> tuple[Box, str]:
    """Return what a picture of the first position shows, and what stands in it.

    It is a square that stands on its floor, so that pictures in a row have one scale.
    """
    box = bounds([scene.first], scene)
    size = max(TALL, box.width, box.height + BELOW)
    square = Box(box.left + (box.width - size) // 2, BELOW - size, size, size)
    return square, picture([(scene.first, (0, 0))], scene) + floor(square)


def still(scene: Scene) -> tuple[Box, str]:
    """Return what the picture of the first and the last position shows, and what stands in it.

    Who lies is shown in one position above the other, as both would not fit side by side.
    """
    box = bounds(scene.frames, scene)
    height = box.height + BELOW
    if not scene.moves:
        whole = Box(box.left + (box.width - WIDTH) // 2, -box.height, WIDTH, height)
        return whole, picture([(scene.first, (0, 0))], scene) + floor(whole)
    beside = 2 * box.width + GAP <= WIDTH or box.height > 0.75 * box.width
    apart = max(box.width + GAP, WIDTH * 2 // 5) if beside else 0
    width = max(WIDTH, box.width + apart)
    left = box.left + (box.width + apart - width) // 2
    whole = Box(left, -box.height, width, height if beside else 2 * height + GAP)
    second = (apart, 0) if beside else (0, height + GAP)
    drawn = [
        picture([(scene.first, (0, 0)), (scene.last, second)], scene),
        floor(whole) if beside else floor(whole) + floor(whole, second[1]),
        drawn_arrow(scene),
    ]
    return whole, "".join(drawn)


def floor(box: Box, below: int = 0) -> str:
    """Return the line that everything stands on."""
    return f'<path class="floor" d="M{box.left + 6} {below + 1}h{box.width - 12}"/>'


def bounds(frames: Sequence[Frame], scene: Scene) -> Box:
    """Return what holds a body in all of its positions, and what it touches, down to the floor."""
    xs, ys = [], [0.0]
    for frame in frames:
        for name, point in frame.skeleton.items():
            x, y = seen(point, scene.view)
            flesh = 1.15 * RADII.get(name.split("_")[-1], 0.03) * SCALE
            xs += [x - flesh, x + flesh]
            ys.append(y - flesh)
        for part, outlines in held(scene).items():
            place = placed(part, frame.skeleton, scene.view)
            for step in (step for each in outlines for step in place.outline(each)):
                xs.append(step.end[0])
                ys.append(step.end[1])
    if len(frames) > 1:
        for x, y in arrow(scene)[::2]:  # where it begins and where it ends
            xs.append(x)
            ys.append(y)
    for along in bands(scene):
        for x, y in (seen(each, scene.view) for each in along if not isinstance(each, str)):
            xs.append(x)
            ys.append(y)
    for left, right, _, high in standing(scene):
        xs += [left * SCALE, right * SCALE]
        ys.append(-high * SCALE)
    left, top = round(min(xs)) - EDGE, round(min(ys)) - EDGE
    return Box(left, top, round(max(xs)) + EDGE - left, -top)


def picture(shown: Sequence[tuple[Frame, Place]], scene: Scene) -> str:
    """Return what shows bodies in positions, each moved to its place, the farthest first.

    The places lie apart, so whatever is of one kind at one depth is one path.
    """
    found: dict[tuple[int, int], str] = defaultdict(str)
    for frame, at in shown:
        for depth, kind, drawn in _drawn(frame, scene, at):
            found[_DEPTHS.index(depth), KINDS.index(kind)] += drawn
    text = ""
    for depth, several in groupby(sorted(found.items()), key=lambda each: each[0][0]):
        paths = "".join(_path(KINDS[kind], drawn) for (_, kind), drawn in several)
        text += f'<g class="far">{paths}</g>' if _DEPTHS[depth] == "far" else paths
    return text


def _path(kind: str, drawn: str) -> str:
    return f'<path class="{kind}" d="{drawn}"/>' if kind else f'<path d="{drawn}"/>'


def _drawn(frame: Frame, scene: Scene, at: Place) -> Iterator[tuple[str, str, str]]:
    """Yield each piece of a picture: how deep it lies, of which kind it is, and its path."""
    for depth, before in (("behind", False), ("before", True)):
        if there := boxes(scene, at, before=before):
            yield depth, "thing before" if before else "thing", there
    for layer in layers([frame.skeleton], scene.view):
        places = {part: placed(part, frame.skeleton, scene.view) for part in layer.parts}
        for kind, shapes in shapes_of(layer, scene):
            outlines = (shifted(places[part].outline(each), at) for part, each in shapes)
            yield layer.depth, kind, written(outlines)
        for each in layer.shoulders:
            yield layer.depth, "joint", f"M{_text(places[each].upper, at)}h0"
    for along in bands(scene):
        ends = (frame.skeleton[each] if isinstance(each, str) else each for each in along)
        line = "L".join(_text(seen(each, scene.view), at) for each in ends)
        yield "middle", "band", f"M{line}"
    for along in bars(scene):
        (ax, ay), (bx, by) = (seen(frame.skeleton[each], scene.view) for each in along)
        x, y = BEYOND * (bx - ax), BEYOND * (by - ay)
        yield "middle", "bar", f"M{_text((ax - x, ay - y), at)}L{_text((bx + x, by + y), at)}"


def _text(place: Place, at: Place) -> str:
    return f"{round(place[0] + at[0])} {round(place[1] + at[1])}"


def shapes_of(layer: Layer, scene: Scene) -> Iterator[tuple[str, list[tuple[Part, str]]]]:
    """Yield what a layer shows, the farthest first: of which kind, and outlines by their parts."""
    carried = held(scene)
    if things := [(part, each) for part in layer.parts for each in carried.get(part, ())]:
        yield "held", things
    gripping = grips(scene)
    outlines = {name: each.outline for name, each in SHAPES[scene.view].items()}
    yield "", [(part, FIST if part in gripping else outlines[part.name]) for part in layer.parts]
    if scene.view == "front" and layer.depth == "middle":
        yield "face", [(Part("head"), FACE)]
    for kind, muscles in (("helps", scene.exercise.secondary), ("works", scene.exercise.primary)):
        if found := [*patches(layer, scene.muscles(muscles), scene.view)]:
            yield kind, found

"""A still picture: one position, or the first and the last side by side."""

from collections.abc import Iterator, Sequence
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
from macros.parts.movement.shapes import FACE, SHAPES
from macros.parts.movement.things import bands, boxes, held, standing
from macros.science.body import RADII

WIDTH = 490
"""Of the picture of two positions, in units; a phone shows a standing body two inches tall."""

GAP, EDGE, BELOW = 21, 5, 4
"""Units between two positions, around each, and below the floor."""

TALL = 298
"""The least height of a small picture, which a standing body fills."""


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
    return square, "".join(figure(scene.first, scene)) + floor(square)


def still(scene: Scene) -> tuple[Box, str]:
    """Return what the picture of the first and the last position shows, and what stands in it.

    Who lies is shown in one position above the other, as both would not fit side by side.
    """
    box = bounds(scene.frames, scene)
    height = box.height + BELOW
    if not scene.moves:
        whole = Box(box.left + (box.width - WIDTH) // 2, -box.height, WIDTH, height)
        return whole, "".join(figure(scene.first, scene)) + floor(whole)
    beside = 2 * box.width + GAP <= WIDTH or box.height > 0.75 * box.width
    apart = max(box.width + GAP, WIDTH * 2 // 5) if beside else 0
    width = max(WIDTH, box.width + apart)
    left = box.left + (box.width + apart - width) // 2
    whole = Box(left, -box.height, width, height if beside else 2 * height + GAP)
    second = (apart, 0) if beside else (0, height + GAP)
    drawn = [
        *figure(scene.first, scene),
        *figure(scene.last, scene, second),
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


def figure(frame: Frame, scene: Scene, at: Place = (0, 0)) -> Iterator[str]:
    """Yield what shows a body in a position, and what is there, the farthest first."""
    if there := boxes(scene, at):
        yield f'<path class="thing" d="{there}"/>'
    for layer in layers([frame.skeleton], scene.view):
        drawn = "".join(_layer(layer, frame, scene, at))
        yield f'<g class="far">{drawn}</g>' if layer.is_far else drawn
        if layer.has_trunk:
            yield from _bands(frame, scene, at)
    if there := boxes(scene, at, before=True):
        yield f'<path class="thing before" d="{there}"/>'


def _bands(frame: Frame, scene: Scene, at: Place) -> Iterator[str]:
    for along in bands(scene):
        points = [frame.skeleton[each] if isinstance(each, str) else each for each in along]
        places = (seen(each, scene.view) for each in points)
        line = "L".join(f"{round(x + at[0])} {round(y + at[1])}" for x, y in places)
        yield f'<path class="band" d="M{line}"/>'


def _layer(layer: Layer, frame: Frame, scene: Scene, at: Place) -> Iterator[str]:
    places = {part: placed(part, frame.skeleton, scene.view) for part in layer.parts}
    for kind, shapes in shapes_of(layer, scene):
        outlines = [shifted(places[part].outline(each), at) for part, each in shapes]
        said = f' class="{kind}"' if kind else ""
        yield f'<path{said} d="{written(outlines)}"/>'
        if layer.joint and not kind:
            x, y = places[layer.joint].upper
            yield f'<path class="joint" d="M{round(x + at[0])} {round(y + at[1])}h0"/>'


def shapes_of(layer: Layer, scene: Scene) -> Iterator[tuple[str, list[tuple[Part, str]]]]:
    """Yield what a layer shows, the farthest first: of which kind, and outlines by their parts."""
    carried = held(scene)
    if things := [(part, each) for part in layer.parts for each in carried.get(part, ())]:
        yield "held", things
    shapes = SHAPES[scene.view]
    yield "", [(part, shapes[part.name].outline) for part in layer.parts]
    if scene.view == "front" and layer.has_trunk:
        yield "face", [(Part("head"), FACE)]
    for kind, muscles in (("helps", scene.exercise.secondary), ("works", scene.exercise.primary)):
        if found := [*patches(layer, scene.muscles(muscles), scene.view)]:
            yield kind, found

"""What moves: the shapes of a drawing, and where each lies in each sample, as data for the script.

A place is a shift, an angle in degrees and a length, by which a shape that is written along its
segment is put where the segment is.
"""

import json
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import atan2, degrees, hypot
from typing import Any

from macros.parts.movement.drawing import BELOW, BEYOND, Box, bounds, shapes_of
from macros.parts.movement.figure import SCALE, Layer, Placed, layers, placed, seen
from macros.parts.movement.path import Place, moved, steps, written
from macros.parts.movement.scene import Scene
from macros.parts.movement.things import bands, bars, boxes
from macros.parts.movement.words import phases_in_words

Track = list[list[float]]


def film(scene: Scene, picture: Box, pace: Sequence[tuple[str, float]]) -> str:
    """Return a movement as JSON, for a picture as wide and as high as the still one."""
    skeletons = [each.skeleton for each in scene.frames]
    tracks: list[Track] = []
    found = []
    if there := boxes(scene):
        found.append({"kind": "", "shapes": [("thing", -1, there)]})
    before = boxes(scene, before=True)
    for layer in layers(skeletons, scene.view):
        shapes = [*_shapes(layer, scene, tracks)]
        if layer.depth == "middle":
            shapes += _lines(scene, tracks)
        found.append({"kind": "far" if layer.depth == "far" else "", "shapes": shapes})
    picture_box = _box(scene, picture)
    line = f"M{picture_box.left + 6} 1h{picture_box.width - 12}"
    around = [("thing before", -1, before)] if before else []
    found.append({"kind": "", "shapes": [*around, ("floor", -1, line)]})
    whole: dict[str, Any] = {
        "box": str(picture_box),
        "samples": len(scene.frames),
        "poses": scene.poses,
        "lifts": scene.lifts,
        "goes": scene.is_loop,
        "pace": [{"name": name, "seconds": seconds} for name, seconds in pace],
        "words": phases_in_words(scene),
        "layers": found,
        "tracks": tracks,
    }
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))


def _box(scene: Scene, picture: Box) -> Box:
    """Return what the moving picture shows: in the shape of the still one, as large as can be."""
    box = bounds(scene.frames, scene)
    share = max(box.width / picture.width, box.height / picture.height, 0.6)
    width, height = round(picture.width * share), round(picture.height * share)
    return Box(box.left + (box.width - width) // 2, BELOW - height, width, height)


def _shapes(layer: Layer, scene: Scene, tracks: list[Track]) -> Iterator[tuple[str, int, str]]:
    places = {
        part: [placed(part, frame.skeleton, scene.view) for frame in scene.frames]
        for part in layer.parts
    }
    numbers = {part: _number(_track(several), tracks) for part, several in places.items()}
    for kind, shapes in shapes_of(layer, scene):
        for each in ("halo", "") if not kind else (kind,):
            for part, outline in shapes:
                yield each, numbers[part], _along(outline, places[part][0])
        if not kind:
            for part in layer.shoulders:
                yield "joint", numbers[part], "M0 0h0"


def _lines(scene: Scene, tracks: list[Track]) -> Iterator[tuple[str, int, str]]:
    """Yield each straight piece of each band, as long as it is from end to end, and each bar."""
    whole = f"M0 0h{SCALE}"
    longer = f"M{round(-BEYOND * SCALE)} 0h{round((1 + 2 * BEYOND) * SCALE)}"
    pieces = [("band", ends, whole) for along in bands(scene) for ends in pairwise(along)]
    for kind, ends, line in [*pieces, *(("bar", ends, longer) for ends in bars(scene))]:
        several = []
        for frame in scene.frames:
            points = (frame.skeleton[each] if isinstance(each, str) else each for each in ends)
            upper, lower = (seen(each, scene.view) for each in points)
            several.append(Placed(upper, lower, 1000, 1))
        yield kind, _number(_track(several), tracks), line


def _number(track: Track, tracks: list[Track]) -> int:
    if track not in tracks:
        tracks.append(track)
    return tracks.index(track)


def _along(outline: str, at: Placed) -> str:
    """Return an outline that lies along the first axis, as a path."""
    unit = SCALE / 1000

    def to(place: Place) -> Place:
        return place[0] * unit, -place[1] * unit * at.hand

    return written([moved(steps(outline), to, unit)], turns=at.hand)


def _track(several: Sequence[Placed]) -> Track:
    """Return where a segment is in each sample, or once where it never moves."""
    found: Track = []
    for each in several:
        (ax, ay), (bx, by) = each.upper, each.lower
        angle = degrees(atan2(by - ay, bx - ax))
        if found:  # the short way round from where it was
            before = found[-1][2]
            angle = before + (angle - before + 180) % 360 - 180
        length = hypot(bx - ax, by - ay) / (each.length * SCALE / 1000)
        found.append([round(ax, 1), round(ay, 1), round(angle, 1), round(length, 2)])
    return found if any(each != found[0] for each in found) else found[:1]

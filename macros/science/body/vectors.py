"""Points and turns in space: x forward, y to the left, z up, in fractions of a body's height.

Three numbers at a time, as plain tuples: a library of arrays costs more to call than these sums.
"""

from collections.abc import Iterable
from math import acos, atan2, cos, degrees, hypot, radians, sin

Point = tuple[float, float, float]
"""A place, or the way from one place to another."""

Turn = tuple[Point, Point, Point]
"""A rotation, by its rows."""


def about_x(angle: float) -> Turn:
    """Return the turn that takes left to up, by an angle in degrees."""
    c, s = cos(radians(angle)), sin(radians(angle))
    return ((1.0, 0.0, 0.0), (0.0, c, -s), (0.0, s, c))


def about_y(angle: float) -> Turn:
    """Return the turn that takes up to forward, by an angle in degrees."""
    c, s = cos(radians(angle)), sin(radians(angle))
    return ((c, 0.0, s), (0.0, 1.0, 0.0), (-s, 0.0, c))


def about_z(angle: float) -> Turn:
    """Return the turn that takes forward to left, by an angle in degrees."""
    c, s = cos(radians(angle)), sin(radians(angle))
    return ((c, -s, 0.0), (s, c, 0.0), (0.0, 0.0, 1.0))


def product(*turns: Turn) -> Turn:
    """Return turns one after the other, the last one first."""
    done = turns[0]
    for (a, b, c), (d, e, f), (g, h, i) in turns[1:]:
        done = tuple(
            (x * a + y * d + z * g, x * b + y * e + z * h, x * c + y * f + z * i)
            for x, y, z in done
        )
    return done


def back(turn: Turn) -> Turn:
    """Return the turn that undoes another."""
    return tuple(zip(*turn, strict=True))


def turned(turn: Turn, point: Point) -> Point:
    """Return where a turn takes a point."""
    first, second, third = turn
    return (dot(first, point), dot(second, point), dot(third, point))


def of_axes(x: Point, z: Point) -> Turn:
    """Return the turn that takes forward to ``x`` and up to ``z``, as near as ``x`` allows."""
    z = unit(z)
    y = unit(cross(z, x))
    return back((cross(y, z), y, z))


def plus(*points: Point) -> Point:
    """Return the sum."""
    x, y, z = points[0]
    for a, b, c in points[1:]:
        x, y, z = x + a, y + b, z + c
    return (x, y, z)


def minus(a: Point, b: Point) -> Point:
    """Return the way from ``b`` to ``a``."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def times(factor: float, point: Point) -> Point:
    """Return a way made longer or shorter."""
    return (factor * point[0], factor * point[1], factor * point[2])


def dot(a: Point, b: Point) -> float:
    """Return the inner product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Point, b: Point) -> Point:
    """Return the outer product."""
    return (
        a[1] * b[2] - a[2] * b[1],
        a[2] * b[0] - a[0] * b[2],
        a[0] * b[1] - a[1] * b[0],
    )


def length(point: Point) -> float:
    """Return how long a way is."""
    return hypot(*point)


def unit(point: Point) -> Point:
    """Return the way of length one in the same direction."""
    return times(1 / length(point), point)


def across(point: Point, axis: Point) -> Point:
    """Return what is left of a way without its part along an axis of length one."""
    return minus(point, times(dot(point, axis), axis))


def between(a: Point, b: Point) -> float:
    """Return the angle between two ways, in degrees."""
    return degrees(acos(max(-1.0, min(1.0, dot(unit(a), unit(b))))))


def mean(points: Iterable[Point]) -> Point:
    """Return the middle of points."""
    several = [*points]
    return times(1 / len(several), plus(*several))


def mixed(a: Point, b: Point, share: float) -> Point:
    """Return the place that lies a share of the way from ``a`` to ``b``."""
    return plus(times(1 - share, a), times(share, b))


def angle_of(sine: float, cosine: float) -> float:
    """Return an angle in degrees from its sine and its cosine."""
    return degrees(atan2(sine, cosine))

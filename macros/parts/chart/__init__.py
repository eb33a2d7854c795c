"""A drawing of numbers, in words too, with the numbers beneath it."""

from macros.parts.part import Macro, Part

DRAWN = {"d", "display", "dy", "fill", "font-size", "font-weight", "opacity", "pointer-events"} | {
    "stroke-dasharray", "stroke-miterlimit", "stroke-width", "text-anchor", "transform",
    "viewbox", "viewBox", "x", "x1", "x2", "y", "y1", "y2",
}  # fmt: skip
"""The attributes that a shape of a drawing may have."""

PART = Part(
    macros=(Macro("chart"),),
    elements=dict.fromkeys(("g", "line", "path", "rect", "svg", "text", "tspan"), DRAWN),
    not_searched=(".chart",),
    not_copied=("svg",),
)

"""The drawing of an exercise: its first and its last position, and the movement between them."""

from macros.parts.part import Macro, Part

DRAWN = {"d", "viewbox", "viewBox"}
"""The attributes that a shape of a drawing may have."""

PART = Part(
    macros=(Macro("movement"),),
    elements={
        **dict.fromkeys(("g", "path", "svg"), DRAWN),
        "button": {"aria-pressed", "data-name", "data-next", "data-watch"},
        "movement-drawing": {"data-exercise", "data-movement", "data-script"},
    },
    not_searched=(".movement",),
    not_copied=("svg", "movement-drawing .go"),
)

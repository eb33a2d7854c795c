"""A small picture of where a link leads: decoration, beside words that say it."""

from macros.parts.chart import DRAWN
from macros.parts.part import Macro, Part

PART = Part(
    elements={
        **dict.fromkeys(("g", "line", "path", "rect", "svg", "text"), DRAWN | {"height", "width"}),
        "circle": DRAWN | {"cx", "cy", "r"},
    },
    macros=(Macro("picture", in_a_sentence=True),),
    not_searched=(".picture",),
    not_copied=(".picture",),
)

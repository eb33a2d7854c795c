"""The body, front and back: what trains a place, and what slims it."""

from macros.parts.chart import DRAWN
from macros.parts.part import Macro, Part

PART = Part(
    elements=dict.fromkeys(("g", "path", "svg"), DRAWN),
    macros=(Macro("body_map", reads_articles=True),),
)

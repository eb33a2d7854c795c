"""The list of a section's articles."""

from macros.parts.part import Macro, Part

PART = Part(
    macros=(Macro("articles", reads_articles=True, lists_by="group"),),
)

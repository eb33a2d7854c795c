"""What changed on the site, and why."""

from macros.parts.part import Macro, Part

PART = Part(
    macros=(Macro("changes", reads_articles=True),),
)

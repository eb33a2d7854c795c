"""Every macro, with its description, its example, and what that prints."""

from macros.parts.part import Macro, Part

PART = Part(
    macros=(Macro("manual", fills_a_page=True, reads_articles=True),),
    not_searched=(".macro",),
)

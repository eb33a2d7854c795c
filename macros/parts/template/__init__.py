"""Files to begin with: an article, a table of facts, a signature."""

from macros.parts.part import Macro, Part

PART = Part(
    macros=(Macro("template", fills_a_page=True, reads_articles=True),),
)

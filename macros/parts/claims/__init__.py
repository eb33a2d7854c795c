"""The index of the claims, and those of a section."""

from macros.parts.part import Macro, Part

PART = Part(
    elements={"form": {"data-script"}},
    uses=("field", "filter"),
    macros=(Macro("claims", fills_a_page=True, reads_articles=True),),
)

"""A citation in a sentence, and the page of all sources."""

from macros.parts.part import Macro, Part

PART = Part(
    macros=(
        Macro("cite", in_a_sentence=True),
        Macro("bibliography", fills_a_page=True),
    ),
)

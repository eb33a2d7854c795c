"""Terms of the field: in a sentence, and all of them with their meanings."""

from macros.parts.part import Macro, Part

PART = Part(
    macros=(
        Macro("glossary", fills_a_page=True),
        Macro("term", in_a_sentence=True, prints="words"),
    ),
)

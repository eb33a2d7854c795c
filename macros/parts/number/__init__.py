"""A number in a sentence: a fact or a figure, which opens to where it comes from."""

from macros.parts.part import Macro, Part

PART = Part(
    macros=(
        Macro("fact", in_a_sentence=True),
        Macro("figure", in_a_sentence=True),
        Macro("literal", in_a_sentence=True, prints="words"),
    ),
    elements={
        "data": {
            "data-amount",
            "data-equation",
            "data-fact",
            "data-for-you",
            "data-inputs",
            "value",
        },
    },
)

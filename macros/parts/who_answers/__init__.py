"""Who publishes the site, and who signed for it."""

from macros.parts.part import Macro, Part

PART = Part(
    macros=(
        Macro("signed_by"),
        Macro("who_answers"),
    ),
    not_searched=(".signed-by",),
)

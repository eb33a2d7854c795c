"""The card of an exercise: how to do it, for whom, and when to stop."""

from macros.parts.part import Macro, Part

PART = Part(
    macros=(
        Macro("exercise"),
        Macro("exercises"),
    ),
    uses=("program",),
)

"""An exercise: its card in an article, and its page, how to do it, for whom, and when to stop."""

from macros.parts.part import Macro, Part

PART = Part(
    macros=(
        Macro("exercise"),
        Macro("exercise_page", fills_a_page=True),
    ),
)

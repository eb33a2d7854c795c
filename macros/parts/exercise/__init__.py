"""An exercise: its card in an article, and its page, how to do it, for whom, and when to stop."""

from macros.parts.part import Macro, Part

PART = Part(
    macros=(
        Macro("exercise"),
        Macro("exercise_page", fills_a_page=True, page_of="exercises"),
    ),
    # What all of them say in the same words, which would hide what an article says of it.
    not_searched=(".exercise-loads", ".exercise-uses"),
)

"""When to stop and get help, and who asks a doctor first."""

from macros.parts.part import Macro, Part

PART = Part(
    macros=(
        Macro("ask_first", fills_a_page=True),
        Macro("stop_signs"),
    ),
    not_searched=(".before-you-train",),
)

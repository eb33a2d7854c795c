"""A training program: its days, its first weeks, and a file for a calendar."""

from macros.parts.part import Macro, Part

PART = Part(
    macros=(
        Macro("program"),
        Macro("program_kit", in_a_sentence=True),
        Macro("program_minutes", in_a_sentence=True),
    ),
    elements={
        "rest-program": {"data-script"},
        "rest-session": {"data-script"},
        "script": {"type"},
    },
    is_tool=True,
    reads="exercises",
    uses=("field", "movement", "rep_timer", "safety_lists"),
    not_copied=("script", "button"),
)

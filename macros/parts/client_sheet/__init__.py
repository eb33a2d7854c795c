"""A sheet that a trainer makes of a program for a client: chosen once, sent as a link, printed."""

from macros.parts.part import Macro, Part

PART = Part(
    macros=(Macro("client_sheet", fills_a_page=True),),
    elements={
        "client-sheet": {"data-script"},
        "input": {"readonly"},
        "li": {"data-exercise"},
        "script": {"type"},
    },
    is_tool=True,
    reads="exercises",
    uses=("field", "movement", "program", "rep_timer", "safety_lists"),
    not_searched=(
        "client-sheet .rows",
        ".paper",
    ),  # what programs and exercises say on pages of their own
    not_copied=("script", "button", "client-sheet .rows"),
)

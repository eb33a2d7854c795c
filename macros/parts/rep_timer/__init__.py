"""A timer for the phases of a repetition."""

from macros.parts.part import Macro, Part

PART = Part(
    macros=(Macro("rep_timer"),),
    elements={"rest-timer": {"data-script"}, "option": {"data-page"}},
    is_tool=True,
    uses=("field",),
)

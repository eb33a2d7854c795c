"""A timer for the phases of a repetition."""

from macros.parts.part import Macro, Part

PART = Part(
    macros=(Macro("rep_timer"),),
    elements={"option": {"data-page"}, "rest-timer": {"data-script"}},
    is_tool=True,
    reads="exercises",
    uses=("field", "movement"),
)

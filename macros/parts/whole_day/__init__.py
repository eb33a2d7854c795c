"""The energy of a whole day, by a level or by hours, as one picture."""

from macros.parts.part import Macro, Part

PART = Part(
    macros=(Macro("whole_day"),),
    elements={"whole-day": {"data-help", "data-script", "data-settings"}},
    is_tool=True,
    uses=("field", "chart"),
    not_searched=("whole-day",),
)
